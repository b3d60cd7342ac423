import { type Day, daysBetween, plusDays } from '../../../platform/calendar.js';

/** Something of a member's that ends unless it is used. */
export interface Ending {
  readonly kind: 'SLOT' | 'POINTS';
  readonly id: string;
  /** Points, or 1 for a slot. */
  readonly amount: number;
  /** The first day on which it cannot be used any more. */
  readonly expiresOn: Day;
  /** Since when it ends on that day. */
  readonly since: Day;
}

/** Days before its end on which a member is reminded (R10). */
export const REMINDER_DAYS = [90, 30, 7] as const;

/** Which reminders of this are due by today, the latest last. One that would have come before the thing itself is none. */
export function remindersDue({ expiresOn, since }: Ending, today: Day): number[] {
  const left = daysBetween(today, expiresOn);
  return REMINDER_DAYS.filter((days) => left > 0 && left <= days && plusDays(expiresOn, -days) > since);
}
