import { dayOf } from '../../../../platform/calendar.js';

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** A name of two parts in the order in which it is read: the family name first in Japanese, last elsewhere. */
export function fullName(first: string | null | undefined, last: string | null | undefined): string {
  const parts = JAPANESE.test(`${first ?? ''}${last ?? ''}`) ? [last, first] : [first, last];
  return parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ');
}

/** The instant in a text or in milliseconds since 1970; null when there is none. */
export function instant(value: string | number | null | undefined): Date | null {
  if (value === null || value === undefined || value === '') return null;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** The day in Japan of a rejection, never a day that has not come yet. */
export function rejectionDay(at: Date | null, now: Date): string {
  const today = dayOf(now);
  const day = at ? dayOf(at) : today;
  return day < today ? day : today;
}

/** The day in a text, which may name an instant too; null when there is none. */
export function dayIn(value: string | null | undefined): string | null {
  if (value && /^\d{4}-\d{2}-\d{2}$/.test(value)) return instant(value) ? value : null;
  const at = instant(value);
  return at ? dayOf(at) : null;
}
