import { sql } from 'kysely';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import { byId } from '../../../platform/storage/lists.js';

import type { NoticeRules } from '../domain/employer.js';

/** Rows as lists and fields show them: straight from SQL, a quarter of the cost of hydrating entities. */
export interface EmployerRow {
  id: string;
  name: string;
  corporateNumber: string;
  prefecture: string | null;
}

export interface NoticeTemplateRow {
  id: string;
  employerId: string;
  name: string;
  subject: string;
  body: string;
  isDefault: boolean;
}

export async function employersById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, EmployerRow>> {
  return byId(
    await rows<EmployerRow>(
      ctx,
      sql`select id, name, corporate_number as "corporateNumber", prefecture from employer.employer where id = any(${ids}::uuid[])`,
    ),
  );
}

const MOST = 2_000;

/** Every member that hires, the newest first. */
export function allEmployers(ctx: Ctx): Promise<EmployerRow[]> {
  return rows(
    ctx,
    sql`select id, name, corporate_number as "corporateNumber", prefecture from employer.employer order by id desc limit ${MOST}`,
  );
}

export function employerNames(ctx: Ctx): Promise<Pick<EmployerRow, 'name' | 'corporateNumber'>[]> {
  return rows(ctx, sql`select name, corporate_number as "corporateNumber" from employer.employer order by id`);
}

/** True when a member has this corporate number; whoever is about to register one waits his turn. */
export async function lockNumber(ctx: Ctx, corporateNumber: string): Promise<boolean> {
  await rows(ctx, sql`lock table employer.employer in share row exclusive mode`);
  return (
    (await row(ctx, sql`select 1 as there from employer.employer where corporate_number = ${corporateNumber}`)) !== null
  );
}

export async function templatesByEmployer(
  ctx: Ctx,
  employerIds: readonly string[],
): Promise<Map<string, NoticeTemplateRow[]>> {
  const found = await rows<NoticeTemplateRow>(
    ctx,
    sql`select id, employer_id as "employerId", name, subject, body, is_default as "isDefault" from employer.notice_template
         where employer_id = any(${employerIds}::uuid[]) order by created_at, id`,
  );
  return Map.groupBy(found, (one) => one.employerId);
}

export async function noticeRulesByEmployer(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, NoticeRules & { id: string }>> {
  return byId(
    await rows<NoticeRules & { id: string }>(
      ctx,
      sql`select id, business_hours_only as "businessHoursOnly", sends_reminder as "sendsReminder" from employer.employer
           where id = any(${ids}::uuid[])`,
    ),
  );
}

export interface GroupMember {
  readonly number: string;
  /** Null for a company that is no member of the hub. */
  readonly employerId: string | null;
  readonly name: string | null;
}

/** By corporate number: every company of its group, itself included. */
export async function groupsByNumber(ctx: Ctx, numbers: readonly string[]): Promise<Map<string, GroupMember[]>> {
  const found = await rows<GroupMember & { asked: string }>(
    ctx,
    sql`select asked, g.number, e.id as "employerId", e.name
          from unnest(${[...numbers]}::text[]) asked
          cross join lateral (
            select asked as number union
            select other.corporate_number from employer.corporate_group_member mine join employer.corporate_group_member other using (group_id)
             where mine.corporate_number = asked) g
          left join employer.employer e on e.corporate_number = g.number`,
  );
  return Map.groupBy(found, ({ asked }) => asked);
}
