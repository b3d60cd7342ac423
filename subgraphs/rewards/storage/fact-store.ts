import { type RawBuilder, sql } from 'kysely';
import type { CandidateId, EmployerId, IntroductionId, PlacementId, RegistrationId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { Authorisation, PlacementFacts } from '../../../schema/events.js';
import type { RewardsTx } from './own.js';
import { project, projectIntroduction, projectRegistrations } from './report-projection.js';

/*
 * What other subgraphs told, kept so that the order of its arrival does not matter. Whoever writes of registrations
 * locks their rows in the order of their ids, those not heard of yet included: so of two transactions that each hold a
 * piece, the second sees the first's.
 */

const MERGING = sql`hashtextextended('rewards.merged_person', 0)`;

/** One thing heard of some registrations of one employer. */
export async function recordRegistrations(
  tx: RewardsTx,
  ids: readonly RegistrationId[],
  fact: { employerId: EmployerId; registeredAt?: string; invitedAt?: string },
): Promise<void> {
  await rows(
    tx,
    sql`insert into rewards.registration_fact as r (registration_id, employer_id, registered_at, invited_at)
        select id, ${fact.employerId}::uuid, ${fact.registeredAt ?? null}::timestamptz, ${fact.invitedAt ?? null}::timestamptz
          from unnest(${[...ids].sort()}::uuid[]) id order by id
        on conflict (registration_id) do update set employer_id = excluded.employer_id,
          registered_at = coalesce(r.registered_at, excluded.registered_at), invited_at = coalesce(r.invited_at, excluded.invited_at)`,
  );
  await projectRegistrations(tx, ids);
}

export async function recordAcceptance(
  tx: RewardsTx,
  fact: { registrationId: RegistrationId; employerId: EmployerId; candidateId: CandidateId; acceptedAt: string },
): Promise<void> {
  const { registrationId, employerId, candidateId, acceptedAt } = fact;
  // Whoever says that two are one waits for those who are just writing of either, and the next see what he said.
  await rows(tx, sql`select pg_advisory_xact_lock_shared(${MERGING})`);
  await rows(
    tx,
    sql`insert into rewards.registration_fact as r (registration_id, employer_id, candidate_id, accepted_at)
        values (${registrationId}, ${employerId},
                coalesce((select into_id from rewards.merged_person where candidate_id = ${candidateId}), ${candidateId}::uuid), ${acceptedAt})
        on conflict (registration_id) do update set employer_id = excluded.employer_id,
          candidate_id = coalesce(r.candidate_id, excluded.candidate_id), accepted_at = coalesce(r.accepted_at, excluded.accepted_at)`,
  );
  await projectRegistrations(tx, [registrationId]);
}

/** Two people are one from now on, also for what is heard of the second only later. */
export async function recordMerged(tx: RewardsTx, into: CandidateId, merged: CandidateId): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(${MERGING})`);
  await rows(tx, sql`update rewards.merged_person set into_id = ${into} where into_id = ${merged}`);
  await rows(tx, sql`insert into rewards.merged_person values (${merged}, ${into}) on conflict do nothing`);
  const moved = await rows<{ id: string }>(
    tx,
    sql`update rewards.registration_fact set candidate_id = ${into} where candidate_id = ${merged} returning registration_id as id`,
  );
  await projectRegistrations(
    tx,
    moved.map(({ id }) => id),
  );
}

/** Makes sure of a row for each, and locks them. */
async function lockRegistrations(tx: RewardsTx, ids: readonly RegistrationId[]): Promise<void> {
  const list = [...new Set(ids)].sort();
  await rows(
    tx,
    sql`insert into rewards.registration_fact (registration_id) select id from unnest(${list}::uuid[]) id order by id
        on conflict do nothing`,
  );
  await rows(
    tx,
    sql`select from rewards.registration_fact where registration_id = any(${list}::uuid[]) order by registration_id for update`,
  );
}

export async function recordIntroduction(
  tx: RewardsTx,
  fact: {
    introductionId: IntroductionId;
    agencyId: string;
    employerId: EmployerId;
    registrationIds: readonly RegistrationId[];
    proposedAt: string;
  },
): Promise<void> {
  const { introductionId, agencyId, employerId, registrationIds, proposedAt } = fact;
  await lockRegistrations(tx, registrationIds);
  await rows(
    tx,
    sql`insert into rewards.introduction_fact as i (introduction_id, agency_id, employer_id, proposed_at)
        values (${introductionId}, ${agencyId}, ${employerId}, ${proposedAt})
        on conflict (introduction_id) do update set agency_id = excluded.agency_id, employer_id = excluded.employer_id,
          proposed_at = excluded.proposed_at`,
  );
  await rows(
    tx,
    sql`insert into rewards.introduction_registration (introduction_id, registration_id)
        select ${introductionId}, id from unnest(${[...registrationIds]}::uuid[]) id on conflict do nothing`,
  );
  await project(tx, [introductionId]);
}

export async function recordOffer(
  tx: RewardsTx,
  { introductionId, offeredAt }: { introductionId: IntroductionId; offeredAt: string },
): Promise<void> {
  await rows(
    tx,
    sql`insert into rewards.introduction_fact as i (introduction_id, offered_at) values (${introductionId}, ${offeredAt})
        on conflict (introduction_id) do update set offered_at = coalesce(i.offered_at, excluded.offered_at)`,
  );
  await projectIntroduction(tx, introductionId);
}

export async function recordInterview(
  tx: RewardsTx,
  fact: { introductionId: IntroductionId; employerId: EmployerId; interviewedAt: string },
): Promise<void> {
  await rows(
    tx,
    sql`insert into rewards.introduction_fact as i (introduction_id, employer_id, interviewed_at)
        values (${fact.introductionId}, ${fact.employerId}, ${fact.interviewedAt})
        on conflict (introduction_id) do update set interviewed_at = coalesce(i.interviewed_at, excluded.interviewed_at)`,
  );
}

export async function recordIntroductionEnd(
  tx: RewardsTx,
  fact: { introductionId: IntroductionId; employerId: EmployerId; endedAt: string },
): Promise<void> {
  await rows(
    tx,
    sql`insert into rewards.introduction_fact as i (introduction_id, employer_id, ended_at)
        values (${fact.introductionId}, ${fact.employerId}, ${fact.endedAt})
        on conflict (introduction_id) do update set ended_at = coalesce(i.ended_at, excluded.ended_at)`,
  );
}

/** What one event says of a hire; the first to say it makes the row and holds it until its transaction ends. */
export type HireNews = { placementId: PlacementId; introductionId: IntroductionId } & Partial<PlacementFacts> & {
    confirmedAt?: string;
    startedAt?: string;
    cancelledAt?: string;
    leftOn?: string;
    cause?: string;
    leftAt?: string;
  };

export async function recordHire(tx: RewardsTx, news: HireNews): Promise<void> {
  const columns: [string, unknown][] = [
    ['agency_id', news.agencyId],
    ['hiring_employer_id', news.hiringEmployerId],
    ['starts_on', news.startsOn],
    ['fee', news.fee],
    ['introduced_at', news.introducedAt],
    ['confirmed_at', news.confirmedAt],
    ['started_at', news.startedAt],
    ['cancelled_at', news.cancelledAt],
    ['left_on', news.leftOn],
    ['left_cause', news.cause],
    ['left_at', news.leftAt],
  ];
  const said = columns.filter(([, value]) => value !== undefined);
  const names: RawBuilder<unknown>[] = said.map(([name]) => sql.ref(name));
  await rows(
    tx,
    sql`insert into rewards.placement_fact as p (placement_id, introduction_id, ${sql.join(names)})
        values (${news.placementId}, ${news.introductionId}, ${sql.join(said.map(([, value]) => value))})
        on conflict (placement_id) do update set ${sql.join(
          said.map(([name]) => sql`${sql.ref(name)} = coalesce(p.${sql.ref(name)}, excluded.${sql.ref(name)})`),
        )}`,
  );
  await recordLegs(tx, news);
  await lockIntroduction(tx, news.introductionId);
  await project(tx, [news.placementId]);
}

async function recordLegs(tx: RewardsTx, news: HireNews): Promise<void> {
  const legs = [...legsOf(news.authorisedBy, true), ...legsOf(news.otherLegs, false)];
  if (legs.length === 0) return;
  await lockRegistrations(
    tx,
    legs.map(({ registrationId }) => registrationId),
  );
  await rows(
    tx,
    sql`insert into rewards.placement_leg (placement_id, registration_id, employer_id, confirmed_at, authorised)
        select ${news.placementId}, l."registrationId", l."employerId", l."confirmedAt", l.authorised
          from jsonb_to_recordset(${JSON.stringify(legs)}::jsonb) as l
            ("registrationId" uuid, "employerId" uuid, "confirmedAt" timestamptz, authorised boolean)
        on conflict do nothing`,
  );
}

/** What is told of a hire and of its introduction at once comes one after the other: the report sees both. */
async function lockIntroduction(tx: RewardsTx, id: IntroductionId): Promise<void> {
  await rows(tx, sql`insert into rewards.introduction_fact (introduction_id) values (${id}) on conflict do nothing`);
  await rows(tx, sql`select from rewards.introduction_fact where introduction_id = ${id} for update`);
}

function legsOf(authorisations: readonly Authorisation[] | undefined, authorised: boolean) {
  return (authorisations ?? []).map((one) => ({ ...one, authorised }));
}

/** These employers are one group from then on. */
export async function recordGroup(
  tx: RewardsTx,
  { groupId, employerIds, setAt }: { groupId: string; employerIds: readonly EmployerId[]; setAt: string },
): Promise<void> {
  await rows(
    tx,
    sql`insert into rewards.group_membership (employer_id, set_at, group_id)
        select id, ${setAt}::timestamptz, ${groupId}::uuid from unnest(${[...employerIds]}::uuid[]) id on conflict do nothing`,
  );
}
