import { sql } from 'kysely';
import { dayOf } from '../../../platform/calendar.js';
import type { CandidateId, EmployerId, PlacementId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { PlacementFacts } from '../../../schema/events.js';
import { Introduction } from '../domain/introduction.js';
import { CONFIRMATION_REMINDER_DAYS, Placement, SAME_HIRE_DAYS } from '../domain/placement.js';
import { onePerson } from './merged-person.js';
import type { AgencyCtx, AgencyTx } from './own.js';

/** Confirmed hires whose first day has come. */
export async function duePlacements(ctx: AgencyCtx, limit: number): Promise<PlacementId[]> {
  const found = await rows<{ id: PlacementId }>(
    ctx,
    sql`select id from agency.placement where status = 'CONFIRMED' and starts_on <= ${dayOf(ctx.now())} order by starts_on, id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** What rewards is told of a hire. */
export function factsOf(placement: Placement, introduction: Introduction): PlacementFacts {
  return {
    placementId: placement.id,
    introductionId: introduction.id,
    agencyId: placement.agencyId,
    hiringEmployerId: placement.employerId,
    startsOn: placement.startsOn,
    fee: placement.fee,
    introducedAt: introduction.proposedAt.toISOString(),
    authorisedBy: introduction.authorisedBy,
    otherLegs: introduction.otherLegs,
  };
}

/** Tells that a hire is confirmed, and, when its first day has come, that it has started. */
export async function publishConfirmed(tx: AgencyTx, placement: Placement): Promise<void> {
  const facts = factsOf(placement, await tx.em.findOneOrFail(Introduction, { id: placement.introductionId }));
  await tx.publish({ type: 'PlacementConfirmed', ...facts, confirmedAt: tx.now().toISOString() });
  if (placement.start(tx.now()))
    await tx.publish({ type: 'PlacementStarted', ...facts, startedAt: tx.now().toISOString() });
}

export async function publishCancelled(tx: AgencyTx, placement: Placement): Promise<void> {
  const { id: placementId, introductionId } = placement;
  await tx.publish({ type: 'PlacementCancelled', placementId, introductionId, cancelledAt: tx.now().toISOString() });
}

/**
 * Other reports of this person's hire by this employer, with a start within 14 days, the first one first: they are one
 * hire. Reports of one employer's hires queue here until the transaction ends.
 */
export async function sameHires(
  tx: AgencyTx,
  { candidateId, employerId, startsOn }: { candidateId: CandidateId; employerId: EmployerId; startsOn: string },
): Promise<Placement[]> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`hire:${employerId}`}, 0))`);
  const found = await rows<{ id: PlacementId }>(
    tx,
    sql`select id from agency.placement
         where ${onePerson(sql`candidate_id`)} = ${onePerson(sql`${candidateId}::uuid`)} and employer_id = ${employerId} and status <> 'CANCELLED'
           and abs(starts_on - ${startsOn}::date) <= ${SAME_HIRE_DAYS}`,
  );
  const same = await tx.em.find(Placement, { id: { $in: found.map(({ id }) => id) } });
  return same.sort(
    (one, other) => one.reportedAt.getTime() - other.reportedAt.getTime() || (one.id < other.id ? -1 : 1),
  );
}

/** Unanswered reports with the reminders that are due and not noted. */
export function placementsToRemind(ctx: AgencyCtx, now: Date): Promise<{ id: PlacementId; days: number[] }[]> {
  return rows(
    ctx,
    sql`select p.id, array_agg(d order by d) as days
          from agency.placement p cross join unnest(${[...CONFIRMATION_REMINDER_DAYS]}::int[]) d
         where p.status = 'REPORTED' and p.reported_at + d * interval '1 day' <= ${now}
           and not exists (select from agency.confirmation_reminder r where r.placement_id = p.id and r.days = d)
         group by p.id order by p.id limit 200`,
  );
}

/** False when another process has noted them. */
export async function noteConfirmationReminder(
  tx: AgencyTx,
  id: PlacementId,
  days: readonly number[],
): Promise<boolean> {
  const fresh = await rows(
    tx,
    sql`insert into agency.confirmation_reminder (placement_id, days, sent_at)
        select ${id}, d, ${tx.now()} from unnest(${[...days]}::int[]) d on conflict do nothing returning days`,
  );
  return fresh.length > 0;
}
