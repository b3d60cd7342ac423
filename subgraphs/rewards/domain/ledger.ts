import { fail } from '../../../platform/errors/hub-error.js';
import type { EmployerId } from '../../../platform/ids.js';
import type { PostingKind } from './reward-rules.js';

/**
 * 勘定 — where units and points rest. An employer's own stand for what it can spend; those of its slots for what is
 * bound in them; a fund's for what an agency has granted and not yet honoured.
 * There is no kind for candidates: nobody can be paid for letting himself be placed.
 */
export const accountKinds = ['EMPLOYER', 'SLOT', 'AGENCY_FUND', 'NETWORK_EXPIRY', 'CLAWBACK_DEBT'] as const;
export type AccountKind = (typeof accountKinds)[number];

export interface Account {
  readonly kind: AccountKind;
  /** The employer or the agency; null is the network's own. */
  readonly owner: string | null;
  /** Null for a debt, which is one across an employer's programmes. */
  readonly programmeVersion: string | null;
}

export interface Line {
  readonly account: Account;
  readonly units: number;
  readonly points: number;
}

/** What a posting is about, by ids. */
export interface Cause {
  readonly placementId?: string;
  readonly registrationId?: string;
  readonly slotId?: string;
  readonly lotId?: string;
}

/** 仕訳 — one change of one employer's book, whole in itself. It is never edited; a correction is another posting. */
export interface Posting {
  /** The same fact makes the same key, so it cannot be posted twice. */
  readonly key: string;
  readonly employerId: EmployerId;
  readonly at: Date;
  readonly kind: PostingKind;
  readonly programmeVersion: string;
  readonly cause: Cause;
  /** The fact that was heard. */
  readonly evidence: string;
  readonly lines: readonly Line[];
}

/** The lines of one posting, one for each account, which must sum to zero in units and in points. */
export function balanced(lines: readonly Line[]): Line[] {
  const merged = [...Map.groupBy(lines, ({ account }) => accountKey(account)).values()]
    .map((same) => ({
      account: (same[0] as Line).account,
      units: sum(same.map(({ units }) => units)),
      points: sum(same.map(({ points }) => points)),
    }))
    .filter(({ units, points }) => units !== 0 || points !== 0);
  if (sum(merged.map(({ units }) => units)) !== 0 || sum(merged.map(({ points }) => points)) !== 0) fail('INTERNAL');
  return merged;
}

export function accountKey({ kind, owner, programmeVersion }: Account): string {
  return `${kind}/${owner ?? ''}/${programmeVersion ?? ''}`;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
