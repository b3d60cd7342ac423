/**
 * Days and instants. An instant is a `Date` in UTC and is named `…At`; a day is the text `YYYY-MM-DD`,
 * a calendar day in Japan, and is named `…On`. Japan keeps no summer time, so a day always has 24 hours there.
 */
export type Day = string;

const HOUR = 3_600_000;
export const DAY_MS = 24 * HOUR;
const JAPAN_OFFSET = 9 * HOUR;

/** The calendar day in Japan on which `instant` falls. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + JAPAN_OFFSET).toISOString().slice(0, 10);
}

/** The instant at which `day` begins in Japan. */
export function startOf(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - JAPAN_OFFSET);
}

/** The instant at which `day` is over: ends are exclusive. */
export function endOf(day: Day): Date {
  return addDays(startOf(day), 1);
}

export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}

export function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR);
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a later or earlier month, or that month's last when it has none such: 2024-02-29 and 12 months are 2025-02-28. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The Monday 00:00 in Japan at or before `instant`: the step at which numbers that must not move daily move. */
export function startOfWeek(instant: Date): Date {
  const day = dayOf(instant);
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return startOf(plusDays(day, -weekday));
}

/** True for a day that exists: 2026-02-30 has the right form and is none. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text;
}
