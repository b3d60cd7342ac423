import holidays from '@holiday-jp/holiday_jp';
import { type Day, dayOf, plusDays, startOf } from './calendar.js';

const OPENS = 9;
const CLOSES = 18;
const HOUR_MS = 3_600_000;

/** 営業日 — no Saturday or Sunday, no holiday (国民の祝日に関する法律), and not 29 December to 3 January. */
export function isBusinessDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const monthAndDay = day.slice(5);
  const isNewYear = monthAndDay >= '12-29' || monthAndDay <= '01-03';
  return weekday !== 0 && weekday !== 6 && !isNewYear && !(day in holidays.holidays);
}

/** The first business day at or after `day`. */
export function businessDayFrom(day: Day): Day {
  return isBusinessDay(day) ? day : businessDayFrom(plusDays(day, 1));
}

/** The day so many business days after `day`, which itself does not count. */
export function plusBusinessDays(day: Day, days: number): Day {
  return days === 0 ? day : plusBusinessDays(businessDayFrom(plusDays(day, 1)), days - 1);
}

/** 営業時間 — nine to six on a business day in Japan; the end is exclusive. */
export function isBusinessTime(instant: Date): boolean {
  const day = dayOf(instant);
  const hour = (instant.getTime() - startOf(day).getTime()) / HOUR_MS;
  return isBusinessDay(day) && hour >= OPENS && hour < CLOSES;
}
