import { sql } from 'kysely';
import type { EmployerId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
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
