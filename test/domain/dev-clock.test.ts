import { describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { clockRoute } from '../../gateway/http/dev/clock.js';

/** A clock on which a millisecond passes between any two looks. */
function tickingClock() {
  let at = Date.parse('2026-11-24T00:00:00Z');
  return { now: () => new Date(at++) };
}

function hub() {
  const app = express();
  clockRoute(app, tickingClock(), async (to) => to);
  return request(app);
}

describe('the test clock', () => {
  it('may be asked to move by nothing, however slow the machine', async () => {
    const { status, body } = await hub().post('/dev/clock').send({ advance: 'PT0S' });
    expect({ status, now: body.now }).toEqual({ status: 200, now: '2026-11-24T00:00:00.000Z' });
  });

  it('counts months by the calendar and days by their length', async () => {
    const { body } = await hub().post('/dev/clock').send({ advance: 'P1M2DT3H' });
    expect(body.now).toBe('2026-12-26T03:00:00.000Z');
  });

  it.each(['', 'P', 'PT', '1D', 'P-1D'])('refuses the duration "%s"', async (advance) => {
    const { status } = await hub().post('/dev/clock').send({ advance });
    expect(status).not.toBe(200);
  });

  it('never goes back', async () => {
    const { status } = await hub().post('/dev/clock').send({ now: '2026-11-23T00:00:00Z' });
    expect(status).not.toBe(200);
  });
});
