import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { plusDays } from '../../platform/calendar.js';
import type { EventOf } from '../../schema/events.js';
import { resolveDispute } from '../../subgraphs/rewards/operations/resolve-dispute.js';
import { allDisputes } from '../../subgraphs/rewards/storage/dispute-reads.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('two reports of one hire', () => {
  let hub: RewardsBench;
  beforeAll(async () => {
    hub = await RewardsBench.open();
  });
  afterAll(() => hub.close());

  it.each([0, 14, -14])('are one hire, %i days apart', async (apart) => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [person] = await hub.join(a);
    const starts = '2026-05-20';
    await hub.hire([person!], b, undefined, { startsOn: starts });
    await hub.pass(0.001);
    const again = await hub.hire([person!], b, undefined, { startsOn: plusDays(starts, apart) });
    expect((await hub.account(a)).units).toBe(60);
    await hub.leave(again);
    await hub.bench.subgraph.runTimers();
    const { units, postings } = await hub.account(a);
    expect([units, postings.totalCount]).toEqual([0, 2]);
  });

  it('that disagree open a dispute: what is pending stays so until the operator has decided', async () => {
    for (const upheld of [false, true]) {
      const [a, b] = [hub.newEmployer(), hub.newEmployer()];
      const [person] = await hub.join(a);
      const [one, other] = [hub.hireOf([person!], b), hub.hireOf([person!], b)];
      const reported: EventOf<'HireReportedAgain'> = {
        type: 'HireReportedAgain',
        ...one.facts,
        source: 'AGENCY',
        evidenceId: randomUUID(),
        differs: ['ANNUAL_SALARY'],
        reportedAt: hub.now.toISOString(),
      };
      await hub.hear(reported);
      await hub.hear(reported);
      for (const event of [other.confirmed, one.confirmed, one.started, other.started]) await hub.hear(event);
      await hub.bench.subgraph.runTimers();
      expect(await hub.account(a)).toMatchObject({ units: 0, pendingUnits: 60 });
      const open = (await allDisputes(hub.operator(), 'OPEN')).filter((one) => one.party === 'REPORTS');
      expect(open).toMatchObject([{ placementId: one.facts.placementId, agencyId: hub.agency }]);
      expect(open[0]?.claim).toMatch(/理論年収.*ANNUAL_SALARY/);
      await resolveDispute(hub.operator(), { disputeId: open[0]!.id, upheld, reason: '給与明細で確認' });
      await hub.bench.subgraph.runTimers();
      expect(await hub.account(a)).toMatchObject({ units: upheld ? 0 : 60, pendingUnits: 0 });
    }
  });

  it('that agree are evidence and nothing else', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [person] = await hub.join(a);
    const facts = await hub.hire([person!], b);
    const reportedAt = hub.now.toISOString();
    for (const evidenceId of [randomUUID(), randomUUID()])
      await hub.hear({ type: 'HireReportedAgain', ...facts, source: 'ATS', evidenceId, differs: [], reportedAt });
    expect(await hub.account(a)).toMatchObject({ units: 60, postings: { totalCount: 1 } });
    const noted = sql`select 1 from rewards.hire_report where placement_id = ${facts.placementId}`;
    expect(await hub.sql(noted)).toHaveLength(2);
  });

  it('are two when they lie further apart, or speak of two people or employers', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [person, other] = await hub.join(a, 2);
    await hub.hire([person!], b, undefined, { startsOn: '2026-05-20' });
    await hub.hire([person!], b, undefined, { startsOn: '2026-06-04' });
    await hub.hire([other!], b, undefined, { startsOn: '2026-05-20' });
    expect((await hub.account(a)).slots).toHaveLength(1);
  });

  it('the other one counts when the first is cancelled, and when the person is known only later', async () => {
    const [a, c, b] = [hub.newEmployer(), hub.newEmployer(), hub.newEmployer()];
    const [one] = await hub.register(a);
    const [two] = await hub.register(c, 1, one!.candidateId);
    const first = hub.hireOf([one!], b);
    await hub.hear(first.confirmed);
    await hub.pass(0.001);
    const second = hub.hireOf([two!], b);
    await hub.hear(second.confirmed);
    expect([(await hub.account(a)).pendingUnits, (await hub.account(c)).pendingUnits]).toEqual([60, 60]);
    await hub.accept(one!);
    await hub.accept(two!);
    await hub.bench.subgraph.runTimers();
    expect([(await hub.account(a)).pendingUnits, (await hub.account(c)).pendingUnits]).toEqual([60, 0]);
    const { placementId, introductionId } = first.facts;
    await hub.hear({ type: 'PlacementCancelled', placementId, introductionId, cancelledAt: hub.now.toISOString() });
    await hub.hear(second.started);
    await hub.bench.subgraph.runTimers();
    expect([(await hub.account(a)).pendingUnits, (await hub.account(c)).units]).toEqual([0, 60]);
  });
});
