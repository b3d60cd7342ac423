import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf, plusDays } from '../../platform/calendar.js';
import { KANSAI, MIRAI, signInAgain } from '../support/agencies.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import {
  accept,
  advance,
  approve,
  CONFIRM,
  type ConsentOffer,
  codes,
  data,
  hire,
  join,
  openJob,
  PROPOSE,
  person,
  profile,
  propose,
  REPORT,
  reasonsOf,
  searchPool,
} from '../support/story.js';

const RELAY = `mutation($input: RelayIntroductionInput!) { relayIntroduction(input: $input) { registration { id status candidateName position } } }`;
const DECIDE = `mutation($input: DecidePlacementInput!) { decidePlacement(input: $input) { placement { id status decisionReason } } }`;
const AWAITED = '{ placements(filter: { awaitsDecision: true }) { edges { node { id } } } }';
const SCHEDULE = `mutation($input: FileFeeScheduleInput!) { fileFeeSchedule(input: $input) { feeSchedule { version } } }`;
const MAILBOX =
  'mutation($input: SetContactMailboxInput!) { setContactMailbox(input: $input) { contactMailbox { email } } }';
const UNITS = '{ myRewards { units pendingUnits } }';
const SCOPES = ['PROFILE', 'CAREER', 'IDENTITY'];
const to = (id: string): ConsentOffer[] => [{ audience: { kind: 'AGENCY', id }, scopes: SCOPES }];

interface Placed {
  readonly reportPlacement: { placement: { id: string; fee: number } };
}

interface Held {
  readonly placements: { edges: { node: { id: string; introduction: { id: string } } }[] };
}

