import { sql } from 'kysely';
import type { RegistrationId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import type { DataSubject } from '../../../platform/storage/personal-data.js';
import type { Registration } from '../domain/registration.js';
import type { EmployerTx } from './own.js';
import { NAME_REMOVED } from './personal-data.js';

/**
 * Stores new registrations, many in one statement. What the employer has registered before (the same person and
 * position, or the same id of its ATS) is left as it is; the ids of those that are new come back.
 */
export async function insertRegistrations(
  tx: EmployerTx,
  registrations: readonly Registration[],
): Promise<Set<RegistrationId>> {
  if (registrations.length === 0) return new Set();
  const records = registrations.map((one) => ({ ...one, mailboxHash: one.mailboxHash.toString('hex') }));
  const inserted = await rows<{ id: RegistrationId }>(
    tx,
    sql`insert into employer.registration
          (id, employer_id, mailbox_hash, candidate_name, name_kana, email, phone, position, stage_reached, disposition, rejected_on,
           external_id, tags, source, template_id, send_after, created_at, status, outcome_version)
        select r.id, r."employerId", decode(r."mailboxHash", 'hex'), r."candidateName", r."nameKana", r.email, r.phone, r.position,
               r."stageReached", r.disposition, r."rejectedOn", r."externalId", r.tags, r.source, r."templateId", r."sendAfter",
               r."createdAt", r.status, r."outcomeVersion"
          from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r
            (id uuid, "employerId" uuid, "mailboxHash" text, "candidateName" text, "nameKana" text, email text, phone text, position text,
             "stageReached" text, disposition text, "rejectedOn" date, "externalId" text, tags text[], source text, "templateId" uuid,
             "sendAfter" timestamptz, "createdAt" timestamptz, status text, "outcomeVersion" int)
        on conflict do nothing returning id`,
  );
  return new Set(inserted.map(({ id }) => id));
}

/** The earlier registration that kept this one from being stored. */
export async function findSame(tx: EmployerTx, registration: Registration): Promise<RegistrationId | null> {
  const { employerId, mailboxHash, position, externalId } = registration;
  const same = await row<{ id: RegistrationId }>(
    tx,
    sql`select id from employer.registration
         where employer_id = ${employerId} and position = ${position} and status <> 'ENDED'
           and (mailbox_hash = ${mailboxHash} or external_id = ${externalId})
         order by (mailbox_hash = ${mailboxHash}) desc, created_at limit 1`,
  );
  return same?.id ?? null;
}

/** Every registration of a person: those that he accepted, and whatever else came for the same mailbox. */
export async function registrationsOf(tx: EmployerTx, { registrationIds }: DataSubject): Promise<RegistrationId[]> {
  const found = await rows<{ id: RegistrationId }>(
    tx,
    sql`select id from employer.registration where mailbox_hash in
          (select mailbox_hash from employer.registration where id = any(${[...registrationIds]}::uuid[])) order by id`,
  );
  return found.map(({ id }) => id);
}

/** Wipes who a registration was about; that there was one stays. */
export async function forgetPerson(tx: EmployerTx, id: RegistrationId): Promise<void> {
  await rows(
    tx,
    sql`update employer.registration
           set candidate_name = ${NAME_REMOVED}, name_kana = null, email = '', phone = null, external_id = null, tags = '{}' where id = ${id}`,
  );
  await rows(tx, sql`update employer.rejection_rating set comment = null where registration_id = ${id}`);
}
