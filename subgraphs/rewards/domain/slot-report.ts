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

/** One kind of thing that a report counts, as the projection names it. */
export const reportKinds = [
  'REGISTERED',
  'INVITED',
  'CONSENTED',
  'INTRODUCED',
  'OFFERED',
  'HIRED',
  'STARTED',
  'LEFT_EARLY',
  'SLOT_MINTED',
  'SLOT_RESERVED',
  'SLOT_CONSUMED',
  'SLOT_EXPIRED',
  'POINTS_EARNED',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What of it stands in which column: how many there were, or the sum of their amounts. */
export const columnSources: Record<ReportColumn, { readonly kind: ReportKind; readonly of: 'count' | 'amount' }> = {
  registered: { kind: 'REGISTERED', of: 'count' },
  invited: { kind: 'INVITED', of: 'count' },
  consented: { kind: 'CONSENTED', of: 'count' },
  introduced: { kind: 'INTRODUCED', of: 'count' },
  hired: { kind: 'HIRED', of: 'count' },
  started: { kind: 'STARTED', of: 'count' },
  leftEarly: { kind: 'LEFT_EARLY', of: 'count' },
  slotsMinted: { kind: 'SLOT_MINTED', of: 'count' },
  slotsReserved: { kind: 'SLOT_RESERVED', of: 'count' },
  slotsConsumed: { kind: 'SLOT_CONSUMED', of: 'count' },
  slotsExpired: { kind: 'SLOT_EXPIRED', of: 'count' },
  pointsEarned: { kind: 'POINTS_EARNED', of: 'amount' },
  feesSaved: { kind: 'SLOT_CONSUMED', of: 'amount' },
};

export type Figures = Record<ReportColumn, number>;
export type ReportRow = { readonly group: string } & Record<PeopleColumn, number | null> & Record<RewardColumn, number>;

/** What belongs to a registration and to no agency. */
const ofNoAgency: readonly ReportKind[] = ['REGISTERED', 'INVITED', 'CONSENTED'];
/** Of these every fact counts, whatever others there are, so they can be added up by employer and day. */
export const countedByDay: readonly ReportKind[] = ofNoAgency;
/** What an employer may not watch person by person: who of its rejected people has joined, and how far he has come. */
export const hiddenFromEmployer: readonly ReportKind[] = ['CONSENTED', 'INTRODUCED', 'OFFERED'];

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
  for (const column of peopleColumns)
    row[column] = peopleShownTo(reader, columnSources[column].kind, figures[column], byAgency);
  return row as unknown as ReportRow;
}

/** So many people as this reader may see them: null where it is none of his business, or would tell of single ones. */
export function peopleShownTo(
  reader: ReportReader,
  kind: ReportKind,
  people: number,
  byAgency: boolean,
): number | null {
  if ((byAgency || reader === 'agency') && ofNoAgency.includes(kind)) return null;
  const hides = reader === 'analyst' || (reader === 'employer' && hiddenFromEmployer.includes(kind));
  return hides && isSmall(people) ? null : people;
}

/** Too few people for a figure about all of them to tell nothing of one. */
export function isSmall(people: number): boolean {
  return people < SMALLEST_CELL;
}

export function noFigures(): Figures {
  return Object.fromEntries([...peopleColumns, ...rewardColumns].map((column) => [column, 0])) as Figures;
}