describe('introductions and what comes of them', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startHub('one process');
  });
  afterAll(() => hub?.stop());

  const today = async () => dayOf(await hub.advance({ advance: 'PT0S' }));
  const unitsOf = async (client: string) =>
    data(await hub.ask<{ myRewards: { units: number; pendingUnits: number } }>(await hub.token(client), UNITS))
      .myRewards;
  /** Someone whom this employer registers and this agency may introduce, and what the agency calls him. */
  async function known(employer: string, agency: string, agencyId: string) {
    const headline = `${Math.random()}の経歴`;
    const who = await join(hub, await hub.token(employer), to(agencyId), person(), {
      profile: { ...profile, headline },
    });
    return { ...who, headline, seenAs: await seenAs(agency, headline) };
  }
  async function seenAs(agency: string, headline: string): Promise<string> {
    const { edges } = await searchPool(hub, await hub.token(agency), { first: 100 });
    return edges.find(({ node }) => node.profile?.headline === headline)?.node.id ?? '';
  }

  it('are one for each person, opening and agency, whoever presses how often at once', async () => {
    const who = await known('employer-aozora', 'agency-mirai', MIRAI);
    const [mirai, opening] = [await hub.token('agency-mirai'), await openJob(hub, await hub.token('employer-toto'))];
    const input = { candidateId: who.seenAs, jobOpeningId: opening, message: 'ご提案', conditions: '年収600万円' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => hub.ask(mirai, PROPOSE, { input })));
    expect(answers.map((answer) => codes(answer)[0] ?? 'OK').sort()).toEqual([
      ...Array.from({ length: 7 }, () => 'INTRODUCTION_EXISTS'),
      'OK',
    ]);
    for (const missing of ['message', 'conditions'])
      expect(codes(await hub.ask(mirai, PROPOSE, { input: { ...input, [missing]: ' ' } }))).toEqual(['INVALID_INPUT']);
  });

  it.each([
    ['construction', { occupation: '14' }],
    ['port transport', { occupation: '15', title: '港湾荷役スタッフ' }],
  ])('are refused for %s, which a paid agency may not handle', async (_what, more) => {
    const who = await known('employer-aozora', 'agency-mirai', MIRAI);
    const opening = await openJob(hub, await hub.token('employer-toto'), more);
    const input = { candidateId: who.seenAs, jobOpeningId: opening, message: 'ご提案', conditions: '年収600万円' };
    const answer = await hub.ask(await hub.token('agency-mirai'), PROPOSE, { input });
    expect(answer.errors?.map(({ extensions }) => [extensions.code, extensions.field, extensions.reason])).toEqual([
      ['INTRODUCTION_NOT_POSSIBLE', 'jobOpeningId', 'FORBIDDEN_OCCUPATION'],
    ]);
    // The same for an id of nobody: what is refused is the opening.
    const unknown = await hub.ask(await hub.token('agency-mirai'), PROPOSE, { input: { ...input, candidateId: 'x' } });
    expect(codes(unknown)).toEqual(['INTRODUCTION_NOT_POSSIBLE']);
  });

  it('go on in a chain: who was introduced and rejected is asked again, and both that passed him on share', async () => {
    const who = await known('employer-aozora', 'agency-mirai', MIRAI);
    const [toto, mirai] = [await hub.token('employer-toto'), await hub.token('agency-mirai')];
    const first = await propose(hub, mirai, who.seenAs, await openJob(hub, toto));
    await approve(hub, who.token, first, ['PROFILE']);
    const relay = (token: string) =>
      hub.ask<{ relayIntroduction: { registration: { id: string; candidateName: string } } }>(token, RELAY, {
        input: { introductionId: first, stageReached: 'FINAL_INTERVIEW', disposition: 'STRONG_FUTURE_FIT' },
      });
    expect(codes(await relay(toto))).toEqual(['CONFLICT']);
    await advance(hub, toto, first, 'REJECTED_BY_EMPLOYER');
    expect(codes(await relay(await hub.token('employer-kitahama')))).toEqual(['NOT_FOUND']);

    const passed = await Promise.all([relay(toto), relay(toto)]);
    const [one, other] = passed.map((answer) => data(answer).relayIntroduction.registration);
    expect(one).toEqual(other);
    // He let this employer see his profile only: neither his name nor his address comes with it.
    expect(one).toMatchObject({
      status: 'INVITED',
      candidateName: '（氏名非開示）',
      position: 'サーバーサイドエンジニア',
    });
    const csv = await hub.http.get('/export/registrations.csv').set('authorization', `Bearer ${toto}`);
    expect(csv.text).not.toContain(who.email);
    const invitations = await eventually(async () => {
      const found = (await hub.mails(who.email)).filter(({ subject }) => subject.includes('東都ソフト'));
      return found.length > 0 ? found : null;
    });
    expect(invitations).toHaveLength(1);

    // He consents anew, to another agency; that one introduces him, and he is hired.
    const { token } = await accept(hub, who, to(KANSAI), { profile: { ...profile, headline: who.headline } });
    const [kitahama, kansai] = [await hub.token('employer-kitahama'), await hub.token('agency-kansai')];
    const second = await propose(
      hub,
      kansai,
      await seenAs('agency-kansai', who.headline),
      await openJob(hub, kitahama),
    );
    await approve(hub, token, second);
    const startsOn = plusDays(await today(), 3);
    await hire(hub, second, { agency: kansai, employer: kitahama, startsOn });
    const shares = await eventually(async () => {
      const [aozora, bToto] = [await unitsOf('employer-aozora'), await unitsOf('employer-toto')];
      return aozora.pendingUnits + bToto.pendingUnits === 60 ? [aozora.pendingUnits, bToto.pendingUnits] : null;
    });
    expect(shares).toEqual([20, 40]);
  });

  it('count the fee by the schedule in force when they were proposed, and merge two reports of one hire', async () => {
    const who = await known('employer-aozora', 'agency-mirai', MIRAI);
    const [kitahama, mirai] = [await hub.token('employer-kitahama'), await hub.token('agency-mirai')];
    const [one, another] = [
      await propose(hub, mirai, who.seenAs, await openJob(hub, kitahama)),
      await propose(hub, mirai, who.seenAs, await openJob(hub, kitahama)),
    ];
    const filing = { effectiveFrom: await today(), filedOn: await today(), ratePercent: 35, minimumFee: 500_000 };
    expect(codes(await hub.ask(mirai, SCHEDULE, { input: { ...filing, effectiveFrom: '2026-01-01' } }))).toEqual([
      'INVALID_INPUT',
    ]);
    const tomorrow = { ...filing, effectiveFrom: plusDays(await today(), 1) };
    expect(data(await hub.ask(mirai, SCHEDULE, { input: tomorrow }))).toEqual({
      fileFeeSchedule: { feeSchedule: { version: 2 } },
    });
    expect(data(await hub.ask(mirai, SCHEDULE, { input: tomorrow }))).toEqual({
      fileFeeSchedule: { feeSchedule: { version: 2 } },
    });
    const dearer = { ...tomorrow, ratePercent: 36 };
    expect(reasonsOf(await hub.ask(mirai, SCHEDULE, { input: dearer }))).toEqual(['SCHEDULE_EXISTS']);
    for (const id of [one, another]) {
      await approve(hub, who.token, id);
      await advance(hub, kitahama, id, 'OFFERED');
    }
    await hub.advance({ advance: 'P2D' });
    const later = await hub.token('agency-mirai');
    const startsOn = plusDays(await today(), 30);
    const report = (introductionId: string, day: string) =>
      hub.ask<Placed>(later, REPORT, { input: { introductionId, startsOn: day, annualSalary: 5_000_000 } });
    // Two openings of one employer, one person, two days apart, at once: one hire, by the schedule of the proposal.
    const both = await Promise.all([report(one, startsOn), report(another, plusDays(startsOn, 2))]);
    const [placed, same] = both.map((answer) => data(answer).reportPlacement.placement);
    expect(placed?.id).toBe(same?.id);
    expect(placed?.fee).toBe(1_500_000);
    // Whichever of the two came first holds it; that one reported anew with another day is another matter.
    const { placements } = data(
      await hub.ask<Held>(later, '{ placements { edges { node { id introduction { id } } } } }'),
    );
    const holder = placements.edges.find(({ node }) => node.id === placed?.id)?.node.introduction.id ?? '';
    expect(codes(await report(holder, plusDays(startsOn, 40)))).toEqual(['CONFLICT']);
    const mine = '{ myAgency { feeRatePercent feeSchedules { version ratePercent minimumFee } } }';
    expect(data(await hub.ask(later, mine))).toMatchObject({
      myAgency: {
        feeRatePercent: 35,
        feeSchedules: [
          { version: 2, minimumFee: 500_000 },
          { version: 1, ratePercent: 30 },
        ],
      },
    });

    const mailbox = { email: 'jinji@kitahama.example.jp' };
    data(await hub.ask(await hub.token('employer-kitahama'), MAILBOX, { input: mailbox }));

    // Nobody confirms: reminders to both, and from the fourteenth day the operator's decision.
    const decision = { placementId: placed?.id, confirmed: true, reason: '内定通知書で確認' };
    const early = await hub.ask(await hub.token('operator'), DECIDE, { input: decision });
    expect(codes(early)).toEqual(['CONFLICT']);
    await hub.advance({ advance: 'P3DT1M' });
    await hub.advance({ advance: 'P11D' });
    for (const mailbox of ['keiri@mirai-career.example.jp', 'jinji@kitahama.example.jp']) {
      const reminders = (await hub.mails(mailbox)).filter(({ text }) => text.includes(placed?.id ?? '-'));
      expect(reminders.map(({ subject }) => /\d+/.exec(subject)?.[0])).toEqual(['14', '3']);
    }
    const operator = await hub.token('operator');
    const awaited = data(
      await hub.ask<{ placements: { edges: { node: { id: string } }[] } }>(operator, AWAITED),
    ).placements;
    expect(awaited.edges.map(({ node }) => node.id)).toEqual([placed?.id]);
    expect(data(await hub.ask(operator, DECIDE, { input: decision }))).toMatchObject({
      decidePlacement: { placement: { status: 'CONFIRMED', decisionReason: '内定通知書で確認' } },
    });
    data(await hub.ask(operator, DECIDE, { input: decision }));
    expect(codes(await hub.ask(operator, DECIDE, { input: { ...decision, confirmed: false } }))).toEqual(['CONFLICT']);
    data(await hub.ask(await hub.token('employer-kitahama'), CONFIRM, { input: { placementId: placed?.id } }));

    // Who was hired for good rests for two years.
    await hub.advance({ advance: 'P20D' });
    const [rested, opening] = [await hub.token('agency-mirai'), await openJob(hub, await hub.token('employer-toto'))];
    await signInAgain(hub, who.email);
    const input = { candidateId: who.seenAs, jobOpeningId: opening, message: 'ご提案', conditions: '年収600万円' };
    expect(codes(await hub.ask(rested, PROPOSE, { input }))).toEqual(['COOL_OFF']);
  });
});
