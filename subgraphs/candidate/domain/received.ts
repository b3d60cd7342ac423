import { type Day, daysBetween, isDay } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { checkDay } from '../../../platform/text/check.js';

const LONGEST_DAYS = 366;

/** The period of a recipient's record: two days, both included, at most a year. */
export function checkPeriod(from: string, to: string): { from: Day; to: Day } {
  const period = { from: checkDay('from', from), to: checkDay('to', to) };
  if (period.to < period.from) refuse('to', 'PERIOD_REVERSED');
  if (daysBetween(period.from, period.to) >= LONGEST_DAYS) refuse('to', 'TOO_FAR_AHEAD');
  return period;
}

/** A line of the record by what its reader knows of it: the day, his own id for the person, and the items. */
export interface ReceivedId {
  readonly day: Day;
  readonly candidateId: string;
  readonly items: bigint;
}

export function encodeReceived({ day, candidateId, items }: ReceivedId): string {
  return Buffer.from(`${day}:${candidateId}:${items.toString(16)}`).toString('base64url');
}

export function decodeReceived(cursor: string): ReceivedId {
  const [day = '', candidateId = '', items = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(':');
  const wellFormed = isDay(day) && candidateId !== '' && /^[0-9a-f]{1,15}$/.test(items) && rest.length === 0;
  return wellFormed ? { day, candidateId, items: BigInt(`0x${items}`) } : refuse('after', 'NOT_A_CURSOR');
}
