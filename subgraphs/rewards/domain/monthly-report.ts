import { type Day, plusDays } from '../../../platform/calendar.js';

/** A month that is over, as `YYYY-MM`, and the day from which its report is due. */
export interface ReportMonth {
  readonly month: string;
  readonly from: Day;
  readonly to: Day;
  readonly dueOn: Day;
}

/** No more than a year of reports is made up for. */
const MOST_MONTHS = 12;

/**
 * 月次レポート — the months whose reports are due today for a member that has wanted them since `since`: each on the first
 * business day after its end, oldest first.
 */
export function monthsDue(since: Day, today: Day, businessDayFrom: (day: Day) => Day): ReportMonth[] {
  return Array.from({ length: MOST_MONTHS }, (_, back) => monthBefore(today, back, businessDayFrom))
    .filter(({ dueOn }) => dueOn <= today && dueOn >= since)
    .reverse();
}

/** The month that ended last before `today`, or `back` months before that. */
function monthBefore(today: Day, back: number, businessDayFrom: (day: Day) => Day): ReportMonth {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const firstAfter = firstOf(year, month - back);
  const from = firstOf(year, month - back - 1);
  return { month: from.slice(0, 7), from, to: plusDays(firstAfter, -1), dueOn: businessDayFrom(firstAfter) };
}

/** Months may lie outside 1 to 12: they belong to the years around. */
function firstOf(year: number, month: number): Day {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}
