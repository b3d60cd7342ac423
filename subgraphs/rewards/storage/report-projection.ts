import { type RawBuilder, sql } from 'kysely';
import { row, rows } from '../../../platform/storage/context.js';
import { countedByDay } from '../domain/slot-report.js';
import type { RewardsCtx, RewardsTx } from './own.js';

/*
 * What reports count, kept ready: `report_fact` holds what the view `report_source` makes of the facts. Whoever changes a
 * fact holds its lock and projects it anew in the same transaction, so the projection is never behind; it can be thrown
 * away at any time and made again. `report_day` holds how many registrations there are of each employer, kind and day:
 * what the view `report_day_source` counts among `report_fact`; `report_month` holds the same of each month.
 */

const countedSpans = ['day', 'month'].map((span) => ({
  table: sql.table(`rewards.report_${span}`),
  source: sql.table(`rewards.report_${span}_source`),
}));

/** Projects these registrations, introductions, hires, slots or lots anew. */
export async function project(tx: RewardsTx, subjectIds: readonly string[]): Promise<void> {
  const ids = [...new Set(subjectIds)].sort();
  if (ids.length > 0) await projectWhere(tx, sql`subject_id = any(${ids}::uuid[])`);
}

/** Projects registrations, and the introductions and hires that tell of their people. */
export async function projectRegistrations(tx: RewardsTx, registrationIds: readonly string[]): Promise<void> {
  const ids = [...registrationIds];
  const touched = await rows<{ id: string }>(
    tx,
    sql`select introduction_id as id from rewards.introduction_registration where registration_id = any(${ids}::uuid[])
        union select placement_id from rewards.placement_leg where registration_id = any(${ids}::uuid[])`,
  );
  await project(tx, [...ids, ...touched.map(({ id }) => id)]);
}

/** Projects an introduction and the hire that came of it. */
export async function projectIntroduction(tx: RewardsTx, introductionId: string): Promise<void> {
  const hires = await rows<{ id: string }>(
    tx,
    sql`select placement_id as id from rewards.placement_fact where introduction_id = ${introductionId}`,
  );
  await project(tx, [introductionId, ...hires.map(({ id }) => id)]);
}

/** Makes the whole projection again. Whoever tells a fact meanwhile waits. Answers how many rows it has. */
export async function projectAll(tx: RewardsTx): Promise<number> {
  await rows(tx, sql`lock table rewards.report_fact in exclusive mode`);
  await rows(tx, sql`delete from rewards.report_fact`);
  await rows(tx, sql`insert into rewards.report_fact select * from rewards.report_source`);
  for (const { table, source } of countedSpans) {
    await rows(tx, sql`delete from ${table}`);
    await rows(tx, sql`insert into ${table} select * from ${source}`);
  }
  const counted = await row<{ count: number }>(tx, sql`select count(*)::int as count from rewards.report_fact`);
  return counted?.count ?? 0;
}

async function projectWhere(tx: RewardsTx, which: RawBuilder<unknown>): Promise<void> {
  const gone = await daysOf(tx, sql`delete from rewards.report_fact where ${which}`);
  const made = await daysOf(
    tx,
    sql`insert into rewards.report_fact select * from rewards.report_source where ${which}`,
  );
  await addToDays(tx, made, gone);
}

interface ReportDay {
  readonly kind: string;
  readonly employerId: string;
  readonly day: string;
  readonly many: number;
}

/** Runs a change of `report_fact`; how many of its rows are counted by employer, kind and day. */
function daysOf(tx: RewardsTx, change: RawBuilder<unknown>): Promise<ReportDay[]> {
  return rows(
    tx,
    sql`with changed as (${change} returning kind, employer_id, at)
        select kind, employer_id as "employerId", (at at time zone 'Asia/Tokyo')::date::text as day, count(*)::int as many
          from changed where kind = any(${[...countedByDay]}::text[]) group by 1, 2, 3`,
  );
}

/** Adds the difference. A day or a month that stays as it was is not touched, so that nobody waits for it; the others come in one order. */
async function addToDays(tx: RewardsTx, made: readonly ReportDay[], gone: readonly ReportDay[]): Promise<void> {
  const differences = new Map<string, ReportDay>();
  for (const [sign, days] of [
    [1, made],
    [-1, gone],
  ] as const)
    for (const day of days) {
      const key = `${day.employerId} ${day.kind} ${day.day}`;
      differences.set(key, { ...day, many: (differences.get(key)?.many ?? 0) + sign * day.many });
    }
  const wanted = [...differences]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, day]) => (day.many === 0 ? [] : [day]));
  if (wanted.length === 0) return;
  await rows(
    tx,
    sql`with wanted as (
          select "employerId" as employer_id, kind, day, many
            from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w ("employerId" uuid, kind text, day date, many bigint)),
        months as (
          insert into rewards.report_month as m (employer_id, kind, month, many)
          select employer_id, kind, date_trunc('month', day::timestamp)::date, sum(many) from wanted
           group by 1, 2, 3 having sum(many) <> 0 order by 1, 2, 3
          on conflict (employer_id, kind, month) do update set many = m.many + excluded.many)
        insert into rewards.report_day as d (employer_id, kind, day, many) select * from wanted
        on conflict (employer_id, kind, day) do update set many = d.many + excluded.many`,
  );
}

/** What is projected otherwise than the facts say, by the id of what it is about (of a day: the employer's); empty when all is as it should be. */
export async function projectionFaults(ctx: RewardsCtx): Promise<string[]> {
  const found = await rows<{ id: string }>(
    ctx,
    sql`select distinct subject_id as id from (
          (table rewards.report_fact except all table rewards.report_source)
          union all (table rewards.report_source except all table rewards.report_fact)) differing
        ${sql.join(
          countedSpans.map(
            ({ table, source }) => sql`union select employer_id from (
          (select * from ${table} where many <> 0 except all table ${source})
          union all (table ${source} except all select * from ${table} where many <> 0)) differing`,
          ),
          sql` `,
        )} order by id`,
  );
  return found.map(({ id }) => id);
}
