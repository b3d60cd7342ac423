import { sql } from 'kysely';
import type { EmployerId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { EmployerTx } from './own.js';

/** Puts these corporate numbers into one new group and answers the employers of the hub among them. */
export async function regroup(tx: EmployerTx, groupId: string, numbers: readonly string[]): Promise<EmployerId[]> {
  const list = [...numbers];
  await rows(tx, sql`lock table employer.corporate_group_member in share row exclusive mode`);
  await rows(tx, sql`delete from employer.corporate_group_member where corporate_number = any(${list})`);
  await rows(
    tx,
    sql`insert into employer.corporate_group_member (corporate_number, group_id) select number, ${groupId} from unnest(${list}::text[]) number`,
  );
  const members = await rows<{ id: EmployerId }>(
    tx,
    sql`select id from employer.employer where corporate_number = any(${list}) order by id`,
  );
  return members.map(({ id }) => id);
}
