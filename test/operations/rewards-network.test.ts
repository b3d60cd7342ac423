import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EmployerId } from '../../platform/ids.js';
import { listAnomalies } from '../../subgraphs/rewards/operations/list-anomalies.js';
import { reportCirculation } from '../../subgraphs/rewards/operations/report-circulation.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('the network', () => {
  let hub: RewardsBench;
  let a: EmployerId;
  let b: EmployerId;
  beforeAll(async () => {
    hub = await RewardsBench.open(new Date('2026-04-01T00:00:00Z'));
    [a, b] = [hub.newEmployer(), hub.newEmployer()];
  });
  afterAll(() => hub.close());

  const year = { from: '2026-04-01', to: '2026-12-31' };

  it('shows how people, hires and slots go round', async () => {
    await hub.hires(a, 6, b);
    await hub.pass(20);
    const [again] = await hub.join(a);
    await hub.introduce([again!], b);
    await hub.pass(1);
    const [second] = await hub.join(b, 1, again!.candidateId);
    const introductionId = await hub.introduce([again!, second!], a);
    await reserveSlot(hub.employer(a), { introductionId });
    await hub.hire([second!], a, introductionId);
    expect(await reportCirculation(hub.operator(), year)).toEqual({
      people: 7,
      peopleIntroduced: 7,
      introductions: 8,
      introductionsPerPerson: 1.14,
      hires: 7,
      sharedHires: 0,
      passedOnAgain: 1,
      employersGiving: 2,
      employersReceiving: 2,
      employersBoth: 2,
      slotsMinted: 2,
      slotsConsumed: 1,
      medianDaysToUse: 21,
      flows: [
        { fromEmployerId: a, toEmployerId: b, hires: 6 },
        { fromEmployerId: b, toEmployerId: a, hires: 1 },
      ],
    });
  });

  it('shows an analyst no flow and no number of fewer than five people', async () => {
    const seen = await reportCirculation(hub.as({ kind: 'analyst' }), year);
    expect(seen).toMatchObject({ people: 7, hires: 7, sharedHires: null, passedOnAgain: null, slotsConsumed: 1 });
    expect(seen.flows).toEqual([{ fromEmployerId: a, toEmployerId: b, hires: 6 }]);
    await expect(reportCirculation(hub.employer(a), year)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('flags who is hired and leaves again and again, and two that keep hiring each other’s people', async () => {
    expect(await listAnomalies(hub.operator())).toEqual([]);
    const [person] = await hub.join(a);
    const placements: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const hired = await hub.hire([person!], b);
      await hub.pass(20);
      await hub.leave(hired);
      placements.push(hired.placementId);
    }
    await hub.hires(b, 2, a);
    const found = await listAnomalies(hub.operator());
    expect(found.map(({ kind, employerIds }) => [kind, [...employerIds].sort()])).toEqual([
      ['REPEATED_DEPARTURE', [a]],
      ['RECIPROCAL_HIRING', [a, b].sort()],
    ]);
    expect([...found[0]!.placementIds].sort()).toEqual(placements.sort());
    await hub.pass(366);
    expect(await listAnomalies(hub.operator())).toEqual([]);
  });
});
