import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../platform/calendar.js';
import type { CandidateId, IntroductionId } from '../../platform/ids.js';
import { relayStandard } from '../../subgraphs/rewards/domain/programme.js';
import { checkLedger } from '../../subgraphs/rewards/operations/check-ledger.js';
import { convertSlot } from '../../subgraphs/rewards/operations/convert-slot.js';
import { publishProgramme } from '../../subgraphs/rewards/operations/publish-programme.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('registrations that earn by themselves', () => {
  let hub: RewardsBench;
  beforeAll(async () => {
    hub = await RewardsBench.open(new Date('2028-06-01T00:00:00Z'));
    await publishProgramme(hub.operator(), {
      ...relayStandard,
      version: 'ten-to-one',
      trigger: 'REGISTRATIONS',
      unitsPerHire: 18,
      benefit: 'GUARANTEED_INTERVIEW',
      effectiveFrom: '2028-06-01',
    });
    await hub.pass(0.001);
  });
  afterAll(async () => {
    expect(await checkLedger(hub.operator())).toEqual([]);
    await hub.close();
  });

  it('each consented person counts once in the network, after 14 days, thirty a month, and hires earn nothing', async () => {
    const [a, b, c] = [hub.newEmployer(), hub.newEmployer(), hub.newEmployer()];
    const people = await hub.join(a, 10);
    await hub.pass(13.9);
    expect(await hub.account(a)).toMatchObject({ units: 0, slots: [] });
    await hub.join(b, 1, people[0]!.candidateId);
    await hub.pass(0.2);
    expect(await hub.account(a)).toMatchObject({
      units: 0,
      slots: [{ status: 'AVAILABLE', benefit: 'GUARANTEED_INTERVIEW' }],
    });
    await hub.hire([people[0]!], b);
    await hub.pass(15);
    expect([(await hub.account(a)).units, (await hub.account(b)).units]).toEqual([0, 0]);
    hub.bench.clock.set(new Date('2028-07-01T00:00:00Z'));
    await hub.join(c, 35);
    hub.bench.clock.set(new Date('2028-08-01T00:00:00Z'));
    await hub.join(c, 1);
    await hub.pass(15);
    const { units, slots } = await hub.account(c);
    expect(units + 180 * slots.length).toBe(31 * 18);
  });

  it('a consent that is withdrawn within 14 days does not count, whatever is heard first, and another of that person does', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [early, late, erased, before] = [...(await hub.join(a, 3)), ...(await hub.register(a))];
    const withdraw = (candidateId: CandidateId) =>
      hub.hear({ type: 'ConsentsWithdrawn', candidateId, withdrawnAt: hub.now.toISOString() });
    await hub.pass(13);
    await withdraw(early!.candidateId);
    await hub.hear({
      type: 'PersonErased',
      candidateId: erased!.candidateId,
      registrationIds: [erased!.registrationId],
      erasedAt: hub.now.toISOString(),
    });
    const acceptedAt = addDays(hub.now, -1).toISOString();
    await withdraw(before!.candidateId);
    await hub.hear({ type: 'InvitationAccepted', ...before!, acceptedAt, outcomeShown: false });
    await hub.pass(2);
    await hub.join(b, 1, early!.candidateId);
    await withdraw(late!.candidateId);
    await hub.pass(15);
    expect([(await hub.account(a)).units, (await hub.account(b)).units]).toEqual([18, 18]);
  });

  it('a slot for an interview is reserved before it, spent by it, and comes back when there was none', async () => {
    const a = hub.newEmployer();
    await hub.join(a, 20);
    await hub.pass(15);
    const people = await hub.join(hub.newEmployer(), 3);
    const [held, fallen, late] = await Promise.all(people.map((person) => hub.introduce([person], a)));
    const at = (status: string, introductionId: IntroductionId) =>
      hub.introductions.set(introductionId, { id: introductionId, status, employerId: a, agencyId: hub.agency });
    at('APPROVED', held!);
    at('SCREENING', fallen!);
    at('INTERVIEW', late!);
    for (const introductionId of [held!, fallen!]) await reserveSlot(hub.employer(a), { introductionId });
    await expect(reserveSlot(hub.employer(a), { introductionId: late! })).rejects.toMatchObject({
      code: 'NO_SLOT_AVAILABLE',
    });
    await hub.hear({
      type: 'IntroductionEnded',
      introductionId: fallen!,
      employerId: a,
      endedAt: hub.now.toISOString(),
    });
    const interviewedAt = hub.now.toISOString();
    const interview = { type: 'IntroductionInterviewed', introductionId: held!, employerId: a, interviewedAt } as const;
    await hub.hear(interview);
    await hub.hear(interview);
    await hub.hear({ ...interview, introductionId: late! });
    at('APPROVED', late!);
    await expect(
      reserveSlot(hub.employer(a), { introductionId: late!, benefit: 'GUARANTEED_INTERVIEW' }),
    ).rejects.toMatchObject({ code: 'NO_SLOT_AVAILABLE' });
    const hired = await hub.hire([people[0]!], a, held!);
    await hub.pass(10);
    await hub.leave(hired);
    const { slots, postings } = await hub.account(a);
    expect(slots.map(({ status, feeWaived }) => [status, feeWaived]).sort()).toEqual([
      ['AVAILABLE', null],
      ['CONSUMED', 0],
    ]);
    expect(postings.edges.filter(({ node }) => node.kind === 'SLOT_CONSUMED')).toHaveLength(1);
    await expect(
      convertSlot(hub.employer(a), { slotId: slots.find(({ status }) => status === 'AVAILABLE')!.id }),
    ).rejects.toMatchObject({ details: { reason: 'SLOT_NOT_CONVERTIBLE' } });
  });

  it('a consent heard before its registration earns when the registration is heard', async () => {
    const [a, registrationId] = [hub.newEmployer(), randomUUID() as never];
    const at = hub.now.toISOString();
    const candidateId = randomUUID() as CandidateId;
    await hub.hear({
      type: 'InvitationAccepted',
      registrationId,
      employerId: a,
      candidateId,
      acceptedAt: at,
      outcomeShown: false,
    });
    expect((await hub.account(a)).units).toBe(0);
    await hub.hear({
      type: 'RegistrationsCreated',
      registrationIds: [registrationId],
      employerId: a,
      registeredAt: at,
    });
    await hub.pass(14);
    expect((await hub.account(a)).units).toBe(18);
  });
});
