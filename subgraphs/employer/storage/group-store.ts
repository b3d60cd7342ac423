import { sql } from 'kysely';
import type { EmployerId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { EmployerTx } from './own.js';

export interface GroupMember {
  readonly id: EmployerId;
  readonly name: string;
}

/** Puts these corporate numbers into one new group and answers the employers of the hub among them. */
export async function regroup(tx: EmployerTx, groupId: string, numbers: readonly string[]): Promise<GroupMember[]> {
  const list = [...numbers];
  await rows(tx, sql`lock table employer.corporate_group_member in share row exclusive mode`);
  await rows(tx, sql`delete from employer.corporate_group_member where corporate_number = any(${list})`);
  await rows(
    tx,
    sql`insert into employer.corporate_group_member (corporate_number, group_id) select number, ${groupId} from unnest(${list}::text[]) number`,
  );
  return rows<GroupMember>(
    tx,
    sql`select id, name from employer.employer where corporate_number = any(${list}) order by id`,
  );
}
