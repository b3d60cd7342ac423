import { sql } from 'kysely';
import { found } from '../../../platform/graphql/wire-id.js';
import type { EmployerId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { NoticeRules } from '../domain/employer.js';
import type { EmployerTx } from './own.js';

/** Locks the employer, so that two calls that both make a template the default queue here. */
export async function lockEmployer(tx: EmployerTx, id: EmployerId): Promise<void> {
  await rows(tx, sql`select from employer.employer where id = ${id} for update`);
}

export async function clearDefaultTemplate(tx: EmployerTx, employerId: EmployerId): Promise<void> {
  await rows(
    tx,
    sql`update employer.notice_template set is_default = false where employer_id = ${employerId} and is_default`,
  );
}

/** Changes what is given of an employer's rules for its notices. */
export async function writeNoticeRules(
  tx: EmployerTx,
  employerId: EmployerId,
  rules: { businessHoursOnly?: boolean | null; sendsReminder?: boolean | null },
): Promise<NoticeRules> {
  const [written] = await rows<NoticeRules>(
    tx,
    sql`update employer.employer set business_hours_only = coalesce(${rules.businessHoursOnly ?? null}::boolean, business_hours_only),
               sends_reminder = coalesce(${rules.sendsReminder ?? null}::boolean, sends_reminder)
         where id = ${employerId} returning business_hours_only as "businessHoursOnly", sends_reminder as "sendsReminder"`,
  );
  return found(written);
}
