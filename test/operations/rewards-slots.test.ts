import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EmployerId, IntroductionId } from '../../platform/ids.js';
import { releaseSlot } from '../../subgraphs/rewards/operations/release-slot.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('the life of a slot', () => {
  let hub: RewardsBench;
  beforeAll(async () => {
    hub = await RewardsBench.open();
  });
  afterAll(() => hub.close());

  /** An employer with so many slots. */
  async function owner(slots = 1): Promise<EmployerId> {
    const employer = hub.newEmployer();
    await hub.hires(employer, 3 * slots);
    return employer;
  }

  async function introduction(employer: EmployerId, status = 'OFFERED'): Promise<IntroductionId> {
    const [person] = await hub.join(hub.newEmployer());
    const id = await hub.introduce([person!], employer);
    hub.introductions.set(id, { ...hub.introductions.get(id)!, status });
    return id;
  }

  const statuses = async (employer: EmployerId) => (await hub.account(employer)).slots.map(({ status }) => status);

  describe('reserve', () => {
    it.each([
      ['PROPOSED', 'INTRODUCTION_NOT_APPROVED'],
      ['APPROVED', null],
      ['SCREENING', null],
      ['INTERVIEW', null],
      ['OFFERED', null],
      ['HIRED', null],
      ['REJECTED_BY_EMPLOYER', 'CONFLICT'],
      ['WITHDRAWN', 'CONFLICT'],
      ['CANCELLED', 'CONFLICT'],
      ['FROZEN', 'CONFLICT'],
    ])('an introduction that is %s: %s', async (status, code) => {
      const employer = await owner();
      const reserving = reserveSlot(hub.employer(employer), { introductionId: await introduction(employer, status) });
      if (code) await expect(reserving).rejects.toMatchObject({ code });
      else expect((await reserving).status).toBe('RESERVED');
    });

    it('the same introduction again is the same slot, also when all are taken', async () => {
      const employer = await owner();
      const introductionId = await introduction(employer);
      const first = await reserveSlot(hub.employer(employer), { introductionId });
      expect((await reserveSlot(hub.employer(employer), { introductionId })).id).toBe(first.id);
      const other = await introduction(employer);
      await expect(reserveSlot(hub.employer(employer), { introductionId: other })).rejects.toMatchObject({
        code: 'NO_SLOT_AVAILABLE',
      });
    });

    it('an idempotency key answers again, and refuses another introduction', async () => {
      const employer = await owner(2);
      const [one, two] = [await introduction(employer), await introduction(employer)];
      const input = { idempotencyKey: 'k', introductionId: one };
      const first = await reserveSlot(hub.employer(employer), input);
      expect((await reserveSlot(hub.employer(employer), input)).id).toBe(first.id);
      await expect(
        reserveSlot(hub.employer(employer), { idempotencyKey: 'k', introductionId: two }),
      ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    });

    it.each([['not-an-id'], [randomUUID()]])('an introduction that is not one’s own is not found: %s', async (id) => {
      const employer = await owner();
      await expect(reserveSlot(hub.employer(employer), { introductionId: id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      const foreign = await introduction(hub.newEmployer());
      await expect(reserveSlot(hub.employer(employer), { introductionId: foreign })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('fifty at once for one slot: one wins', async () => {
      const employer = await owner();
      const introductions = await Promise.all(Array.from({ length: 50 }, () => introduction(employer)));
      const outcomes = await Promise.allSettled(
        introductions.map((introductionId) => reserveSlot(hub.employer(employer), { introductionId })),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
      expect(new Set(refused)).toEqual(new Set(['NO_SLOT_AVAILABLE']));
      expect(await statuses(employer)).toEqual(['RESERVED']);
    });

    it('the slot that ends first is used first', async () => {
      const employer = await owner();
      await hub.pass(10);
      await hub.hires(employer, 3);
      const [young, old] = (await hub.account(employer)).slots;
      const reserved = await reserveSlot(hub.employer(employer), { introductionId: await introduction(employer) });
      expect(reserved.id).toBe(old?.id);
      expect(young!.expiresOn > old!.expiresOn).toBe(true);
    });

    it('nothing can be reserved for a hire that has started, been cancelled or come to nothing', async () => {
      const employer = await owner();
      const [person] = await hub.join(hub.newEmployer());
      const started = await hub.introduce([person!], employer);
      await hub.hire([person!], employer, started);
      const ended = await introduction(employer);
      await hub.hear({
        type: 'IntroductionEnded',
        introductionId: ended,
        employerId: employer,
        endedAt: hub.now.toISOString(),
      });
      for (const introductionId of [started, ended])
        await expect(reserveSlot(hub.employer(employer), { introductionId })).rejects.toMatchObject({
          code: 'CONFLICT',
        });
    });
  });

  describe('release', () => {
    it('gives the slot back, and again changes nothing', async () => {
      const employer = await owner();
      const { id } = await reserveSlot(hub.employer(employer), { introductionId: await introduction(employer) });
      expect((await releaseSlot(hub.employer(employer), { slotId: id })).status).toBe('AVAILABLE');
      expect((await releaseSlot(hub.employer(employer), { slotId: id })).status).toBe('AVAILABLE');
    });

    it('is impossible once the slot is spent, and for a stranger', async () => {
      const employer = await owner();
      const [person] = await hub.join(hub.newEmployer());
      const introductionId = await hub.introduce([person!], employer);
      const { id } = await reserveSlot(hub.employer(employer), { introductionId });
      await expect(releaseSlot(hub.employer(hub.newEmployer()), { slotId: id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await hub.hire([person!], employer, introductionId);
      await expect(releaseSlot(hub.employer(employer), { slotId: id })).rejects.toMatchObject({
        code: 'CONFLICT',
        details: { reason: 'SLOT_STATE' },
      });
    });

    it('happens by itself when the introduction ends or the hire is cancelled', async () => {
      const employer = await owner(2);
      const [person] = await hub.join(hub.newEmployer());
      const hired = await hub.introduce([person!], employer);
      const ended = await introduction(employer);
      for (const introductionId of [hired, ended]) await reserveSlot(hub.employer(employer), { introductionId });
      await hub.hear({
        type: 'IntroductionEnded',
        introductionId: ended,
        employerId: employer,
        endedAt: hub.now.toISOString(),
      });
      expect((await statuses(employer)).sort()).toEqual(['AVAILABLE', 'RESERVED']);
      const { confirmed, facts } = hub.hireOf([person!], employer, hired);
      await hub.hear(confirmed);
      const { placementId, introductionId } = facts;
      await hub.hear({ type: 'PlacementCancelled', placementId, introductionId, cancelledAt: hub.now.toISOString() });
      expect(await statuses(employer)).toEqual(['AVAILABLE', 'AVAILABLE']);
    });
  });

  describe('by the clock', () => {
    it('a hold ends after sixty days, and its days do not count', async () => {
      const employer = await owner();
      const [before] = (await hub.account(employer)).slots;
      await reserveSlot(hub.employer(employer), { introductionId: await introduction(employer) });
      await hub.pass(59);
      expect(await statuses(employer)).toEqual(['RESERVED']);
      await hub.pass(11);
      const [after] = (await hub.account(employer)).slots;
      expect(after?.status).toBe('AVAILABLE');
      expect(Date.parse(after!.expiresOn) - Date.parse(before!.expiresOn)).toBe(60 * 86_400_000);
    });

    it('a slot expires after a year, once, however late and often one looks', async () => {
      const employer = await owner();
      await hub.pass(364);
      expect(await statuses(employer)).toEqual(['AVAILABLE']);
      await hub.pass(30);
      await hub.pass(0);
      const { slots, postings, units } = await hub.account(employer);
      expect(slots.map(({ status }) => status)).toEqual(['EXPIRED']);
      expect(postings.edges.filter(({ node }) => node.kind === 'SLOT_EXPIRED')).toHaveLength(1);
      expect(units).toBe(0);
    });

    it('a slot is over before the timer has seen it', async () => {
      const employer = await owner();
      hub.bench.clock.set(new Date(hub.now.getTime() + 365 * 86_400_000));
      await expect(
        reserveSlot(hub.employer(employer), { introductionId: await introduction(employer) }),
      ).rejects.toMatchObject({ code: 'NO_SLOT_AVAILABLE' });
    });

    it('no more than twenty-four slots a year; what was put off comes when the year has moved on', async () => {
      const employer = await owner(25);
      expect(await statuses(employer)).toHaveLength(24);
      expect((await hub.account(employer)).units).toBe(180);
      await hub.pass(366);
      const { units, slots } = await hub.account(employer);
      expect([units, slots.filter(({ status }) => status === 'AVAILABLE').length]).toEqual([0, 1]);
    });
  });

  describe('when a person leaves', () => {
    it('an unreserved slot becomes units again, and what is left stays', async () => {
      const employer = hub.newEmployer();
      const [first] = await hub.hires(employer, 3);
      await hub.leave(first!);
      const { units, slots, postings } = await hub.account(employer);
      expect([units, slots[0]?.status]).toEqual([120, 'REVOKED']);
      expect(postings.edges.slice(0, 2).map(({ node }) => [node.kind, node.units])).toEqual([
        ['CLAWED_BACK', -60],
        ['SLOT_REVOKED', 180],
      ]);
    });

    it('after the slot was spent there is a debt, which the next hires make up for', async () => {
      const employer = hub.newEmployer();
      const [first] = await hub.hires(employer, 3);
      const [person] = await hub.join(hub.newEmployer());
      const introductionId = await hub.introduce([person!], employer);
      await reserveSlot(hub.employer(employer), { introductionId });
      await hub.hire([person!], employer, introductionId);
      await hub.leave(first!);
      expect((await hub.account(employer)).units).toBe(-60);
      await hub.hires(employer, 3);
      expect(await hub.account(employer)).toMatchObject({ units: 120, slots: [{ status: 'CONSUMED' }] });
      await hub.hires(employer, 1);
      expect((await hub.account(employer)).units).toBe(0);
      expect((await statuses(employer)).sort()).toEqual(['AVAILABLE', 'CONSUMED']);
    });

    it('the slot’s own hire gives it back within thirty days, once', async () => {
      const employer = await owner();
      const [one, two] = await hub.join(hub.newEmployer(), 2);
      const first = await hub.introduce([one!], employer);
      await reserveSlot(hub.employer(employer), { introductionId: first });
      const hired = await hub.hire([one!], employer, first);
      await hub.pass(30);
      await hub.leave(hired);
      await hub.leave(hired);
      expect(await statuses(employer)).toEqual(['AVAILABLE']);
      const second = await hub.introduce([two!], employer);
      await reserveSlot(hub.employer(employer), { introductionId: second });
      const again = await hub.hire([two!], employer, second);
      await hub.leave(again);
      expect(await statuses(employer)).toEqual(['CONSUMED']);
    });

    it.each([
      ['EMPLOYER_FAULT', 60],
      ['CONDITIONS_DIFFERED', 60],
      ['EMPLOYEE_FAULT', 0],
      ['OTHER', 0],
    ])('for the cause %s, %i of sixty units stay', async (cause, units) => {
      const employer = hub.newEmployer();
      const [hired] = await hub.hires(employer, 1);
      await hub.pass(10);
      await hub.leave(hired!, cause);
      expect((await hub.account(employer)).units).toBe(units);
    });
  });
});
