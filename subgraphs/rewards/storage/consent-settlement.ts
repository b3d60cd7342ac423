import { sql } from 'kysely';
import type { CandidateId, EmployerId, RegistrationId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import { settleConsent } from '../domain/consent-reward.js';
import { inForceAt } from '../domain/programme.js';
import { rewardRules } from '../domain/reward-rules.js';
import { closeBooks, openBooks } from './ledger-store.js';
import type { RewardsTx } from './own.js';
import { allProgrammes } from './programme-store.js';

interface JoinedRegistration {
  readonly registrationId: RegistrationId;
  readonly candidateId: CandidateId;
  readonly registeredAt: Date;
  readonly acceptedAt: Date;
}

/** What consented registrations earn by themselves, where their programme says so. */
export async function settleConsents(
  tx: RewardsTx,
  employerId: EmployerId,
  registrationIds: readonly RegistrationId[],
): Promise<void> {
  const joined = await rows<JoinedRegistration>(
    tx,
    sql`select registration_id as "registrationId", candidate_id as "candidateId", registered_at as "registeredAt", accepted_at as "acceptedAt"
          from rewards.registration_fact where registration_id = any(${[...registrationIds]}::uuid[])
           and registered_at is not null and accepted_at is not null order by accepted_at, registration_id`,
  );
  if (joined.length === 0) return;
  const programmes = await allProgrammes(tx);
  for (const registration of joined) {
    const programme = inForceAt(programmes, registration.registeredAt);
    if (!programme || rewardRules[programme.trigger].consentGiven !== 'earn') continue;
    const books = await openBooks(tx, [employerId]);
    const counted = await countedInMonth(tx, employerId, registration.acceptedAt);
    if (counted >= programme.registrationsPerMonth || !(await countPerson(tx, registration))) continue;
    for (const book of books.values()) settleConsent(book, { ...registration, programme, now: tx.now() });
    await closeBooks(tx, books.values());
  }
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

async function countedInMonth(tx: RewardsTx, employerId: EmployerId, at: Date): Promise<number> {
  const found = await row<{ count: number }>(
    tx,
    sql`select count(*)::int as count from rewards.lot
         where employer_id = ${employerId} and placement_id is null and registration_id is not null
           and date_trunc('month', earned_at at time zone 'Asia/Tokyo') = date_trunc('month', ${at}::timestamptz at time zone 'Asia/Tokyo')`,
  );
  return found?.count ?? 0;
}
