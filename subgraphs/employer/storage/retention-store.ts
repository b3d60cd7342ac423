import { sql } from 'kysely';
import { addDays } from '../../../platform/calendar.js';
import type { RegistrationId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { EmployerTx } from './own.js';
import { NAME_REMOVED } from './personal-data.js';

/** Days for which the hub knows whom it invited, and then for which it still recognises him by a keyed hash. */
const KNOWN_DAYS = 30;
const RECOGNISED_DAYS = 180;

/**
 * Wipes who the registrations were about that nobody let show as CONSENTED, thirty days after their notice or their end.
 * Whether the person has answered plays no part: what is gone, and when, tells his employer nothing. Answers how many.
 */
export async function purgePeople(tx: EmployerTx, limit: number): Promise<number> {
  const purged = await rows<{ id: RegistrationId }>(
    tx,
    sql`update employer.registration
           set candidate_name = ${NAME_REMOVED}, name_kana = null, email = '', phone = null, tags = '{}', purged_at = ${tx.now()}
         where id in (select id from employer.registration
                       where purged_at is null and status in ('INVITED', 'ENDED') and coalesce(ended_at, invited_at) <= ${addDays(tx.now(), -KNOWN_DAYS)}
                       order by coalesce(ended_at, invited_at) limit ${limit} for update skip locked)
        returning id`,
  );
  const ids = purged.map(({ id }) => id);
  await rows(tx, sql`delete from employer.evaluation where registration_id = any(${ids}::uuid[])`);
  return purged.length;
}

/** Wipes by what purged people are still recognised; the registration's own id stands in its place. Answers how many. */
export async function forgetPurged(tx: EmployerTx, limit: number): Promise<number> {
  const forgotten = await rows(
    tx,
    sql`update employer.registration set mailbox_hash = uuid_send(id), external_id = null, forgotten_at = ${tx.now()}
         where id in (select id from employer.registration
                       where purged_at <= ${addDays(tx.now(), -RECOGNISED_DAYS)} and forgotten_at is null and status in ('INVITED', 'ENDED')
                       limit ${limit} for update skip locked)
        returning id`,
  );
  return forgotten.length;
}

/** Wipes what mails said that never left. Answers how many. */
export async function dropUnsentMails(tx: EmployerTx): Promise<number> {
  const dropped = await rows(
    tx,
    sql`update employer.mail set sealed = null
         where sealed is not null and state in ('FAILED', 'UNCERTAIN') and queued_at <= ${addDays(tx.now(), -KNOWN_DAYS)} returning id`,
  );
  return dropped.length;
}
