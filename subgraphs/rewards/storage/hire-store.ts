import { sql } from 'kysely';
import type { CandidateId, EmployerId, PlacementId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import type { Leg } from '../domain/attribution.js';
import type { HireFacts } from '../domain/hire.js';
import type { RewardsCtx, RewardsTx } from './own.js';

/** A registration's part in a hire, and when the registration was made: by that its programme is pinned. */
export interface PinnedLeg extends Leg {
  /** Null as long as the registration itself has not been heard of. */
  readonly registeredAt: Date | null;
  /** Null as long as the person's consent has not been heard of. */
  readonly candidateId: CandidateId | null;
}

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
    sql`select ${hireColumns} from rewards.placement_fact p where p.agency_id is not null and p.started_at < ${before}
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

export async function isDisputed(ctx: RewardsCtx, placementId: PlacementId): Promise<boolean> {
  const open = await row(
    ctx,
    sql`select 1 as there from rewards.dispute where placement_id = ${placementId} and status = 'OPEN'`,
  );
  return open !== null;
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
}
