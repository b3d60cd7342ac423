import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { answerDispute } from '../../subgraphs/rewards/operations/answer-dispute.js';
import { chaseAnswers } from '../../subgraphs/rewards/operations/chase-answers.js';
import { openDispute } from '../../subgraphs/rewards/operations/open-dispute.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { resolveDispute } from '../../subgraphs/rewards/operations/resolve-dispute.js';
import { setContactMailbox } from '../../subgraphs/rewards/operations/set-contact-mailbox.js';
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

  it('an employer that knows the hire by its posting only contests that', async () => {
    const [a, b, other] = [hub.newEmployer(), hub.newEmployer(), hub.newEmployer()];
    await hub.hires(a, 1, b);
    const [posting] = await hub.sql(sql<{ id: string }>`select id from rewards.posting where employer_id = ${a}`);
    const opened = await openDispute(hub.employer(a), { postingId: posting!.id, claim });
    expect(opened).toMatchObject({ party: 'EARNER', status: 'OPEN' });
    await expect(openDispute(hub.employer(other), { postingId: posting!.id, claim })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(openDispute(hub.employer(a), { claim })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'placementId' },
    });
    const mine = '{ disputes(status: OPEN) { id placementId agencyAnswer answerDueOn } }';
    const { disputes } = await hub.ask<{ disputes: object[] }>({ kind: 'employer', id: a }, mine);
    expect(disputes).toMatchObject([{ id: opened.id, placementId: null, agencyAnswer: null }]);
  });

  it('come in pages, newest first: one’s own to an employer, all of them to the operator', async () => {
    const [a, b, other] = [hub.newEmployer(), hub.newEmployer(), hub.newEmployer()];
    const hires = await hub.hires(a, 3, b);
    for (const { placementId } of hires) await openDispute(hub.employer(b), { placementId, claim });
    interface Pages {
      readonly disputesByPage: {
        readonly totalCount: number;
        readonly edges: { readonly cursor: string; readonly node: { readonly id: string } }[];
        readonly pageInfo: { readonly hasNextPage: boolean };
      };
    }
    const page = async (actor: { kind: 'employer'; id: string } | { kind: 'operator' }, first: number, after = '') =>
      (
        await hub.ask<Pages>(
          actor as never,
          `{ disputesByPage(status: OPEN, first: ${first}${after && `, after: "${after}"`}) { totalCount edges { cursor node { id } } pageInfo { hasNextPage } } }`,
        )
      ).disputesByPage;
    const ids = ({ edges }: Pages['disputesByPage']) => edges.map(({ node }) => node.id);
    const mine = { kind: 'employer', id: b } as const;
    const [first, all] = [await page(mine, 2), await page(mine, 100)];
    const second = await page(mine, 2, first.edges.at(-1)?.cursor);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
    expect([...ids(first), ...ids(second)]).toEqual(ids(all));
    expect(new Set(ids(all)).size).toBe(3);
    expect(await page({ kind: 'employer', id: other }, 2)).toMatchObject({ totalCount: 0, edges: [] });
    expect(ids(await page({ kind: 'operator' }, 100))).toEqual(expect.arrayContaining(ids(all)));
  });

  describe('the agency that made the hire', () => {
    const INQUIRIES = '{ disputeInquiries { id claim placement { id } answerDueOn answer } }';
    const asked = async (id: string, agency = hub.agency) => {
      type Inquiry = { id: string; claim: string | null; answerDueOn: string; answer: string | null };
      const { disputeInquiries } = await hub.ask<{ disputeInquiries: Inquiry[] }>(
        { kind: 'agency', id: agency },
        INQUIRIES,
      );
      return disputeInquiries.find((one) => one.id === id);
    };
    const overdue = async (id: string) => {
      const { disputes } = await hub.ask<{
        disputes: { id: string; isOverdue: boolean; agencyAnswer: string | null }[];
      }>({ kind: 'operator' }, '{ disputes { id isOverdue agencyAnswer } }');
      return disputes.find((one) => one.id === id);
    };
    const mails = async () =>
      (await hub.sql(sql<{ id: string }>`select id from rewards.mail where kind = 'dispute'`)).length;

    it('has ten business days to answer, is written to, and reads the hirer’s claim only', async () => {
      hub.bench.clock.set(new Date('2026-09-18T03:00:00Z'));
      await setContactMailbox(hub.as({ kind: 'agency', id: hub.agency }), { email: 'agency@example.jp' });
      const [a, b] = [hub.newEmployer(), hub.newEmployer()];
      const [hired, other] = await hub.hires(a, 2, b);
      const before = await mails();
      const { id } = await openDispute(hub.employer(b), { placementId: hired!.placementId, claim });
      const earners = await openDispute(hub.employer(a), { placementId: other!.placementId, claim });
      expect(await mails()).toBe(before + 2);
      expect(await asked(id)).toMatchObject({
        claim,
        answerDueOn: '2026-10-07',
        placement: { id: hired!.placementId },
      });
      expect(await asked(earners.id)).toMatchObject({ claim: null });
      expect(await asked(id, randomUUID() as never)).toBeUndefined();

      hub.bench.clock.set(new Date('2026-10-07T14:59:00Z'));
      await chaseAnswers(hub.as({ kind: 'system' }));
      const until = await mails();
      expect((await overdue(id))?.isOverdue).toBe(false);
      hub.bench.clock.set(new Date('2026-10-07T15:00:00Z'));
      for (let look = 0; look < 2; look += 1) await chaseAnswers(hub.as({ kind: 'system' }));
      expect([await mails(), (await overdue(id))?.isOverdue]).toEqual([until + 2, true]);

      const answer = { disputeId: id, answer: '当社の紹介による採用です。' };
      const agency = hub.as({ kind: 'agency', id: hub.agency });
      await answerDispute(agency, answer);
      await answerDispute(agency, answer);
      expect(await overdue(id)).toMatchObject({ isOverdue: false, agencyAnswer: answer.answer });
      await expect(answerDispute(agency, { ...answer, answer: '違います。' })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      const stranger = hub.as({ kind: 'agency', id: randomUUID() as never });
      await expect(answerDispute(stranger, answer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await decide(earners.id, false);
      await expect(answerDispute(agency, { ...answer, disputeId: earners.id })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    });
  });
});
