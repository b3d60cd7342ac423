import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '../../platform/calendar.js';
import { relayStandard } from '../../subgraphs/rewards/domain/programme.js';
import { connectAts, deliver, greenhousePayload, settled, signedByGreenhouse } from '../support/ats.js';
import { eventually, startHub } from '../support/hub.js';
import { readPdf } from '../support/pdf-text.js';
import {
  ANSWER,
  CANCEL,
  CONVERT,
  DISPUTES,
  GROUP,
  LEAVE,
  MAILBOX,
  OPEN,
  type PassedOn,
  PUBLISH,
  RELEASE,
  RESERVE,
  RESOLVE,
  RewardsStory,
  USE,
  WITHDRAW,
} from '../support/rewards-story.js';
import { advance, CONFIRM, data, REPORT } from '../support/story.js';

const SECRET = 'greenhouse-of-toto';

/**
 * The rules of docs/rewards.md as members live through them, in five processes. R6 (one person, two employers: 30 and 30) is
 * run in same-person.test.ts, R7 (a chain: 40 and 20) in agency-introductions.test.ts, and the whole relay in relay.test.ts.
 */
describe('the rules of rewards, in five processes', () => {
  let story: RewardsStory;
  /** Consented on the first day, for 300 days. */
  let early: PassedOn;
  let pinned: PassedOn;
  beforeAll(async () => {
    story = new RewardsStory(await startHub('five processes'));
    early = await story.passedOn('employer-aozora', 300);
    pinned = await story.passedOn('employer-kitahama', 300);
  });
  afterAll(() => story?.hub.stop());

  const placement = (client: string, id: string) => story.placement(client, id);
  const publish = async (version: string, terms: Partial<typeof relayStandard>) => {
    await story.does('operator', PUBLISH, { ...relayStandard, ...terms, version, effectiveFrom: await story.today() });
    await story.hub.advance({ advance: 'PT1S' });
  };

  it('R1 R2 R3 R13: a started hire is 60 units, pending until the first day; 180 are a slot; every posting says why', async () => {
    await story.agreed(
      await story.introduced(await story.passedOn('employer-aozora'), 'employer-toto'),
      'employer-toto',
      3,
    );
    await story.until('employer-aozora', ({ units, pendingUnits }) => units === 0 && pendingUnits === 60);
    await story.started('employer-aozora', 'employer-toto', 2);
    await story.until('employer-aozora', ({ units, pendingUnits }) => units === 120 && pendingUnits === 60);
    await story.pass(4);
    const held = await story.until('employer-aozora', ({ slots }) => slots.length === 1);
    expect(held).toMatchObject({ units: 0, pendingUnits: 0, slots: [{ status: 'AVAILABLE' }] });
    const all = held.postings.edges.map(({ node }) => node);
    expect(all.map(({ kind, units: change }) => `${kind} ${change}`).sort()).toEqual([
      ...['EARNED 60', 'EARNED 60', 'EARNED 60'],
      'SLOT_MINTED -180',
    ]);
    for (const { programmeVersion, reason, reasonJa } of all)
      expect([programmeVersion, reason.length > 10, reasonJa.length > 5]).toEqual(['relay-standard-v1', true, true]);
  }, 120_000);

  it('R4: a hire by a company of the employer’s own group earns nothing', async () => {
    const earner = 'employer-aozora-data';
    await story.agreed(await story.introduced(await story.passedOn(earner), 'employer-toto'), 'employer-toto', 3);
    await story.until(earner, ({ pendingUnits }) => pendingUnits === 60);
    await story.does('operator', GROUP, { corporateNumbers: ['5900000000004', '7900000000002'] });
    await story.until(earner, ({ pendingUnits }) => pendingUnits === 0);
    await story.pass(4);
    expect(await story.of(earner)).toMatchObject({ units: 0, pendingUnits: 0 });
  }, 60_000);

  it('R10: a slot is held for an introduction, given back, spent when that hire starts, and restored once when it ends soon', async () => {
    const first = await story.introduced(await story.passedOn('employer-toto'), 'employer-aozora');
    const { reserveSlot } = await story.does<{ reserveSlot: { slot: { id: string } } }>('employer-aozora', RESERVE, {
      introductionId: first,
    });
    const other = await story.introduced(await story.passedOn('employer-toto'), 'employer-aozora');
    expect(await story.refused('employer-aozora', RESERVE, { introductionId: other })).toEqual(['NO_SLOT_AVAILABLE']);
    await story.does('employer-aozora', RELEASE, { slotId: reserveSlot.slot.id });
    await story.does('employer-aozora', RESERVE, { introductionId: other });
    const own = await story.agreed(other, 'employer-aozora');
    const spent = await story.until('employer-aozora', ({ slots }) => slots[0]?.status === 'CONSUMED');
    expect(spent.slots).toMatchObject([{ feeWaived: 1_750_000, consumedBy: { id: own.placement } }]);
    await story.pass(20);
    await story.leaves(own);
    const { slots } = await story.until('employer-aozora', (held) => held.slots[0]?.status === 'AVAILABLE');
    expect((slots[0]?.expiresOn ?? '') > plusDays(await story.today(), 300)).toBe(true);
    // That own hire had earned for toto, and what it earned goes back as well (R8).
    await story.until(
      'employer-toto',
      ({ units, postings }) => units === 0 && postings.edges[0]?.node.kind === 'CLAWED_BACK',
    );
  }, 120_000);

  it('R11: a slot becomes points, for good; a yen off a fee each; they go back with a cancelled hire', async () => {
    const [slot] = (await story.of('employer-aozora')).slots;
    await story.does('employer-aozora', CONVERT, { slotId: slot?.id });
    expect(await story.of('employer-aozora')).toMatchObject({ points: 150_000, slots: [{ pointsConverted: 150_000 }] });
    const guest = async () => story.introduced(await story.passedOn('employer-toto'), 'employer-aozora');
    const hireOf = async (days: number) => story.agreed(await guest(), 'employer-aozora', days);
    const [kept, fallen] = [await hireOf(2), await hireOf(5)];
    const use = async (placementId: string, points: number) => {
      // Rewards hears of a confirmation a moment later.
      await story.until('employer-toto', ({ pendingUnits }) => pendingUnits > 0);
      return story.does('employer-aozora', USE, { placementId, points });
    };
    const asked = () => story.refused('employer-aozora', USE, { placementId: fallen.placement, points: 0 });
    await eventually(async () => ((await asked()).length === 0 ? true : null));
    await use(kept.placement, 100_000);
    await use(fallen.placement, 50_000);
    expect(await story.refused('employer-aozora', USE, { placementId: kept.placement, points: 100_001 })).toEqual([
      'CONFLICT',
    ]);
    const discount = (id: string, yen: number) =>
      eventually(async () => ((await placement('agency-kansai', id))?.feeDiscount === yen ? true : null));
    await discount(fallen.placement, 50_000);
    await story.does('employer-aozora', CANCEL, { placementId: fallen.placement, reason: '辞退' });
    await story.until('employer-aozora', ({ points }) => points === 50_000);
    await discount(fallen.placement, 0);
    await story.pass(3);
    await discount(kept.placement, 100_000);
    expect((await story.of('employer-aozora')).pointsUses).toMatchObject([
      { points: 100_000, placement: { fee: 1_750_000, feeDiscount: 100_000 } },
    ]);
  }, 120_000);

  it('R8: within 30 days everything goes back, within 90 half, and not for what the hirer is to blame for', async () => {
    const before = (await story.of('employer-toto')).units;
    const [soon, late, blameless] = await story.started('employer-toto', 'employer-kitahama', 3);
    await story.until('employer-toto', ({ units, slots }) => units + 180 * slots.length === before + 180);
    const held = ({ units, slots }: { units: number; slots: { status: string }[] }) =>
      units + 180 * slots.filter(({ status }) => status === 'AVAILABLE').length;
    await story.leaves(soon!);
    await story.until('employer-toto', (now) => held(now) === before + 120);
    await story.leaves(blameless!, 'EMPLOYER_FAULT');
    await story.pass(31);
    await story.leaves(late!);
    await story.until('employer-toto', (now) => held(now) === before + 90);
  }, 120_000);

  it('R9: an agency, another agency and the hiring company’s ATS tell of one hire: 60 units, and a dispute where they disagree', async () => {
    const who = await story.passedOn('employer-kitahama');
    const [one, other] = [
      await story.introduced(who, 'employer-toto', 'agency-kansai'),
      await story.introduced(who, 'employer-toto', 'agency-mirai'),
    ];
    const toto = await story.hub.token('employer-toto');
    for (const id of [one, other]) await advance(story.hub, toto, id, 'OFFERED');
    const startsOn = plusDays(await story.today(), 5);
    const report = async (agency: string, introductionId: string, annualSalary: number) => {
      const input = { introductionId, startsOn, annualSalary };
      const asked = await story.hub.ask<{ reportPlacement: { placement: { id: string } } }>(
        await story.hub.token(agency),
        REPORT,
        { input },
      );
      return data(asked).reportPlacement.placement.id;
    };
    const first = await report('agency-kansai', one, 5_000_000);
    const connection = await connectAts(story.hub, toto, { provider: 'GREENHOUSE', secret: SECRET });
    const at = (await story.hub.advance({ advance: 'PT0S' })).toISOString();
    const hired = {
      email: who.email,
      applicationId: 77,
      candidateId: 78,
      at,
      application: { status: 'hired', offer: { starts_at: plusDays(startsOn, 1) } },
    };
    for (let sent = 0; sent < 2; sent += 1)
      expect(
        await deliver(story.hub, connection, signedByGreenhouse(SECRET, greenhousePayload('hire_candidate', hired))),
      ).toBe(200);
    await settled(story.hub, toto, connection, 2);
    // The company's own system has said it: nobody need confirm by hand.
    const told = await eventually(async () => {
      const found = await placement('agency-kansai', first);
      return found?.status === 'CONFIRMED' ? found : null;
    });
    expect(told.evidence).toEqual([
      { source: 'AGENCY', isHired: true },
      { source: 'ATS', isHired: true },
    ]);
    await story.until('employer-kitahama', ({ pendingUnits }) => pendingUnits === 60);
    // The other agency hears nothing of the first: it has its own report, with another salary.
    const second = await report('agency-mirai', other, 6_000_000);
    expect(await placement('agency-mirai', second)).toMatchObject({ id: second });
    expect(await placement('agency-mirai', first)).toBeUndefined();
    const operator = await story.hub.token('operator');
    const [dispute] = await eventually(async () => {
      const { disputes } = data(
        await story.hub.ask<{ disputes: { id: string; claim: string; placementId: string }[] }>(operator, DISPUTES),
      );
      return disputes.length > 0 ? disputes : null;
    });
    expect(dispute).toMatchObject({ placementId: first, claim: expect.stringContaining('理論年収') });
    await story.pass(7);
    expect(await story.of('employer-kitahama')).toMatchObject({ units: 0, pendingUnits: 60 });
    await story.does('operator', RESOLVE, { disputeId: dispute?.id, upheld: false, reason: '労働条件通知書で確認' });
    await story.until('employer-kitahama', ({ units, pendingUnits }) => units === 60 && pendingUnits === 0);
    // It ended, says the report that does not count: it is the one hire that ended.
    await story.does('employer-toto', CONFIRM, { placementId: second });
    await story.does('agency-mirai', LEAVE, {
      placementId: second,
      leftOn: await story.today(),
      cause: 'EMPLOYEE_CHOICE',
    });
    await story.until('employer-kitahama', ({ units }) => units === 0);
  }, 180_000);

  it('R14: a dispute holds the units, the agency is asked by mail and answers, the operator decides', async () => {
    const operator = await story.hub.token('operator');
    await story.does('agency-kansai', MAILBOX, { email: 'igi@kansai.example.jp' });
    const before = (await story.of('employer-kitahama')).units;
    const [made] = await story.started('employer-kitahama', 'employer-toto');
    await story.until('employer-kitahama', ({ units }) => units === before + 60);
    const { openDispute } = await story.does<{ openDispute: { dispute: { id: string } } }>('employer-toto', OPEN, {
      placementId: made?.placement,
      claim: '直接の応募による採用です',
    });
    const disputeId = openDispute.dispute.id;
    expect((await story.hub.mails('igi@kansai.example.jp'))[0]?.subject).toContain('異議');
    await story.does('agency-kansai', ANSWER, { disputeId, answer: '当社の紹介です' });
    const { disputes } = data(
      await story.hub.ask<{ disputes: { id: string; agencyAnswer: string }[] }>(operator, DISPUTES),
    );
    expect(disputes.find(({ id }) => id === disputeId)?.agencyAnswer).toBe('当社の紹介です');
    await story.does('operator', RESOLVE, { disputeId, upheld: true, reason: '応募記録を確認' });
    await story.until('employer-kitahama', ({ units }) => units === before);
  }, 120_000);

  it('R15 R16: a registration keeps its programme; under another one hire makes many slots, but not more than 24 a year', async () => {
    await publish('many-slots', { unitsPerSlot: 2 });
    const before = await story.of('employer-kitahama');
    await story.agreed(await story.introduced(await story.again(pinned), 'employer-toto'), 'employer-toto');
    await story.until('employer-kitahama', ({ units }) => units === before.units + 60);
    await story.started('employer-kitahama', 'employer-toto');
    const { units, slots } = await story.until('employer-kitahama', (held) => held.slots.length > before.slots.length);
    expect([units, slots.length]).toEqual([before.units + 60 + 12, before.slots.length + 24]);
  }, 120_000);

  it('R12: registrations count 14 days after the consent, unless withdrawn; the slot is for an interview, which spends it', async () => {
    await publish('ten-to-one', {
      trigger: 'REGISTRATIONS',
      benefit: 'GUARANTEED_INTERVIEW',
      unitsPerHire: 18,
      unitsPerSlot: 36,
    });
    const before = (await story.of('employer-toto')).slots.length;
    const people: PassedOn[] = [];
    for (let index = 0; index < 3; index += 1) people.push(await story.passedOn('employer-toto'));
    await story.pass(10);
    data(await story.hub.ask((await story.again(people[0]!)).token, WITHDRAW));
    expect((await story.of('employer-toto')).slots).toHaveLength(before);
    await story.pass(5);
    const { slots } = await story.until('employer-toto', (held) => held.slots.length > before);
    expect([slots.length, slots[0]?.benefit]).toEqual([before + 1, 'GUARANTEED_INTERVIEW']);
    const guest = await story.introduced(await story.passedOn('employer-aozora'), 'employer-toto');
    await story.does('employer-toto', RESERVE, { introductionId: guest, benefit: 'GUARANTEED_INTERVIEW' });
    await advance(story.hub, await story.hub.token('employer-toto'), guest, 'INTERVIEW');
    const spent = await story.until('employer-toto', (held) => held.slots[0]?.status === 'CONSUMED');
    expect(spent.slots[0]).toMatchObject({ feeWaived: 0, consumedBy: null });
  }, 120_000);

  it('the month is mailed with its printed report', async () => {
    await story.does('employer-aozora', MAILBOX, { email: 'geppo@aozora.example.jp' });
    const day = await story.today();
    const pdf = await story.printed('employer-aozora', plusDays(day, -60), day);
    expect(readPdf(pdf).pages.length).toBeGreaterThan(0);
    await story.pass(40);
    expect((await story.hub.mails('geppo@aozora.example.jp'))[0]?.subject).toContain('月次レポート');
  }, 60_000);

  it('R5: a consent of more than 180 days before the introduction earns nothing; R10 R11: what is not used in time ends', async () => {
    const { units } = await story.of('employer-aozora');
    await story.pass(60);
    await story.agreed(await story.introduced(await story.again(early), 'employer-kitahama'), 'employer-kitahama');
    await story.hub.advance({ advance: 'PT10S' });
    expect(await story.of('employer-aozora')).toMatchObject({ units, pendingUnits: 0 });
    expect((await story.of('employer-aozora')).points).toBe(50_000);
    await story.pass(400);
    // The units that the year's cap had put off became slots when the year had moved on (R15).
    const { slots } = await story.until('employer-kitahama', (held) => held.slots.length === 30);
    expect(Map.groupBy(slots, ({ status }) => status).get('EXPIRED')).toHaveLength(24);
    await story.pass(250);
    expect((await story.of('employer-aozora')).points).toBe(0);
  }, 120_000);
});
