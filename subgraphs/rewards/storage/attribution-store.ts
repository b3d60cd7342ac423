import { sql } from 'kysely';
import type { CandidateId, EmployerId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { type Link, sharesUnder } from '../domain/attribution.js';
import { type GroupMembership, hirersOn } from '../domain/corporate-group.js';
import type { GrantedShare } from '../domain/hire.js';
import type { Programme } from '../domain/programme.js';
import type { HireRow, PinnedLeg } from './hire-store.js';
import type { RewardsCtx } from './own.js';

interface HireWithLegs {
  readonly hire: HireRow;
  readonly legs: readonly PinnedLeg[];
}

/** Whose each of these hires is, each registration under the programme that is named for it; in the order of the hires. */
export async function attributions(
  ctx: RewardsCtx,
  hires: readonly HireWithLegs[],
  programmeOf: (leg: PinnedLeg) => Programme | null,
): Promise<GrantedShare[][]> {
  const allLegs = hires.flatMap(({ legs }) => legs);
  const links = await linksByPerson(ctx, [...new Set(allLegs.flatMap(({ candidateId }) => candidateId ?? []))]);
  const memberships = await membershipsOf(ctx, [
    ...new Set([...hires.map(({ hire }) => hire.hiringEmployerId), ...allLegs.map(({ employerId }) => employerId)]),
  ]);
  return hires.map(({ hire, legs }) => {
    const pinned = new Map(legs.flatMap((leg) => [[leg, programmeOf(leg)] as const]).filter(hasProgramme));
    const person = new Set(legs.flatMap(({ candidateId }) => candidateId ?? []));
    return sharesUnder(pinned, {
      introducedAt: hire.introducedAt,
      startsOn: hire.startsOn,
      hirers: hirersOn(
        memberships,
        hire.hiringEmployerId,
        legs.map(({ employerId }) => employerId),
        hire.startsOn,
      ),
      links: [...person].flatMap((id) => links.get(id) ?? []),
    });
  });
}

function hasProgramme(entry: readonly [PinnedLeg, Programme | null]): entry is readonly [PinnedLeg, Programme] {
  return entry[1] !== null;
}

/** Who passed these people on to whom: an introduction to an employer that registered the person after it. */
async function linksByPerson(ctx: RewardsCtx, people: readonly CandidateId[]): Promise<Map<CandidateId, Link[]>> {
  if (people.length === 0) return new Map();
  const found = await rows<Link & { candidateId: CandidateId }>(
    ctx,
    sql`select distinct q.candidate_id as "candidateId", q.registration_id as "from", q.employer_id as "fromEmployer", r.registration_id as "to"
          from rewards.registration_fact q
          join rewards.introduction_registration ir on ir.registration_id = q.registration_id
          join rewards.introduction_fact i on i.introduction_id = ir.introduction_id
          join rewards.registration_fact r on r.candidate_id = q.candidate_id and r.employer_id = i.employer_id
           and r.registered_at > i.proposed_at and r.employer_id <> q.employer_id
         where q.candidate_id = any(${[...people]}::uuid[])`,
  );
  return Map.groupBy(found, ({ candidateId }) => candidateId);
}

function membershipsOf(ctx: RewardsCtx, employerIds: readonly EmployerId[]): Promise<GroupMembership[]> {
  return rows(
    ctx,
    sql`select employer_id as "employerId", set_at as "setAt", group_id as "groupId" from rewards.group_membership
         where employer_id = any(${[...employerIds]}::uuid[]) order by set_at`,
  );
}
