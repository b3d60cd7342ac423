import { type RawBuilder, sql } from 'kysely';
import type { CandidateId, EmployerId, RegistrationId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import { countsFrom, STANDS_FOR_DAYS, settleConsent } from '../domain/consent-reward.js';
import { inForceAt } from '../domain/programme.js';
import { rewardRules } from '../domain/reward-rules.js';
import { closeBooks, openBooks } from './ledger-store.js';
import type { RewardsCtx, RewardsTx } from './own.js';
import { allProgrammes } from './programme-store.js';

interface JoinedRegistration {
  readonly registrationId: RegistrationId;
  readonly employerId: EmployerId;
  readonly candidateId: CandidateId;
  readonly registeredAt: Date;
  readonly acceptedAt: Date;
}

/** Whether the person of a registration (`r`) withdrew before his consent had stood long enough; also under an id that became his. */
export const withdrawnEarly: RawBuilder<unknown> = sql`exists (
  select from rewards.consent_end e
   where e.ended_at >= r.accepted_at and e.ended_at < r.accepted_at + ${STANDS_FOR_DAYS} * interval '1 day'
     and (e.candidate_id = r.candidate_id
          or e.candidate_id in (select m.candidate_id from rewards.merged_person m where m.into_id = r.candidate_id)))`;

async function joined(tx: RewardsCtx, ids: readonly RegistrationId[]): Promise<JoinedRegistration[]> {
  return rows(
    tx,
    sql`select registration_id as "registrationId", employer_id as "employerId", candidate_id as "candidateId",
               registered_at as "registeredAt", accepted_at as "acceptedAt"
          from rewards.registration_fact r where registration_id = any(${[...ids]}::uuid[])
           and registered_at is not null and accepted_at is not null order by accepted_at, registration_id`,
  );
}

/** Puts consents that may earn by themselves on the list of those to be counted when they have stood for 14 days. */
export async function awaitConsents(tx: RewardsTx, ids: readonly RegistrationId[]): Promise<void> {
  const programmes = await allProgrammes(tx);
  for (const { registrationId, registeredAt, acceptedAt } of await joined(tx, ids)) {
    const programme = inForceAt(programmes, registeredAt);
    if (!programme || rewardRules[programme.trigger].consentGiven !== 'earn') continue;
    await rows(
      tx,
      sql`insert into rewards.consent_waiting (registration_id, due_at) values (${registrationId}, ${countsFrom(acceptedAt)})
          on conflict do nothing`,
    );
  }
}

/** Consents that have stood long enough by now, oldest first. */
export async function consentsDue(ctx: RewardsCtx, limit: number): Promise<RegistrationId[]> {
  const found = await rows<{ id: RegistrationId }>(
    ctx,
    sql`select registration_id as id from rewards.consent_waiting where due_at <= ${ctx.now()} order by due_at, registration_id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** Counts one consent that has stood long enough, unless it was withdrawn, its person counted before, or the month is full. */
export async function settleConsentDue(tx: RewardsTx, id: RegistrationId): Promise<void> {
  const [registration] = await joined(tx, [id]);
  const waiting = await row(
    tx,
    sql`delete from rewards.consent_waiting where registration_id = ${id} returning registration_id`,
  );
  if (!registration || !waiting || (await isWithdrawn(tx, id))) return;
  const programme = inForceAt(await allProgrammes(tx), registration.registeredAt);
  if (!programme) return;
  const { employerId, acceptedAt } = registration;
  const books = await openBooks(tx, [employerId]);
  const counted = await countedInMonth(tx, employerId, acceptedAt);
  if (counted >= programme.registrationsPerMonth || !(await countPerson(tx, registration))) return;
  for (const book of books.values()) settleConsent(book, { ...registration, programme, now: tx.now() });
  await closeBooks(tx, books.values());
}

async function isWithdrawn(tx: RewardsTx, id: RegistrationId): Promise<boolean> {
  const found = await row(
    tx,
    sql`select from rewards.registration_fact r where registration_id = ${id} and ${withdrawnEarly}`,
  );
  return found !== null;
}

/** The person has withdrawn; what was counted before stays. */
export async function recordConsentEnd(tx: RewardsTx, candidateId: CandidateId, at: string): Promise<void> {
  await rows(tx, sql`insert into rewards.consent_end values (${candidateId}, ${at}) on conflict do nothing`);
}

/** True for the first registration in the whole network by which this person counts. */
async function countPerson(tx: RewardsTx, { candidateId, registrationId }: JoinedRegistration): Promise<boolean> {
  const first = await row(
    tx,
    sql`insert into rewards.counted_person (candidate_id, registration_id) values (${candidateId}, ${registrationId})
        on conflict do nothing returning candidate_id`,
  );
  return first !== null;
}

/** How many of this employer's registrations count already of those accepted in the month of `at`. */
async function countedInMonth(tx: RewardsTx, employerId: EmployerId, at: Date): Promise<number> {
  const found = await row<{ count: number }>(
    tx,
    sql`select count(*)::int as count from rewards.lot l join rewards.registration_fact r using (registration_id)
         where l.employer_id = ${employerId} and l.placement_id is null
           and date_trunc('month', r.accepted_at at time zone 'Asia/Tokyo') = date_trunc('month', ${at}::timestamptz at time zone 'Asia/Tokyo')`,
  );
  return found?.count ?? 0;
}
