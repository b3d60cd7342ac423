import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CandidateId, EmployerId, IntroductionId, PlacementId } from '../../platform/ids.js';
import type { EventOf } from '../../schema/events.js';
import { RewardsBench } from '../support/rewards-bench.js';

/** 企業グループ — these employers belong together from then on. */
function groupOf(employerIds: EmployerId[], setAt: string): EventOf<'CorporateGroupSet'> {
  return { type: 'CorporateGroupSet', groupId: randomUUID(), employerIds, corporateNumbers: [], names: [], setAt };
}

describe('what a hire earns', () => {
  let hub: RewardsBench;
  beforeAll(async () => {
    hub = await RewardsBench.open();
  });
  afterAll(() => hub.close());

  it('ten registered, three hired: one slot, which makes a hire of its own free', async () => {
    const [a, b, c] = [hub.newEmployer(), hub.newEmployer(), hub.newEmployer()];
    const people = await hub.join(a, 10);
    for (const [index, person] of people.slice(0, 3).entries()) {
      const at = index < 2 ? b : c;
      await hub.hire([person], at, await hub.introduce([person], at));
    }
    const earned = await hub.account(a);
    expect(earned.units).toBe(0);
    expect(earned.slots.map(({ status }) => status)).toEqual(['AVAILABLE']);

    const [rin] = await hub.join(c);
    const introduction = await hub.introduce([rin!], a);
    const reserved = await hub.ask<{
      reserveSlot: { slot: { id: string; status: string }; account: { units: number } };
    }>(
      { kind: 'employer', id: a },
      'mutation($input: ReserveSlotInput!) { reserveSlot(input: $input) { slot { id status } account { units } } }',
      { input: { introductionId: introduction } },
    );
    expect(reserved.reserveSlot.slot.status).toBe('RESERVED');
    const own = await hub.hire([rin!], a, introduction);

    const spent = await hub.account(a);
    expect(spent.slots).toMatchObject([
      { status: 'CONSUMED', feeWaived: 1_500_000, consumedBy: { id: own.placementId } },
    ]);
    expect(spent.units).toBe(0);
    expect(spent.postings.edges.map(({ node }) => [node.kind, node.units])).toEqual([
      ['SLOT_CONSUMED', 0],
      ['SLOT_MINTED', -180],
      ['EARNED', 60],
      ['EARNED', 60],
      ['EARNED', 60],
    ]);
    const published = await hub.sql<{ facts: object }>(
      (await import('kysely')).sql`select facts from rewards.outbox where type = 'SlotConsumed'`,
    );
    expect(published.map(({ facts }) => facts)).toEqual([
      { slotId: reserved.reserveSlot.slot.id, placementId: own.placementId, feeWaived: 1_500_000 },
    ]);
  });

  it('the sum of the postings is the balance', async () => {
    const a = hub.newEmployer();
    const hired = await hub.hires(a, 7);
    await hub.leave(hired[0]!);
    const { units, postings } = await hub.account(a);
    expect(postings.edges.reduce((sum, { node }) => sum + node.units, 0)).toBe(units);
    expect(units).toBe(0);
    expect(postings.totalCount).toBe(10);
  });

  it('units are pending from the confirmation to the start', async () => {
    const a = hub.newEmployer();
    const [person] = await hub.join(a);
    const hire = hub.hireOf([person!], hub.newEmployer());
    await hub.hear(hire.confirmed);
    expect(await hub.account(a)).toMatchObject({ units: 0, pendingUnits: 60 });
    await hub.hear(hire.started);
    expect(await hub.account(a)).toMatchObject({ units: 60, pendingUnits: 0 });
  });

  it('a cancelled hire leaves nothing behind', async () => {
    const a = hub.newEmployer();
    const [person] = await hub.join(a);
    const { confirmed, facts } = hub.hireOf([person!], hub.newEmployer());
    await hub.hear(confirmed);
    const { placementId, introductionId } = facts;
    await hub.hear({ type: 'PlacementCancelled', placementId, introductionId, cancelledAt: hub.now.toISOString() });
    expect(await hub.account(a)).toMatchObject({ units: 0, pendingUnits: 0, postings: { totalCount: 0 } });
  });

  it('two employers of one person share, and neither learns of the other', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const candidateId = randomUUID() as CandidateId;
    const [mine] = await hub.join(a, 1, candidateId);
    const [theirs] = await hub.join(b, 1, candidateId);
    await hub.hire([mine!, theirs!], hub.newEmployer());
    for (const employer of [a, b]) {
      const { units, postings } = await hub.account(employer);
      expect(units).toBe(30);
      expect(postings.edges[0]?.node.reason).toMatch(/shared attribution/);
      expect(JSON.stringify(postings)).not.toContain(employer === a ? b : a);
    }
  });

  it('who rejected a person that another had brought shares along the chain', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const candidateId = randomUUID() as CandidateId;
    const [first] = await hub.join(a, 1, candidateId);
    const introduction = await hub.introduce([first!], b);
    await hub.hear({
      type: 'IntroductionEnded',
      introductionId: introduction,
      employerId: b,
      endedAt: hub.now.toISOString(),
    });
    await hub.pass(1);
    const [second] = await hub.join(b, 1, candidateId);
    await hub.hire([first!, second!], hub.newEmployer());
    expect([(await hub.account(a)).units, (await hub.account(b)).units]).toEqual([20, 40]);
  });

  it('an earlier leg whose consent was for another agency has its part, a withdrawn one has none', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    for (const withdrawn of [false, true]) {
      const candidateId = randomUUID() as CandidateId;
      const [first] = await hub.join(a, 1, candidateId);
      await hub.introduce([first!], b);
      await hub.pass(1);
      const [second] = await hub.join(b, 1, candidateId);
      const { authorisedBy } = hub.hireOf([first!], b).facts;
      await hub.hire([second!], hub.newEmployer(), undefined, withdrawn ? {} : { otherLegs: authorisedBy });
    }
    expect([(await hub.account(a)).units, (await hub.account(b)).units]).toEqual([20, 100]);
  });

  it('a hire by the registering employer’s group earns nothing, one by a former member does', async () => {
    const [a, d] = [hub.newEmployer(), hub.newEmployer()];
    const setAt = () => hub.now.toISOString();
    await hub.hear(groupOf([a, d], setAt()));
    await hub.hires(a, 1, d);
    expect((await hub.account(a)).units).toBe(0);
    await hub.pass(1);
    await hub.hear(groupOf([d], setAt()));
    await hub.hires(a, 1, d);
    expect((await hub.account(a)).units).toBe(60);
  });

  describe('whatever the order in which it is heard', () => {
    it('twice is once', async () => {
      const a = hub.newEmployer();
      const [person] = await hub.join(a);
      const { confirmed, started } = hub.hireOf([person!], hub.newEmployer());
      const id = randomUUID();
      for (const event of [confirmed, started, started]) await hub.hear(event, event === started ? id : undefined);
      await hub.hear(started);
      await hub.hear(confirmed);
      expect(await hub.account(a)).toMatchObject({ units: 60, postings: { totalCount: 1 } });
    });

    it('the departure before the start, the start before the confirmation', async () => {
      const a = hub.newEmployer();
      const [person] = await hub.join(a);
      const { confirmed, started, facts } = hub.hireOf([person!], hub.newEmployer());
      await hub.leave(facts);
      await hub.hear(started);
      await hub.hear(confirmed);
      const { units, postings } = await hub.account(a);
      expect(units).toBe(0);
      expect(postings.edges.map(({ node }) => node.kind).sort()).toEqual(['CLAWED_BACK', 'EARNED']);
    });

    it('the cancellation before the confirmation', async () => {
      const a = hub.newEmployer();
      const [person] = await hub.join(a);
      const { confirmed, facts } = hub.hireOf([person!], hub.newEmployer());
      const { placementId, introductionId } = facts;
      await hub.hear({ type: 'PlacementCancelled', placementId, introductionId, cancelledAt: hub.now.toISOString() });
      await hub.hear(confirmed);
      expect(await hub.account(a)).toMatchObject({ units: 0, pendingUnits: 0 });
    });

    it('the hire before its registration, which fixes the programme', async () => {
      const a = hub.newEmployer();
      const registrationId = randomUUID() as never;
      const person = { registrationId, employerId: a, candidateId: randomUUID() as CandidateId, acceptedAt: hub.now };
      await hub.hire([person], hub.newEmployer());
      expect((await hub.account(a)).units).toBe(0);
      await hub.hear({
        type: 'RegistrationsCreated',
        registrationIds: [registrationId],
        employerId: a,
        registeredAt: hub.now.toISOString(),
      });
      await hub.bench.subgraph.runTimers();
      expect((await hub.account(a)).units).toBe(60);
    });

    it('the hire before the introduction that makes it a chain', async () => {
      const [a, b] = [hub.newEmployer(), hub.newEmployer()];
      const candidateId = randomUUID() as CandidateId;
      const proposedAt = hub.now.toISOString();
      const [first] = await hub.join(a, 1, candidateId);
      await hub.pass(1);
      const [second] = await hub.join(b, 1, candidateId);
      await hub.hire([first!, second!], hub.newEmployer());
      expect([(await hub.account(a)).units, (await hub.account(b)).units]).toEqual([30, 30]);
      await hub.hear({
        type: 'IntroductionProposed',
        introductionId: randomUUID() as IntroductionId,
        agencyId: hub.agency,
        employerId: b,
        registrationIds: [first!.registrationId],
        proposedAt,
      });
      await hub.bench.subgraph.runTimers();
      expect([(await hub.account(a)).units, (await hub.account(b)).units]).toEqual([20, 40]);
    });

    it('the hire before the group to which both belonged', async () => {
      const [a, d] = [hub.newEmployer(), hub.newEmployer()];
      const setAt = hub.now.toISOString();
      await hub.hires(a, 1, d);
      await hub.hear(groupOf([a, d], setAt));
      await hub.bench.subgraph.runTimers();
      const { units, postings } = await hub.account(a);
      expect(units).toBe(0);
      expect(postings.edges.map(({ node }) => node.kind)).toEqual(['CORRECTED', 'EARNED']);
    });

    it('all of it at once', async () => {
      const a = hub.newEmployer();
      const people = await hub.join(a, 12);
      const at = hub.newEmployer();
      const events = people.flatMap((person) => {
        const { confirmed, started } = hub.hireOf([person], at);
        return [confirmed, started, started, confirmed];
      });
      await Promise.all(events.map((event) => hub.hear(event)));
      const { units, slots, postings } = await hub.account(a);
      expect([units, slots.length, postings.totalCount]).toEqual([0, 4, 16]);
    });
  });

  it('knows nothing of a placement of which only the end was heard', async () => {
    await hub.hear({
      type: 'PlacementCancelled',
      placementId: randomUUID() as PlacementId,
      introductionId: randomUUID() as IntroductionId,
      cancelledAt: hub.now.toISOString(),
    });
  });
});
