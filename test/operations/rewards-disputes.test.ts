import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDispute } from '../../subgraphs/rewards/operations/open-dispute.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { resolveDispute } from '../../subgraphs/rewards/operations/resolve-dispute.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('disputes', () => {
  let hub: RewardsBench;
  beforeAll(async () => {
    hub = await RewardsBench.open();
  });
  afterAll(() => hub.close());

  const claim = '本人が直接応募した採用です。';
  const decide = (disputeId: string, upheld: boolean) =>
    resolveDispute(hub.operator(), { disputeId, upheld, reason: '応募記録を確認した。' });

  it('freeze the units of the hire: they wait, and no slot is made of them', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    await hub.hires(a, 2, b);
    const [person] = await hub.join(a);
    const { confirmed, started, facts } = hub.hireOf([person!], b);
    await hub.hear(confirmed);
    const dispute = await openDispute(hub.employer(b), { placementId: facts.placementId, claim });
    expect(dispute).toMatchObject({ status: 'OPEN', claim, reason: null });
    await hub.hear(started);
    expect(await hub.account(a)).toMatchObject({ units: 120, pendingUnits: 60, slots: [] });
    expect(await decide(dispute.id, false)).toMatchObject({ status: 'REFUSED', reason: '応募記録を確認した。' });
    expect(await hub.account(a)).toMatchObject({ units: 0, pendingUnits: 0, slots: [{ status: 'AVAILABLE' }] });
  });

  it('upheld for the hirer: the hire’s units go back, by a posting that says so', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [hired] = await hub.hires(a, 3, b);
    const dispute = await openDispute(hub.employer(b), { placementId: hired!.placementId, claim });
    const [guest] = await hub.join(b);
    const introductionId = await hub.introduce([guest!], a);
    await expect(reserveSlot(hub.employer(a), { introductionId })).rejects.toMatchObject({ code: 'NO_SLOT_AVAILABLE' });
    await decide(dispute.id, true);
    const { units, slots, postings } = await hub.account(a);
    expect([units, slots[0]?.status]).toEqual([120, 'REVOKED']);
    expect(postings.edges[0]?.node).toMatchObject({ kind: 'CORRECTED', units: -60 });
  });

  it('upheld for the one that registered the person: the departure does not count', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [hired] = await hub.hires(a, 1, b);
    await hub.leave(hired!, 'OTHER');
    expect((await hub.account(a)).units).toBe(0);
    const dispute = await openDispute(hub.employer(a), {
      placementId: hired!.placementId,
      claim: '災害による退職です。',
    });
    await decide(dispute.id, true);
    expect((await hub.account(a)).units).toBe(60);
  });

  it('opened twice are one, decided twice alike are decided once, decided otherwise are refused', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [hired] = await hub.hires(a, 1, b);
    const { placementId } = hired!;
    const first = await openDispute(hub.employer(b), { idempotencyKey: 'k', placementId, claim });
    expect((await openDispute(hub.employer(b), { placementId, claim: '別の文' })).id).toBe(first.id);
    await expect(
      openDispute(hub.employer(b), { idempotencyKey: 'k', placementId, claim: '別の文' }),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await decide(first.id, true);
    await decide(first.id, true);
    await expect(decide(first.id, false)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'DISPUTE_STATE' },
    });
    expect((await hub.account(a)).units).toBe(0);
  });

  it('are for those concerned, and for thirty days', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [hired] = await hub.hires(a, 1, b);
    const { placementId } = hired!;
    for (const id of [placementId, randomUUID(), 'nonsense'])
      await expect(openDispute(hub.employer(hub.newEmployer()), { placementId: id, claim })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    await expect(openDispute(hub.employer(b), { placementId, claim: ' ' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'claim' },
    });
    await expect(decide(randomUUID(), true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await hub.pass(31);
    await expect(openDispute(hub.employer(b), { placementId, claim })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'DISPUTE_TOO_LATE' },
    });
    await hub.leave(hired!);
    await expect(openDispute(hub.employer(b), { placementId, claim })).resolves.toMatchObject({ status: 'OPEN' });
  });

  it('hold back a departure that is reported meanwhile', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [hired] = await hub.hires(a, 1, b);
    const dispute = await openDispute(hub.employer(a), { placementId: hired!.placementId, claim });
    await hub.leave(hired!);
    expect((await hub.account(a)).units).toBe(60);
    await decide(dispute.id, false);
    expect((await hub.account(a)).units).toBe(0);
  });
});
