import { sql } from 'kysely';
import type { AgencyId, CandidateId, EmployerId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import { type AudienceKind, NETWORK } from '../domain/audience.js';
import { changesBetween, type PoolChange } from '../domain/pool-change.js';
import { type ActiveConsent, foldRelease, type ReleaseRow, servedFrom } from '../domain/release.js';
import { audiencesByNumber } from './audience-store.js';
import type { CandidateTx } from './own.js';
import { noteSightLost } from './release-served.js';
import {
  activeConsentsOf,
  blockedAgenciesOf,
  type FoldedConsent,
  foldedConsents,
  releasedColumns,
} from './release-sources.js';

interface StoredRow {
  readonly audience: number;
  readonly kind: AudienceKind;
  readonly scopes: number;
  readonly excepted: number[];
  readonly recency: Date;
  readonly validUntil: Date;
}

interface FoldState {
  readonly consents: ActiveConsent[];
  readonly blockedAgencies: number[];
  readonly stored: StoredRow[];
}

/**
 * The only writer of `candidate.release`. Folds this candidate's active consents and blocks again and stores the rows, with
 * what that changes in each agency's pool, in the transaction of whatever changed them; then tells who lost sight of him. `changed` is the mask of scopes whose
 * values are new. The candidate must be locked and flushed: `release` = f(profile, consents, blocks) at every commit.
 */
export async function refold(tx: CandidateTx, candidateId: CandidateId, changed = 0): Promise<void> {
  await tx.em.flush();
  const state = await readState(tx, candidateId);
  const folded = foldRelease(state.consents, state.blockedAgencies);
  const recency = recencies(folded, state.stored, changed, tx.now());
  const wanted = folded.map((one) => ({ ...one, recency: recency.get(one.audience) ?? tx.now() }));
  const changes = changesBetween(state.stored.filter(isForAgencies), wanted.filter(isForAgencies), changed, tx.now());
  await write(tx, candidateId, wanted, changes);
  if (hasShrunk(state.stored, wanted)) await noteSightLost(tx, candidateId);
  await tellLost(tx, candidateId, state.stored, wanted);
}

/** True when some agency, known by a row or by an exception, is served less than before. */
function hasShrunk(before: readonly StoredRow[], after: readonly ReleaseRow[]): boolean {
  const audiences = new Set([...before, ...after].flatMap(({ audience, excepted }) => [audience, ...excepted]));
  return [...audiences].some(
    (audience) =>
      ((servedFrom(before, audience, 'AGENCY')?.scopes ?? 0) &
        ~(servedFrom(after, audience, 'AGENCY')?.scopes ?? 0)) !==
      0,
  );
}

async function readState(tx: CandidateTx, candidateId: CandidateId): Promise<FoldState> {
  const found = await row<{ consents: FoldedConsent[] | null; blocked: number[] | null; stored: StoredRow[] | null }>(
    tx,
    sql`select
      ${activeConsentsOf(sql`${candidateId}`, sql`${tx.now()}::timestamptz`)} as consents,
      ${blockedAgenciesOf(sql`${candidateId}`)} as blocked,
      (select jsonb_agg(jsonb_build_object('audience', r.audience, 'kind', coalesce(a.kind, 'NETWORK'), 'scopes', r.scopes,
                                           'excepted', r.excepted, 'recency', r.recency, 'validUntil', r.valid_until))
         from candidate.release r left join candidate.audience a on a.number = r.audience
        where r.candidate_id = ${candidateId}) as stored`,
  );
  return {
    consents: foldedConsents(found?.consents ?? null),
    blockedAgencies: found?.blocked ?? [],
    stored: (found?.stored ?? []).map((one) => ({
      ...one,
      recency: new Date(one.recency),
      validUntil: new Date(one.validUntil),
    })),
  };
}

/**
 * When each audience's view last changed. It moves only with what that audience sees: a value or a consent that is not
 * released to it leaves its order and `updatedAt` as they were.
 */
function recencies(
  wanted: readonly ReleaseRow[],
  stored: readonly StoredRow[],
  changed: number,
  now: Date,
): Map<number, Date> {
  return new Map(
    wanted.map(({ audience, kind, scopes }) => {
      const before = servedFrom(stored, audience, kind);
      const same = before !== null && before.scopes === scopes && (scopes & changed) === 0;
      return [audience, same ? before.recency : now];
    }),
  );
}

/** An employer has no pool. */
function isForAgencies({ kind }: { readonly kind: AudienceKind }): boolean {
  return kind !== 'EMPLOYER';
}

async function write(
  tx: CandidateTx,
  id: CandidateId,
  wanted: readonly (ReleaseRow & { readonly recency: Date })[],
  changes: readonly PoolChange[],
): Promise<void> {
  const columns = releasedColumns.map(({ column }) => sql.ref(column));
  await rows(
    tx,
    sql`with wanted as (
          select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w
            (audience int, scopes smallint, excepted int[], recency timestamptz, "validUntil" timestamptz, "consentIds" uuid[], "consentScopes" smallint[])),
        gone as (
          delete from candidate.release r where r.candidate_id = ${id} and r.audience not in (select audience from wanted)),
        noted as (
          insert into candidate.release_change (audience, excepted, candidate_id, kind, at)
          select audience, excepted, ${id}, kind, ${tx.now()}
            from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c (audience int, excepted int[], kind text))
        insert into candidate.release
          (candidate_id, audience, scopes, excepted, recency, valid_until, ${sql.join(columns)}, consent_ids, consent_scopes)
        select c.id, w.audience, w.scopes, w.excepted, w.recency, w."validUntil",
               ${sql.join(releasedColumns.map(({ value }) => value('w')))},
               w."consentIds", w."consentScopes"
          from wanted w join candidate.candidate c on c.id = ${id}
        on conflict (candidate_id, audience) do update set
          scopes = excluded.scopes, excepted = excluded.excepted, recency = excluded.recency, valid_until = excluded.valid_until,
          ${sql.join(columns.map((column) => sql`${column} = excluded.${column}`))}, consent_ids = excluded.consent_ids, consent_scopes = excluded.consent_scopes`,
  );
}

/** Tells which employers and agencies see nothing of this person any more, so that what hung on it can end. */
async function tellLost(
  tx: CandidateTx,
  candidateId: CandidateId,
  before: readonly StoredRow[],
  after: readonly ReleaseRow[],
): Promise<void> {
  const numbers = (list: readonly { audience: number }[]) =>
    list.map(({ audience }) => audience).filter((audience) => audience !== NETWORK);
  const kinds = new Map([...before, ...after].map(({ audience, kind }) => [audience, kind]));
  const served = (list: readonly (StoredRow | ReleaseRow)[], audience: number) =>
    servedFrom(list, audience, kinds.get(audience) ?? 'AGENCY') !== null;
  const networkEnded = served(before, NETWORK) && !served(after, NETWORK);
  const newlyBlocked =
    after
      .find(({ audience }) => audience === NETWORK)
      ?.excepted.filter((audience) => !numbers(after).includes(audience)) ?? [];
  const lost = [...new Set([...numbers(before), ...newlyBlocked])].filter(
    (audience) => served(before, audience) && !served(after, audience),
  );
  if (lost.length === 0 && !networkEnded) return;
  const members = await audiencesByNumber(tx, [...lost, ...numbers(after)]);
  const ids = <Id>(list: readonly number[], kind: string) =>
    list.flatMap((number) => (members.get(number)?.kind === kind ? [members.get(number)?.memberId as Id] : []));
  await tx.publish({
    type: 'AudiencesLost',
    candidateId,
    employerIds: ids<EmployerId>(lost, 'EMPLOYER'),
    agencyIds: ids<AgencyId>(lost, 'AGENCY'),
    onlyAgencyIds: networkEnded ? ids<AgencyId>(numbers(after), 'AGENCY') : null,
    lostAt: tx.now().toISOString(),
  });
}

/** People with a release row past its first expiry. */
export async function expiredReleases(ctx: Pick<CandidateTx, 'em'>, now: Date, limit: number): Promise<CandidateId[]> {
  const found = await rows<{ id: CandidateId }>(
    ctx,
    sql`select distinct candidate_id as id from candidate.release where valid_until <= ${now} limit ${limit}`,
  );
  return found.map(({ id }) => id);
}
