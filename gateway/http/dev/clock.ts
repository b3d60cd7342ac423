import express, { type Express } from 'express';
import { z } from 'zod';
import type { Clock } from '../../../platform/clock.js';
import { HubError } from '../../../platform/errors/hub-error.js';

const body = z.union([z.object({ now: z.iso.datetime({ offset: true }) }), z.object({ advance: z.string() })]);
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** POST /dev/clock — moves the hub's clock forward, runs what falls due, and answers the time when that is done. */
export function clockRoute(app: Express, clock: Clock, advance: (to: Date) => Promise<Date>): void {
  app.post('/dev/clock', express.json(), async (request, response) => {
    const parsed = body.safeParse(request.body);
    if (!parsed.success) throw new HubError('INVALID_INPUT', { field: 'now', reason: 'NOT_AN_INSTANT' });
    const now = clock.now();
    const to = 'now' in parsed.data ? new Date(parsed.data.now) : plus(now, parsed.data.advance);
    if (to < now) throw new HubError('INVALID_INPUT', { field: 'now', reason: 'CLOCK_BACKWARDS' });
    response.json({ now: (await advance(to)).toISOString() });
  });
}

/** An instant and an ISO 8601 duration; years and months by the calendar, the rest by their length. */
function plus(from: Date, duration: string): Date {
  const match = DURATION.exec(duration);
  if (!match || duration.length < 3)
    throw new HubError('INVALID_INPUT', { field: 'advance', reason: 'NOT_AN_INSTANT' });
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const moved = new Date(from);
  moved.setUTCMonth(moved.getUTCMonth() + years * 12 + months);
  return new Date(moved.getTime() + ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}
