import { sql } from 'kysely';
import type { Day } from '../../../platform/calendar.js';
import type { AgencyId, CandidateId, EmployerId, IntroductionId } from '../../../platform/ids.js';
import { lockAll, row, rows } from '../../../platform/storage/context.js';
import { Introduction } from '../domain/introduction.js';
import { restsSince } from '../domain/placement.js';
import { wholePerson } from './merged-person.js';
import type { AgencyTx } from './own.js';
import { tell } from './webhook-queue.js';

/** One of this person's introductions, made under his present id or under one that became part of it; null for any other. */
export async function ownIntroduction(
  ctx: Pick<AgencyTx, 'em'>,
  candidateId: CandidateId,
  id: IntroductionId,
): Promise<Introduction | null> {
  const own = await row(
    ctx,
    sql`select 1 as there from agency.introduction where id = ${id} and candidate_id in ${wholePerson(candidateId)}`,
  );
  return own === null ? null : ctx.em.findOne(Introduction, { id });
}

/** Stores a proposal. False when one for the same candidate, opening and agency is under way already. */
export async function insertProposal(tx: AgencyTx, one: Introduction): Promise<boolean> {
  const inserted = await row(
    tx,
    sql`insert into agency.introduction
          (id, agency_id, candidate_id, job_opening_id, employer_id, message, conditions, authorised_by, other_legs, proposed_at, status, updated_at)
        values (${one.id}, ${one.agencyId}, ${one.candidateId}, ${one.jobOpeningId}, ${one.employerId}, ${one.message}, ${one.conditions},
           ${JSON.stringify(one.authorisedBy)}, ${JSON.stringify(one.otherLegs)}, ${one.proposedAt}, ${one.status}, ${one.updatedAt})
        on conflict do nothing returning id`,
  );
  return inserted !== null;
}

/** Notes a step that was taken, by whom and why, and tells the agency's tools of it. */
export async function noteStep(
  tx: AgencyTx,
  introduction: Introduction,
  takenBy: string,
  note: string | null,
): Promise<void> {
  await rows(
    tx,
    sql`insert into agency.introduction_step (id, introduction_id, status, taken_by, note, taken_at)
        values (${tx.newId()}, ${introduction.id}, ${introduction.status}, ${takenBy}, ${note}, ${tx.now()})`,
  );
  await tell(tx, introduction.agencyId, 'INTRODUCTION_CHANGED', { introductionId: introduction.id });
}

/** True when this person was placed for good less than two years ago and stayed. */
export async function inCoolOff(tx: Pick<AgencyTx, 'em'>, candidateId: CandidateId, today: Day): Promise<boolean> {
  const placed = await row(
    tx,
    sql`select 1 as there from agency.placement where candidate_id in ${wholePerson(candidateId)} and status = 'STARTED' and is_permanent and starts_on > ${restsSince(today)}::date`,
  );
  return placed !== null;
}

/** Proposals that nobody answered in time. */
export async function staleProposals(
  ctx: Pick<AgencyTx, 'em'>,
  before: Date,
  limit: number,
): Promise<IntroductionId[]> {
  const found = await rows<{ id: IntroductionId }>(
    ctx,
    sql`select id from agency.introduction where status = 'PROPOSED' and proposed_at <= ${before} order by proposed_at limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** What of this agency is under way or frozen, locked. */
export function lockUnderWay(tx: AgencyTx, agencyId: AgencyId): Promise<Introduction[]> {
  return lockAll(tx, Introduction, {
    agencyId,
    status: { $in: ['PROPOSED', 'APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED', 'FROZEN'] },
  });
}

/** Freezes what is under way at an agency that may not act, or thaws it; and tells the people whose it is. */
export async function freezeOrThaw(tx: AgencyTx, agencyId: AgencyId, may: boolean): Promise<void> {
  const moved: Introduction[] = [];
  for (const introduction of await lockUnderWay(tx, agencyId)) {
    if (!(may ? introduction.thaw(tx.now()) : introduction.freeze(tx.now()))) continue;
    await noteStep(tx, introduction, 'hub', null);
    moved.push(introduction);
  }
  if (moved.length === 0) return;
  await tx.publish({
    type: may ? 'IntroductionsThawed' : 'IntroductionsFrozen',
    agencyId,
    candidateIds: [...new Set(moved.map(({ candidateId }) => candidateId))],
    at: tx.now().toISOString(),
  });
}

/** A person's introductions that stood on a consent which has ended by then: to these employers, and proposals by these agencies. */
export async function introductionsThatLost(
  tx: AgencyTx,
  candidateId: CandidateId,
  lost: {
    employerIds: readonly EmployerId[];
    agencyIds: readonly AgencyId[];
    onlyAgencyIds: readonly AgencyId[] | null;
    lostAt: string;
  },
): Promise<IntroductionId[]> {
  const unseen = lost.onlyAgencyIds === null ? sql`false` : sql`agency_id <> all(${[...lost.onlyAgencyIds]}::uuid[])`;
  const found = await rows<{ id: IntroductionId }>(
    tx,
    sql`select id from agency.introduction
         where candidate_id = ${candidateId}
           and coalesce(approved_at, proposed_at) <= ${lost.lostAt}::timestamptz
           and (approved_at is not null and employer_id = any(${[...lost.employerIds]}::uuid[])
                or approved_at is null and (agency_id = any(${[...lost.agencyIds]}::uuid[]) or ${unseen}))
           and status in ('PROPOSED', 'APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED', 'FROZEN')
         order by id for update`,
  );
  return found.map(({ id }) => id);
}
