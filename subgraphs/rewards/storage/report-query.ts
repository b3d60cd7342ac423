import { type RawBuilder, sql } from 'kysely';
import { endOf, startOf, startOfWeek } from '../../../platform/calendar.js';
import { rows } from '../../../platform/storage/context.js';
import { countedByDay, hiddenFromEmployer, type ReportGroup, type ReportKind } from '../domain/slot-report.js';
import type { RewardsCtx } from './own.js';

/** Whose facts are counted: one employer's registrations and slots, one agency's introductions, or the network's. */
export type ReportScope =
  | { readonly kind: 'employer'; readonly id: string }
  | { readonly kind: 'agency'; readonly id: string }
  | { readonly kind: 'network' };

export interface ReportQuestion {
  readonly scope: ReportScope;
  readonly from: string;
  readonly to: string;
  readonly groupBy: ReportGroup;
  /** Weekly kinds tell nothing from this instant on. */
  readonly toldUntil: Date;
}

/** What was counted of one kind in one group, or in the whole when `whole` is true. */
export interface ReportFigure {
  readonly kind: ReportKind;
  readonly group: string | null;
  readonly whole: boolean;
  readonly count: string;
  readonly amount: string;
}

/** Every figure of the report in one statement: for each kind the facts of the period, by group and in all. */
export function reportFigures(ctx: RewardsCtx, question: ReportQuestion): Promise<ReportFigure[]> {
  const group = groupOf(question);
  return rows(
    ctx,
    sql`select kind, ${question.groupBy === 'MONTH' ? sql`to_char(${group}, 'YYYY-MM')` : group} as "group", grouping(${group}) = 1 as whole, sum(many)::text as count, sum(amount)::text as amount
          from (${within(question, [...registrationDays(question), ...others(question)])}) fact group by grouping sets ((kind, ${group}), (kind))`,
  );
}

/** What this question counts, each once: `at` lies in the period, `employer` and `agency` are to whom it belongs as the reader may know it. */
export function factsOf(question: ReportQuestion): RawBuilder<unknown> {
  return within(question, [...registrations(question), ...others(question)]);
}

/**
 * What of these belongs to the period. A weekly kind counts whole weeks, of which the period touches a part, so that two
 * periods that differ by a day never differ by one person; what a week adds from outside the period belongs to its edge.
 */
function within(
  { scope, from, to, toldUntil }: ReportQuestion,
  sources: readonly RawBuilder<unknown>[],
): RawBuilder<unknown> {
  const counted = sql.join([...sources], sql` union all `);
  const exactly = sql`at >= ${startOf(from)} and at < ${endOf(to)}`;
  if (scope.kind !== 'employer') return sql`select * from (${counted}) f where ${exactly}`;
  const weekly = sql`kind = any(${[...hiddenFromEmployer]}::text[])`;
  const lastWeek = startOfWeek(startOf(to));
  return sql`select kind, case when ${weekly} then least(greatest(at, ${startOf(from)}::timestamptz), ${startOf(to)}::timestamptz) else at end as at,
                    since_at, begun_at, employer, agency, many, amount
               from (${counted}) f
              where case when ${weekly}
                then at >= ${startOfWeek(startOf(from))} and at < ${lastWeek}::timestamptz + interval '7 days' and at < ${toldUntil}
                else ${exactly} end`;
}

function groupOf({ groupBy }: ReportQuestion): RawBuilder<unknown> {
  switch (groupBy) {
    case 'NONE':
      return sql`(case when amount is not null then 'ALL' end)`;
    case 'MONTH':
      return sql`date_trunc('month', at at time zone 'Asia/Tokyo')`;
    case 'AGENCY':
      return sql`agency::text`;
    case 'EMPLOYER':
      return sql`employer::text`;
  }
}

function registrations({ scope }: ReportQuestion): RawBuilder<unknown>[] {
  return scope.kind === 'agency' ? [] : [select(sql`employer_id`, sql`null::uuid`, scope, countedByDay)];
}

/**
 * The same, added up by day: there are a hundred times as many registrations as anything else that a report counts, and
 * days and weeks begin at midnight in Japan, so nothing is lost by not telling hours apart.
 */
function registrationDays(question: ReportQuestion): RawBuilder<unknown>[] {
  const { scope, from, to } = question;
  if (scope.kind === 'agency') return [];
  if (scope.kind === 'network') return [networkRegistrations(question)];
  const days = sql`day between ${from}::date - ${DAYS_BESIDE}::int and ${to}::date + ${DAYS_BESIDE}::int`;
  return [
    sql`${counted(sql`day`, sql`employer_id`, sql`many`)} from rewards.report_day where ${days} and ${belongsTo(scope)}`,
  ];
}

