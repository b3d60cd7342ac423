import { sql } from 'kysely';
import type { CandidateId, EmployerId, PlacementId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import type { Leg } from '../domain/attribution.js';
import type { HireFacts } from '../domain/hire.js';
import type { RewardsCtx, RewardsTx } from './own.js';
import { project } from './report-projection.js';

/** A registration's part in a hire, and when the registration was made: by that its programme is pinned. */
export interface PinnedLeg extends Leg {
  /** Null as long as the registration itself has not been heard of. */
  readonly registeredAt: Date | null;
  /** Null as long as the person's consent has not been heard of. */
  readonly candidateId: CandidateId | null;
}

/** Two reports of a start within this many days are one hire. */
const SAME_HIRE_DAYS = 14;

export type HireRow = HireFacts & { readonly introducedAt: Date };

const hireColumns = sql`p.placement_id as "placementId", p.introduction_id as "introductionId", p.agency_id as "agencyId",
  p.hiring_employer_id as "hiringEmployerId", p.starts_on::text as "startsOn", p.fee, p.introduced_at as "introducedAt",
  p.confirmed_at as "confirmedAt", p.started_at as "startedAt", p.cancelled_at as "cancelledAt", p.left_on::text as "leftOn",
  p.left_cause as "leftCause", p.left_at as "leftAt", p.voided_at as "voidedAt", p.excused_at as "excusedAt"`;

/** The hire, locked; null until the facts have come that say what it is. */
export function lockHire(tx: RewardsTx, placementId: PlacementId): Promise<HireRow | null> {
  return row(
    tx,
    sql`select ${hireColumns} from rewards.placement_fact p where p.placement_id = ${placementId} and p.agency_id is not null for update`,
  );
}

/** Hires that have started, for a replay. */
export function startedHires(ctx: RewardsCtx, before: Date): Promise<HireRow[]> {
  return rows(
    ctx,
    sql`select ${hireColumns} from rewards.placement_fact p where p.agency_id is not null and p.started_at < ${before} and not p.duplicate
         order by p.started_at, p.placement_id`,
  );
}

export async function legsByHire(ctx: RewardsCtx, ids: readonly PlacementId[]): Promise<Map<PlacementId, PinnedLeg[]>> {
  const found = await rows<PinnedLeg & { placementId: PlacementId }>(
    ctx,
    sql`select l.placement_id as "placementId", l.registration_id as "registrationId", l.employer_id as "employerId",
               l.confirmed_at as "confirmedAt", l.authorised, r.registered_at as "registeredAt", r.candidate_id as "candidateId"
          from rewards.placement_leg l left join rewards.registration_fact r using (registration_id)
         where l.placement_id = any(${[...ids]}::uuid[]) order by l.registration_id`,
  );
  return Map.groupBy(found, ({ placementId }) => placementId);
}

/** Employers that hold a lot of this hire. */
export async function holdersOf(ctx: RewardsCtx, placementId: PlacementId): Promise<EmployerId[]> {
  const found = await rows<{ id: EmployerId }>(
    ctx,
    sql`select distinct employer_id as id from rewards.lot where placement_id = ${placementId}`,
  );
  return found.map(({ id }) => id);
}

/**
 * Reports of one hire (R9): of the same person, by the same employer, with first days so near that they can only be one.
 * Two agencies may have introduced him, and each reports what it knows.
 */
const twins = (p: string, q: string) => sql`${sql.ref(`${q}.placement_id`)} <> ${sql.ref(`${p}.placement_id`)}
  and ${sql.ref(`${q}.hiring_employer_id`)} = ${sql.ref(`${p}.hiring_employer_id`)}
  and abs(${sql.ref(`${q}.starts_on`)} - ${sql.ref(`${p}.starts_on`)}) <= ${SAME_HIRE_DAYS}
  and exists (select from rewards.placement_leg l join rewards.registration_fact r on r.registration_id = l.registration_id
                join rewards.registration_fact s on s.candidate_id = r.candidate_id
                join rewards.placement_leg m on m.registration_id = s.registration_id
               where l.placement_id = ${sql.ref(`${p}.placement_id`)} and m.placement_id = ${sql.ref(`${q}.placement_id`)})`;

/** Other reports of this hire, whatever became of them. */
export async function twinsOf(ctx: RewardsCtx, placementId: PlacementId): Promise<PlacementId[]> {
  const found = await rows<{ id: PlacementId }>(
    ctx,
    sql`select q.placement_id as id from rewards.placement_fact p join rewards.placement_fact q on ${twins('p', 'q')}
         where p.placement_id = ${placementId}`,
  );
  return found.map(({ id }) => id);
}

/** True while a dispute about it is open; one about its reports is about all of them. */
export async function isDisputed(ctx: RewardsCtx, placementId: PlacementId): Promise<boolean> {
  const open = await row(
    ctx,
    sql`select 1 as there from rewards.dispute where placement_id = ${placementId} and status = 'OPEN'
        union all
        select 1 from rewards.placement_fact p join rewards.placement_fact q on ${twins('p', 'q')}
          join rewards.dispute d on d.placement_id = q.placement_id and d.status = 'OPEN' and d.party = 'REPORTS'
         where p.placement_id = ${placementId} limit 1`,
  );
  return open !== null;
}

/** Takes over the departure that another report of this hire tells of, where none is told of this one. */
export async function takeOverDeparture(tx: RewardsTx, placementId: PlacementId): Promise<boolean> {
  const found = await rows(
    tx,
    sql`update rewards.placement_fact t set left_on = l.left_on, left_cause = l.left_cause, left_at = l.left_at
          from (select q.left_on, q.left_cause, q.left_at
                  from rewards.placement_fact p join rewards.placement_fact q on ${twins('p', 'q')}
                 where p.placement_id = ${placementId} and q.left_at is not null and q.cancelled_at is null
                 order by q.left_at, q.placement_id limit 1) l
         where t.placement_id = ${placementId} and t.left_at is null returning t.placement_id`,
  );
  if (found.length > 0) await project(tx, [placementId]);
  return found.length > 0;
}

/** Notes that a hire was told of again. False if that was noted before. */
export async function noteReport(
  tx: RewardsTx,
  report: {
    placementId: PlacementId;
    evidenceId: string;
    source: string;
    differs: readonly string[];
    reportedAt: string;
  },
): Promise<boolean> {
  const fresh = await rows(
    tx,
    sql`insert into rewards.hire_report (placement_id, evidence_id, source, differs, reported_at)
        values (${report.placementId}, ${report.evidenceId}, ${report.source}, ${[...report.differs]}, ${report.reportedAt})
        on conflict do nothing returning evidence_id`,
  );
  return fresh.length > 0;
}

/** Notes whether an earlier report of the same hire stands; answers it. The hiring employer's book must be held. */
export async function markDuplicate(tx: RewardsTx, placementId: PlacementId): Promise<boolean> {
  const said = (p: string) => sql`coalesce(${sql.ref(`${p}.confirmed_at`)}, ${sql.ref(`${p}.started_at`)})`;
  const found = await row<{ duplicate: boolean; was: boolean }>(
    tx,
    sql`select p.duplicate as was, exists (
          select from rewards.placement_fact q where ${twins('p', 'q')} and q.cancelled_at is null and q.voided_at is null
             and (${said('q')}, q.placement_id) < (${said('p')}, p.placement_id)) as duplicate
          from rewards.placement_fact p where p.placement_id = ${placementId}`,
  );
  if (found && found.duplicate !== found.was) {
    await rows(
      tx,
      sql`update rewards.placement_fact set duplicate = ${found.duplicate} where placement_id = ${placementId}`,
    );
    await project(tx, [placementId]);
  }
  return found?.duplicate ?? false;
}

/** A hire that waits for its registrations is settled as soon as they are heard of. */
export async function markWaiting(tx: RewardsTx, placementId: PlacementId, waiting: boolean): Promise<void> {
  await rows(
    tx,
    sql`update rewards.placement_fact set waiting = ${waiting} where placement_id = ${placementId} and waiting <> ${waiting}`,
  );
}

/** What a dispute decided of a hire. */
export async function markDecided(
  tx: RewardsTx,
  placementId: PlacementId,
  decision: 'VOIDED' | 'EXCUSED',
): Promise<void> {
  const column = decision === 'VOIDED' ? sql.ref('voided_at') : sql.ref('excused_at');
  await rows(tx, sql`update rewards.placement_fact set ${column} = ${tx.now()} where placement_id = ${placementId}`);
  await project(tx, [placementId]);
}
