import type { ConsentId } from '../../../platform/ids.js';
import { type AudienceKind, NETWORK } from './audience.js';

/** An active consent, as far as it decides who sees what. */
export interface ActiveConsent {
  readonly id: ConsentId;
  readonly audience: number;
  readonly kind: AudienceKind;
  readonly scopes: number;
  readonly grantedAt: Date;
  readonly expiresAt: Date;
}

/** One row of `candidate.release`, without the values: what one audience may see, until when, and by which consents. */
export interface ReleaseRow {
  readonly audience: number;
  readonly kind: AudienceKind;
  readonly scopes: number;
  /** The first end of a consent folded in. Past it the row is invisible, until it is folded again without that consent. */
  readonly validUntil: Date;
  /** On the network's row: the agencies that must not be served from it. */
  readonly excepted: number[];
  /** The consents folded in, newest first, and the scopes of each: a disclosure is recorded under the first that covers it. */
  readonly consentIds: ConsentId[];
  readonly consentScopes: number[];
}

/**
 * 開示 — folds a candidate's active consents and blocks into what each audience may see.
 *
 * An agency with a consent of its own sees that and the network's together, from its own row; so the network's row
 * excepts it, and excepts the agencies that are blocked: a blocked agency to which the person later consents sees what
 * that consent names, and nothing of the network's. No agency is ever served from two rows, and none can tell a
 * block from never having been released to. An agency's standing is no part of this: each read checks it.
 */
export function foldRelease(consents: readonly ActiveConsent[], blockedAgencies: readonly number[]): ReleaseRow[] {
  const byAudience = Map.groupBy(consents, ({ audience }) => audience);
  const network = byAudience.get(NETWORK) ?? [];
  const rows: ReleaseRow[] = [];
  const ownRows: number[] = [];
  for (const [audience, own] of byAudience) {
    if (audience === NETWORK) continue;
    const kind = own[0]?.kind ?? 'AGENCY';
    if (kind === 'AGENCY') ownRows.push(audience);
    const servedByNetwork = kind === 'AGENCY' && !blockedAgencies.includes(audience);
    rows.push(rowOf(audience, kind, servedByNetwork ? [...own, ...network] : own, []));
  }
  if (network.length > 0) {
    const excepted = [...new Set([...blockedAgencies, ...ownRows])].sort((a, b) => a - b);
    rows.push(rowOf(NETWORK, 'NETWORK', network, excepted));
  }
  return rows.sort((a, b) => a.audience - b.audience);
}

function rowOf(
  audience: number,
  kind: AudienceKind,
  consents: readonly ActiveConsent[],
  excepted: number[],
): ReleaseRow {
  const newestFirst = [...consents].sort(
    (a, b) => b.grantedAt.getTime() - a.grantedAt.getTime() || (a.id < b.id ? 1 : -1),
  );
  return {
    audience,
    kind,
    scopes: newestFirst.reduce((mask, { scopes }) => mask | scopes, 0),
    validUntil: new Date(Math.min(...newestFirst.map(({ expiresAt }) => expiresAt.getTime()))),
    excepted,
    consentIds: newestFirst.map(({ id }) => id),
    consentScopes: newestFirst.map(({ scopes }) => scopes),
  };
}

/** What an audience is served from: its own row, or, for an agency, the network's if that does not except it. */
export function servedFrom<Row extends Pick<ReleaseRow, 'audience' | 'excepted'>>(
  rows: readonly Row[],
  audience: number,
  kind: AudienceKind,
): Row | null {
  const own = rows.find((row) => row.audience === audience);
  if (own || kind === 'EMPLOYER') return own ?? null;
  const network = rows.find((row) => row.audience === NETWORK);
  return network && !network.excepted.includes(audience) ? network : null;
}
