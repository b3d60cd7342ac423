import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { EmployerId, IntroductionId } from '../../platform/ids.js';
import { relayStandard } from '../../subgraphs/rewards/domain/programme.js';
import { checkLedger } from '../../subgraphs/rewards/operations/check-ledger.js';
import { convertSlot } from '../../subgraphs/rewards/operations/convert-slot.js';
import { publishProgramme } from '../../subgraphs/rewards/operations/publish-programme.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { usePoints } from '../../subgraphs/rewards/operations/use-points.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('points', () => {
  let hub: RewardsBench;
  beforeAll(async () => {
    hub = await RewardsBench.open();
  });
  afterAll(async () => {
    expect(await checkLedger(hub.operator())).toEqual([]);
    await hub.close();
  });

  /** An employer with so many slots. */
  async function withSlots(count: number): Promise<EmployerId> {
    const employer = hub.newEmployer();
    await hub.hires(employer, 3 * count);
    return employer;
  }
  /** Somebody else's person whom this employer is about to hire, confirmed. */
  async function ownHire(employer: EmployerId, fee = 1_500_000) {
    const [person] = await hub.join(hub.newEmployer());
    const introductionId = await hub.introduce([person!], employer);
    const hire = hub.hireOf([person!], employer, introductionId, { fee });
    await hub.hear(hire.confirmed);
    return hire;
  }
  const convert = async (employer: EmployerId) => {
    const free = (await hub.account(employer)).slots.find(({ status }) => status === 'AVAILABLE');
    return convertSlot(hub.employer(employer), { slotId: free?.id ?? '' });
  };
  const use = (employer: EmployerId, placementId: string, points: number, idempotencyKey?: string) =>
    usePoints(hub.employer(employer), { placementId, points, ...(idempotencyKey ? { idempotencyKey } : {}) });
  const told = async (placementId: string) => {
    const found = await hub.sql<{ points: number }>(
      sql`select (facts ->> 'points')::int as points from rewards.outbox where type = 'PointsUsed'
             and facts ->> 'placementId' = ${placementId} order by (facts ->> 'version')::int`,
    );
    return found.map(({ points }) => points);
  };

  it('a free slot becomes 150,000 of them, once and for good', async () => {
    const a = await withSlots(2);
    const spent = await convert(a);
    expect(spent).toMatchObject({ status: 'CONSUMED', pointsConverted: 150_000, feeWaived: null });
    await convertSlot(hub.employer(a), { slotId: spent.id });
    const { points, slots, postings } = await hub.account(a);
    expect([points, slots.map(({ status }) => status).sort()]).toEqual([150_000, ['AVAILABLE', 'CONSUMED']]);
    expect(postings.edges[0]?.node).toMatchObject({ kind: 'SLOT_CONVERTED', units: 0, points: 150_000 });
    const { facts } = await ownHire(a);
    await reserveSlot(hub.employer(a), { introductionId: facts.introductionId });
    const [held] = (await hub.account(a)).slots.filter(({ status }) => status === 'RESERVED');
    await expect(convertSlot(hub.employer(a), { slotId: held!.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(convertSlot(hub.employer(hub.newEmployer()), { slotId: held!.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('fifty conversions at once of one slot are one', async () => {
    const a = await withSlots(1);
    const [slot] = (await hub.account(a)).slots;
    await Promise.all(Array.from({ length: 50 }, () => convertSlot(hub.employer(a), { slotId: slot!.id })));
    expect((await hub.account(a)).points).toBe(150_000);
  });

  it('are taken off a fee, one yen each; the number may change until the first day', async () => {
    const a = await withSlots(2);
    await convert(a);
    await convert(a);
    const hire = await ownHire(a);
    const { placementId } = hire.facts;
    await Promise.all([
      use(a, placementId, 200_000, 'k'),
      use(a, placementId, 200_000, 'k'),
      use(a, placementId, 200_000),
    ]);
    expect(await hub.account(a)).toMatchObject({
      points: 100_000,
      pointsUses: [{ points: 200_000, placement: { id: placementId } }],
    });
    await use(a, placementId, 120_000);
    expect((await hub.account(a)).points).toBe(180_000);
    await expect(use(a, placementId, 300_001)).rejects.toMatchObject({ details: { reason: 'NOT_ENOUGH_POINTS' } });
    await hub.hear(hire.started);
    await use(a, placementId, 120_000);
    await expect(use(a, placementId, 0)).rejects.toMatchObject({ details: { reason: 'PLACEMENT_STATE' } });
    expect(await told(placementId)).toEqual([200_000, 120_000]);
    const { postings } = await hub.account(a);
    expect(postings.edges.slice(0, 2).map(({ node }) => [node.kind, node.points])).toEqual([
      ['POINTS_RETURNED', 80_000],
      ['POINTS_SPENT', -200_000],
    ]);
  });

  it('never exceed the fee, nor go with a slot, nor to a hire of somebody else', async () => {
    const a = await withSlots(2);
    await convert(a);
    const small = await ownHire(a, 100_000);
    await expect(use(a, small.facts.placementId, 100_001)).rejects.toMatchObject({
      details: { reason: 'MORE_THAN_THE_FEE' },
    });
    await use(a, small.facts.placementId, 100_000);
    const { introductionId } = small.facts;
    await expect(reserveSlot(hub.employer(a), { introductionId })).rejects.toMatchObject({
      details: { reason: 'SLOT_OR_POINTS' },
    });
    const other = await ownHire(a);
    await reserveSlot(hub.employer(a), { introductionId: other.facts.introductionId });
    await expect(use(a, other.facts.placementId, 1)).rejects.toMatchObject({ details: { reason: 'SLOT_OR_POINTS' } });
    await expect(use(hub.newEmployer(), small.facts.placementId, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(use(a, '00000000-0000-7000-8000-000000000000', 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(use(a, small.facts.placementId, -1)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('go back when the hire is cancelled or left within 30 days, once', async () => {
    const a = await withSlots(1);
    await convert(a);
    const [cancelled, left] = [await ownHire(a), await ownHire(a)];
    await use(a, cancelled.facts.placementId, 50_000);
    await use(a, left.facts.placementId, 100_000);
    expect((await hub.account(a)).points).toBe(0);
    const { placementId, introductionId } = cancelled.facts;
    const end = {
      type: 'PlacementCancelled',
      placementId,
      introductionId,
      cancelledAt: hub.now.toISOString(),
    } as const;
    await hub.hear(end);
    await hub.hear(end);
    await hub.hear(left.started);
    await hub.pass(30);
    await hub.leave(left.facts);
    await hub.leave(left.facts);
    expect(await hub.account(a)).toMatchObject({ points: 150_000, pointsUses: [] });
    expect(await told(placementId)).toEqual([50_000, 0]);
    await expect(use(a, placementId, 1)).rejects.toMatchObject({ details: { reason: 'PLACEMENT_STATE' } });
  });

  it('that end first are used first, what is over is used no more, and what goes back keeps its end', async () => {
    const a = await withSlots(2);
    await convert(a);
    await hub.pass(200);
    await convert(a);
    const hire = await ownHire(a);
    await use(a, hire.facts.placementId, 160_000);
    const drawn = await hub.sql<{ points: number }>(
      sql`select (d ->> 'points')::int as points from rewards.points_use u cross join jsonb_array_elements(draws) d
             where placement_id = ${hire.facts.placementId}`,
    );
    expect(drawn.map(({ points }) => points)).toEqual([150_000, 10_000]);
    await hub.pass(531);
    await use(a, hire.facts.placementId, 0);
    await hub.bench.subgraph.runTimers();
    expect((await hub.account(a)).points).toBe(150_000);
    await hub.pass(200);
    expect((await hub.account(a)).points).toBe(0);
  });

  it('under POINTS a hire earns 60,000, pending first; a debt of points is made up for by the next', async () => {
    const effectiveFrom = hub.now.toISOString().slice(0, 10);
    await publishProgramme(hub.operator(), { ...relayStandard, trigger: 'POINTS', version: 'points', effectiveFrom });
    await hub.pass(0.001);
    const a = hub.newEmployer();
    const [person, next] = await hub.join(a, 2);
    const earning = hub.hireOf([person!], hub.newEmployer());
    await hub.hear(earning.confirmed);
    expect(await hub.account(a)).toMatchObject({ points: 0, pendingPoints: 60_000 });
    await hub.hear(earning.started);
    const own = await ownHire(a);
    await use(a, own.facts.placementId, 60_000);
    await hub.leave(earning.facts);
    expect((await hub.account(a)).points).toBe(-60_000);
    await hub.hire([next!], hub.newEmployer(), undefined, {});
    expect(await hub.account(a)).toMatchObject({ points: 0, pendingPoints: 0 });
    const { postings } = await hub.account(a);
    expect(postings.edges.reduce((sum, { node }) => sum + node.points, 0)).toBe(0);
    const introductionId = own.facts.introductionId as IntroductionId;
    expect(
      (await hub.sql(sql`select 1 from rewards.points_use where introduction_id = ${introductionId}`)).length,
    ).toBe(1);
  });
});
