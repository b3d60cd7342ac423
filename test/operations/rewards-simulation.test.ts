import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CandidateId } from '../../platform/ids.js';
import { type ProgrammeTerms, relayStandard } from '../../subgraphs/rewards/domain/programme.js';
import { convertSlot } from '../../subgraphs/rewards/operations/convert-slot.js';
import { openDispute } from '../../subgraphs/rewards/operations/open-dispute.js';
import { releaseSlot } from '../../subgraphs/rewards/operations/release-slot.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { resolveDispute } from '../../subgraphs/rewards/operations/resolve-dispute.js';
import { simulateProgramme } from '../../subgraphs/rewards/operations/simulate-programme.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('simulate programme', () => {
  let hub: RewardsBench;

  /** A year in which everything happens: shared hires, chains, departures, slots used, released, restored, converted and lost, disputes. */
  beforeAll(async () => {
    hub = await RewardsBench.open(new Date('2026-04-01T00:00:00Z'));
    const [a, b, c, d] = [hub.newEmployer(), hub.newEmployer(), hub.newEmployer(), hub.newEmployer()];
    const hours = (count: number) => hub.pass(count / 24);
    for (let month = 0; month < 12; month += 1) {
      const hired = await hub.hires(a, 2 + (month % 2), b);
      await hours(5);
      const candidateId = randomUUID() as CandidateId;
      const [first] = await hub.join(a, 1, candidateId);
      await hours(1);
      await hub.introduce([first!], c);
      await hours(1);
      const [second] = await hub.join(c, 1, candidateId);
      await hours(1);
      await hub.hire([first!, second!], d);
      await hours(1);
      const [guest] = await hub.join(c);
      const introductionId = await hub.introduce([guest!], a);
      const slot = await reserveSlot(hub.employer(a), { introductionId }).catch(() => null);
      await hours(1);
      const own = month % 4 === 3 ? null : await hub.hire([guest!], a, introductionId);
      if (slot && !own) await releaseSlot(hub.employer(a), { slotId: slot.id });
      await hours(20);
      if (own && month % 4 === 1) await hub.leave(own);
      if (month % 3 === 0) await hub.leave(hired[0]!);
      await hours(1);
      if (month % 5 === 2) {
        const dispute = await openDispute(hub.employer(b), {
          placementId: hired[1]!.placementId,
          claim: '応募経路が異なる',
        });
        await hours(30);
        await resolveDispute(hub.operator(), { disputeId: dispute.id, upheld: month % 2 === 0, reason: '確認済み' });
      }
      const free = (await hub.account(a)).slots.find(({ status }) => status === 'AVAILABLE');
      if (free && month % 4 === 3) await convertSlot(hub.employer(a), { slotId: free.id });
      await hub.pass(28);
    }
    await hub.pass(200);
    expect((await hub.account(a)).slots.some(({ pointsConverted }) => pointsConverted !== null)).toBe(true);
  });
  afterAll(() => hub.close());

  const simulate = (terms: Partial<ProgrammeTerms>, from = '2026-04-01', to = '2027-12-31') =>
    simulateProgramme(hub.operator(), { programme: { ...relayStandard, ...terms }, from, to });

  it.each([
    ['2026-04-01', '2027-12-31'],
    ['2026-07-15', '2026-11-14'],
    ['2026-10-01', '2027-03-31'],
  ])('the programme in force gives what history gave, from %s to %s', async (from, to) => {
    const outcome = await simulate({}, from, to);
    expect(outcome.slotsSimulated).toBe(outcome.slotsActual);
    expect(outcome.unitsSimulated).toBe(outcome.unitsActual);
    expect(outcome.slotsActual).toBeGreaterThan(0);
  });

  it('other rules give something else, and nothing is posted', async () => {
    const count = async () =>
      (await hub.sql<{ n: string }>((await import('kysely')).sql`select count(*) as n from rewards.posting`))[0]?.n;
    const before = await count();
    const generous = await simulate({ unitsPerSlot: 60 });
    const strict = await simulate({ clawback: [{ withinDays: 90, percent: 100 }] });
    const points = await simulate({ trigger: 'POINTS' });
    const consents = await simulate({ trigger: 'REGISTRATIONS', unitsPerHire: 18 });
    expect(generous.slotsSimulated).toBeGreaterThan(generous.slotsActual);
    expect(strict.unitsSimulated).toBeLessThanOrEqual(strict.unitsActual);
    expect(points).toMatchObject({ unitsSimulated: 0, slotsSimulated: 0 });
    expect(consents.unitsSimulated % 18).toBe(0);
    expect(consents.unitsSimulated).toBeGreaterThan(0);
    expect(await count()).toBe(before);
  });

  it('is for the operator and analysts, over a period that exists', async () => {
    const query =
      'query($input: SimulateProgrammeInput!) { simulateProgramme(input: $input) { employers slotsActual slotsSimulated unitsActual unitsSimulated } }';
    const input = { programme: relayStandard, from: '2026-04-01', to: '2027-03-31' };
    await expect(hub.ask({ kind: 'analyst' }, query, { input })).resolves.toMatchObject({
      simulateProgramme: { employers: 2 },
    });
    await expect(hub.ask({ kind: 'employer', id: hub.newEmployer() }, query, { input })).rejects.toThrow(/FORBIDDEN/);
    await expect(simulate({}, '2027-01-01', '2026-01-01')).rejects.toMatchObject({
      details: { reason: 'PERIOD_REVERSED' },
    });
  });
});
