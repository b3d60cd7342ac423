import { type Day, daysBetween, startOfWeek } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';

export const reportGroups = ['NONE', 'MONTH', 'AGENCY', 'EMPLOYER'] as const;
export type ReportGroup = (typeof reportGroups)[number];

/** Columns that count people, in the order of the funnel 登録→案内→同意→紹介→成約→入社→早期退職. */
export const peopleColumns = [
  'registered',
  'invited',
  'consented',
  'introduced',
  'hired',
  'started',
  'leftEarly',
] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

export const rewardColumns = [
  'slotsMinted',
  'slotsReserved',
  'slotsConsumed',
  'slotsExpired',
  'pointsEarned',
  'feesSaved',
] as const;
export type RewardColumn = (typeof rewardColumns)[number];
export type ReportColumn = PeopleColumn | RewardColumn;

export type Figures = Record<ReportColumn, number>;
export type ReportRow = { readonly group: string } & Record<PeopleColumn, number | null> & Record<RewardColumn, number>;

/** What belongs to a registration and to no agency. */
const ofNoAgency: readonly PeopleColumn[] = ['registered', 'invited', 'consented'];
/** What an employer may not watch person by person: who of its rejected people has joined, and is being introduced. */
export const hiddenFromEmployer: readonly PeopleColumn[] = ['consented', 'introduced'];

/** Whose figures, and how far they are shown. */
export type ReportReader = 'employer' | 'agency' | 'analyst' | 'operator';

/** A cell of fewer people than this would tell of single ones. */
const SMALLEST_CELL = 5;
const LONGEST_DAYS = 1_826;

/** Refuses a period that ends before it begins, or is longer than five years. */
export function checkPeriod(from: Day, to: Day): void {
  if (from > to) refuse('to', 'PERIOD_REVERSED');
  if (daysBetween(from, to) > LONGEST_DAYS) refuse('to', 'PERIOD_TOO_LONG');
}

/** Until when an employer's weekly figures reach: the Monday before which everything is told. */
export function toldUntil(now: Date): Date {
  return startOfWeek(now);
}

/** A row as this reader may see it. `byAgency`: the row is one agency's, to which some columns do not apply. */
export function shownTo(reader: ReportReader, group: string, figures: Figures, byAgency: boolean): ReportRow {
  const row: { group: string } & Record<string, number | string | null> = { group, ...figures };
  for (const column of peopleColumns) {
    if (!applies(reader, column, byAgency) || (hides(reader, column) && figures[column] < SMALLEST_CELL))
      row[column] = null;
  }
  return row as unknown as ReportRow;
}

function applies(reader: ReportReader, column: PeopleColumn, byAgency: boolean): boolean {
  return !((byAgency || reader === 'agency') && ofNoAgency.includes(column));
}

function hides(reader: ReportReader, column: PeopleColumn): boolean {
  return reader === 'analyst' || (reader === 'employer' && hiddenFromEmployer.includes(column));
}

export function noFigures(): Figures {
  return Object.fromEntries([...peopleColumns, ...rewardColumns].map((column) => [column, 0])) as Figures;
}