/** Of all employers: whole months as they are, and what the period has of others by day; added up before they are told apart. */
function networkRegistrations({ from, to, groupBy }: ReportQuestion): RawBuilder<unknown> {
  const firstMonth = sql`date_trunc('month', ${from}::date + interval '1 month' - interval '1 day')::date`;
  const behindMonths = sql`date_trunc('month', ${to}::date + interval '1 day')::date`;
  const days = sql`select kind, employer_id, day, many from rewards.report_day where day`;
  const groups = {
    NONE: sql`kind`,
    AGENCY: sql`kind`,
    MONTH: sql`kind, date_trunc('month', day::timestamp)`,
    EMPLOYER: sql`kind, employer_id`,
  };
  const employer = groupBy === 'EMPLOYER' ? sql`employer_id` : sql`null::uuid`;
  return sql`${counted(sql`min(day)`, employer, sql`sum(many)::bigint`)} from (
      select kind, employer_id, month as day, many from rewards.report_month where month >= ${firstMonth} and month < ${behindMonths}
      union all ${days} >= ${from}::date and day < least(${firstMonth}, ${to}::date + 1)
      union all ${days} >= greatest(${firstMonth}, ${behindMonths}) and day <= ${to}::date) spans
    group by ${groups[groupBy]}`;
}

function counted(
  day: RawBuilder<unknown>,
  employer: RawBuilder<unknown>,
  many: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select kind, ${day}::timestamp at time zone 'Asia/Tokyo' as at, null::timestamptz as since_at, null::timestamptz as begun_at,
               ${employer} as employer, null::uuid as agency, ${many} as many, ${many} as amount`;
}

/** What a week may add on either side of a period. */
const DAYS_BESIDE = 6;

function others(question: ReportQuestion): RawBuilder<unknown>[] {
  return [introductions(question), hires(question), ...holdings(question)];
}

function select(
  employer: RawBuilder<unknown>,
  agency: RawBuilder<unknown>,
  scope: ReportScope,
  kinds: readonly ReportKind[],
): RawBuilder<unknown> {
  return sql`select kind, at, since_at, begun_at, ${employer} as employer, ${agency} as agency, 1::bigint as many, amount from rewards.report_fact
              where kind = any(${[...kinds]}::text[]) and ${belongsTo(scope)}`;
}

/** A person counts when he was first introduced, or offered a job: for the employer that registered him, or for the agency that did it. */
function introductions({ scope, groupBy }: ReportQuestion): RawBuilder<unknown> {
  const employer = scope.kind === 'agency' ? sql`hirer_id` : sql`employer_id`;
  const keys =
    scope.kind === 'agency'
      ? [sql`agency_id`, ...(groupBy === 'EMPLOYER' ? [sql`hirer_id`] : [])]
      : [sql`employer_id`, ...(groupBy === 'AGENCY' ? [sql`agency_id`] : [])];
  return sql`(select distinct on (kind, person_id, ${sql.join(keys)}) kind, at, since_at, begun_at, ${employer} as employer, agency_id as agency, 1::bigint as many, amount
               from rewards.report_fact where kind in ('INTRODUCED', 'OFFERED') and ${belongsTo(scope)}
              order by kind, person_id, ${sql.join(keys)}, at, subject_id)`;
}

/** A hire counts once for each employer that had registered the person, and once for the agency that made it. */
function hires({ scope }: ReportQuestion): RawBuilder<unknown> {
  const kinds: ReportKind[] = ['HIRED', 'STARTED', 'LEFT_EARLY'];
  if (scope.kind === 'agency')
    return sql`(select distinct on (kind, subject_id) kind, at, since_at, begun_at, hirer_id as employer, agency_id as agency, 1::bigint as many, amount
                 from rewards.report_fact where kind = any(${kinds}::text[]) and ${belongsTo(scope)}
                order by kind, subject_id, part_id)`;
  return sql`${select(sql`employer_id`, sql`agency_id`, scope, kinds)} and employer_id is not null`;
}

/** Slots and points. Which companies had rejected an agency's candidates is not its to know: what they earned has no company for it. */
function holdings({ scope }: ReportQuestion): RawBuilder<unknown>[] {
  const owner = scope.kind === 'agency' ? sql`null::uuid` : sql`employer_id`;
  return [
    select(owner, sql`agency_id`, scope, ['SLOT_MINTED', 'SLOT_EXPIRED', 'POINTS_EARNED']),
    select(sql`employer_id`, sql`agency_id`, scope, ['SLOT_RESERVED', 'SLOT_CONSUMED']),
  ];
}

function belongsTo(scope: ReportScope): RawBuilder<unknown> {
  if (scope.kind === 'network') return sql`true`;
  return scope.kind === 'employer' ? sql`employer_id = ${scope.id}` : sql`agency_id = ${scope.id}`;
}
