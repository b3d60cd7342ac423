import { sql } from 'kysely';
import type { RegistrationId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import type { Registration } from '../domain/registration.js';
import type { EmployerTx } from './own.js';

/** The registration that came of this introduction, if any; whoever is about to make one waits his turn. */
export async function relayedRegistration(tx: EmployerTx, introductionId: string): Promise<RegistrationId | null> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`relay:${introductionId}`}, 0))`);
  const found = await row<{ id: RegistrationId }>(
    tx,
    sql`select id from employer.registration where introduction_id = ${introductionId}`,
  );
  return found?.id ?? null;
}

/** Stores a registration that came of an introduction, invited already. */
export async function insertRelayed(tx: EmployerTx, registration: Registration, introductionId: string): Promise<void> {
  tx.em.persist(registration);
  await tx.em.flush();
  await rows(
    tx,
    sql`update employer.registration set introduction_id = ${introductionId} where id = ${registration.id}`,
  );
}
