import { type RawBuilder, sql } from 'kysely';
import { endOf, startOf, startOfWeek } from '../../../platform/calendar.js';
import { rows } from '../../../platform/storage/context.js';
import { hiddenFromEmployer, type PeopleColumn, type ReportColumn, type ReportGroup } from '../domain/slot-report.js';
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
  /** Weekly columns tell nothing from this instant on. */
  readonly toldUntil: Date;
}

/** One figure of one group, or of the whole when `whole` is true. */
export interface ReportFigure {
  readonly column: ReportColumn;
  readonly group: string | null;
  readonly whole: boolean;
  readonly figure: string;
}

/** Every figure of the report in one statement: for each column the facts of the period, by group and in all. */
export function reportFigures(ctx: RewardsCtx, question: ReportQuestion): Promise<ReportFigure[]> {
  const columns = Object.entries(sources(question)).map(
    ([column, source]) =>
      sql`select ${column}::text as "column", ${groupOf(question)} as "group", grouping(${groupOf(question)}) = 1 as whole, sum(n)::text as figure
            from (select ${timeOf(question, column as ReportColumn)} as at, employer, agency, n from (${source}) fact where ${periodOf(question, column as ReportColumn)}) f
           group by grouping sets ((${groupOf(question)}), ())`,
  );
  return rows(ctx, sql`${sql.join(columns, sql` union all `)}`);
}

function groupOf({ groupBy }: ReportQuestion): RawBuilder<unknown> {
  switch (groupBy) {
    case 'NONE':
      return sql`(case when n is not null then 'ALL' end)`;
    case 'MONTH':
      return sql`to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM')`;
    case 'AGENCY':
      return sql`agency::text`;
    case 'EMPLOYER':
      return sql`employer::text`;
  }
}

function isWeekly({ scope }: ReportQuestion, column: ReportColumn): boolean {
  return scope.kind === 'employer' && hiddenFromEmployer.includes(column as PeopleColumn);
}

/**
 * A weekly column counts whole weeks, of which the period touches a part, so that two periods that differ by a day never
 * differ by one person.
 */
function periodOf(question: ReportQuestion, column: ReportColumn): RawBuilder<unknown> {
  const [from, to] = [startOf(question.from), endOf(question.to)];
  if (!isWeekly(question, column)) return sql`at >= ${from} and at < ${to}`;
  const lastWeek = startOfWeek(startOf(question.to));
  return sql`at >= ${startOfWeek(from)} and at < ${lastWeek}::timestamptz + interval '7 days' and at < ${question.toldUntil}`;
}

/** What a week adds from outside the period belongs to its edge. */
function timeOf(question: ReportQuestion, column: ReportColumn): RawBuilder<unknown> {
  if (!isWeekly(question, column)) return sql`at`;
  return sql`least(greatest(at, ${startOf(question.from)}::timestamptz), ${startOf(question.to)}::timestamptz)`;
}

function sources(question: ReportQuestion): Record<ReportColumn, RawBuilder<unknown>> {
  const registration = (at: string) =>
    sql`select ${sql.ref(at)} as at, employer_id as employer, null::uuid as agency, 1 as n from rewards.registration_fact
         where ${sql.ref(at)} is not null and ${own(question.scope, sql`employer_id`, null)}`;
  return {
    registered: registration('registered_at'),
    invited: registration('invited_at'),
    consented: registration('accepted_at'),
    introduced: introduced(question),
    hired: hires(question, sql`coalesce(p.confirmed_at, p.started_at)`),
    started: hires(question, sql`p.started_at`),
    leftEarly: hires(question, sql`case when p.started_at is not null then p.left_at end`),
    ...slotSources(question),
  };
}

function slotSources({ scope }: ReportQuestion) {
  const use = (at: string, n: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
    sql`select ${sql.ref(at)} as at, employer_id as employer, agency_id as agency, ${n} as n from rewards.slot_use
         where ${sql.ref(at)} is not null and ${where} and ${own(scope, sql`employer_id`, sql`agency_id`)}`;
  // Which companies had rejected an agency's candidates is not its to know: what they earned has no company for it.
  const owner = scope.kind === 'agency' ? sql`null::uuid` : sql`employer_id`;
  const slot = (at: string, where: RawBuilder<unknown>) =>
    sql`select ${sql.ref(at)} as at, ${owner} as employer, issued_by as agency, 1 as n from rewards.slot
         where ${where} and ${own(scope, sql`employer_id`, sql`issued_by`)}`;
  return {
    slotsMinted: slot('minted_at', sql`true`),
    slotsReserved: use('reserved_at', sql`1`, sql`released_at is null`),
    slotsConsumed: use('consumed_at', sql`1`, sql`restored_at is null`),
    slotsExpired: slot('ended_at', sql`status = 'EXPIRED'`),
    pointsEarned: sql`select earned_at as at, ${owner} as employer, agency_id as agency, amount as n from rewards.lot
         where asset = 'POINTS' and earned_at is not null and voided_at is null and ${own(scope, sql`employer_id`, sql`agency_id`)}`,
    feesSaved: use('consumed_at', sql`fee_waived`, sql`restored_at is null`),
  };
}

/** The condition under which a row belongs to the reader. */
function own(
  scope: ReportScope,
  employer: RawBuilder<unknown>,
  agency: RawBuilder<unknown> | null,
): RawBuilder<unknown> {
  if (scope.kind === 'network') return sql`true`;
  if (scope.kind === 'employer') return sql`${employer} = ${scope.id}`;
  return agency ? sql`${agency} = ${scope.id}` : sql`false`;
}

/** A person counts when he was first introduced: for the employer that registered him, or for the agency that did it. */
function introduced({ scope, groupBy }: ReportQuestion): RawBuilder<unknown> {
  const employer = scope.kind === 'agency' ? sql`i.employer_id` : sql`r.employer_id`;
  const keys =
    scope.kind === 'agency'
      ? [sql`i.agency_id`, ...(groupBy === 'EMPLOYER' ? [sql`i.employer_id`] : [])]
      : [sql`r.employer_id`, ...(groupBy === 'AGENCY' ? [sql`i.agency_id`] : [])];
  return sql`select min(i.proposed_at) as at, (array_agg(${employer}))[1] as employer, (array_agg(i.agency_id))[1] as agency, 1 as n
       from rewards.introduction_fact i
       join rewards.introduction_registration ir on ir.introduction_id = i.introduction_id
       join rewards.registration_fact r on r.registration_id = ir.registration_id
      where i.proposed_at is not null and ${own(scope, sql`r.employer_id`, sql`i.agency_id`)}
      group by coalesce(r.candidate_id, r.registration_id), ${sql.join(keys)}`;
}

/** A hire counts once for each employer that had registered the person, and once for the agency that made it. */
function hires({ scope }: ReportQuestion, at: RawBuilder<unknown>): RawBuilder<unknown> {
  if (scope.kind === 'agency')
    return sql`select ${at} as at, p.hiring_employer_id as employer, p.agency_id as agency, 1 as n from rewards.placement_fact p
         where p.agency_id = ${scope.id} and p.cancelled_at is null and p.voided_at is null`;
  return sql`select distinct ${at} as at, l.employer_id as employer, p.agency_id as agency, 1 as n, p.placement_id
       from rewards.placement_fact p join rewards.placement_leg l on l.placement_id = p.placement_id
      where p.cancelled_at is null and p.voided_at is null and ${own(scope, sql`l.employer_id`, null)}`;
}
