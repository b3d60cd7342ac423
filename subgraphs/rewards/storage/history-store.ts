import { sql } from 'kysely';
import { addDays } from '../../../platform/calendar.js';
import type { CandidateId, EmployerId, RegistrationId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import { STANDS_FOR_DAYS } from '../domain/consent-reward.js';
import { earningKinds, type ReplayedConversion, type ReplayedDispute, type ReplayedUse } from '../domain/replay.js';
import { withdrawnEarly } from './consent-settlement.js';
import type { RewardsCtx } from './own.js';

export function usesBefore(ctx: RewardsCtx, until: Date): Promise<ReplayedUse[]> {
  return rows(
    ctx,
    sql`select employer_id as "employerId", introduction_id as "introductionId", agency_id as "agencyId",
               reserved_at as "reservedAt", released_at as "releasedAt"
          from rewards.slot_use where reserved_at < ${until} order by reserved_at, id`,
  );
}

export function disputesBefore(ctx: RewardsCtx, until: Date): Promise<ReplayedDispute[]> {
  return rows(
    ctx,
    sql`select placement_id as "placementId", opened_at as "openedAt", resolved_at as "resolvedAt"
          from rewards.dispute where opened_at < ${until}`,
  );
}

export function conversionsBefore(ctx: RewardsCtx, until: Date): Promise<ReplayedConversion[]> {
  return rows(
    ctx,
    sql`select employer_id as "employerId", minted_at as "mintedAt", consumed_at as "convertedAt"
          from rewards.slot where converted_points is not null and consumed_at < ${until} order by consumed_at, id`,
  );
}

export interface JoinedPerson {
  readonly registrationId: RegistrationId;
  readonly employerId: EmployerId;
  readonly candidateId: CandidateId;
  readonly registeredAt: Date;
  readonly acceptedAt: Date;
}

/** Registrations whose consent has stood for long enough, in the order of their consents. */
export function joinedBefore(ctx: RewardsCtx, until: Date): Promise<JoinedPerson[]> {
  return rows(
    ctx,
    sql`select registration_id as "registrationId", employer_id as "employerId", candidate_id as "candidateId",
               registered_at as "registeredAt", accepted_at as "acceptedAt"
          from rewards.registration_fact r
         where accepted_at < ${addDays(until, -STANDS_FOR_DAYS)} and not ${withdrawnEarly} and candidate_id is not null and registered_at is not null order by accepted_at, registration_id`,
  );
}

/** What the ledger says was earned in a period. */
export async function earnedBetween(
  ctx: RewardsCtx,
  from: Date,
  until: Date,
): Promise<{ employers: EmployerId[]; units: number; slots: number }> {
  const found = await row<{ employers: EmployerId[] | null; units: string; slots: string }>(
    ctx,
    sql`select (array_agg(distinct p.employer_id) filter (where p.kind = any(${[...earningKinds]}::text[])))::text[] as employers,
               coalesce(sum(own.units) filter (where p.kind = any(${[...earningKinds]}::text[])), 0) as units,
               count(*) filter (where p.kind = 'SLOT_MINTED') as slots
          from rewards.posting p
          cross join lateral (select coalesce(sum(e.units), 0) as units from rewards.entry e join rewards.account a on a.id = e.account_id
                               where e.posting_id = p.id and a.kind in ('EMPLOYER', 'CLAWBACK_DEBT')) own
         where p.at >= ${from} and p.at < ${until}`,
  );
  return { employers: found?.employers ?? [], units: Number(found?.units ?? 0), slots: Number(found?.slots ?? 0) };
}
