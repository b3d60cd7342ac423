import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DECIDE_FILING, FILE_RENEWAL, KANSAI, MIRAI, permitPdf, signInAgain } from '../support/agencies.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import {
  ADVANCE,
  advance,
  approve,
  codes,
  data,
  join,
  openJob,
  PROPOSE,
  profile,
  propose,
  REPORT,
  RESPOND,
  reasonsOf,
  searchPool,
} from '../support/story.js';

const MOVE =
  'mutation($input: MoveIntroductionInput!) { moveIntroduction(input: $input) { introduction { id status } } }';
const MOVES = '{ introductionMoves { movedAt jobOpening { id } candidate { id profile { headline } } } }';
const STATUS = 'query($id: ID!) { introduction(id: $id) { status } }';
const FLAGGED = `{ placements(filter: { isFlagged: true }) { edges { node { id isFlagged startsOn agency { name } employer { name } } } } }`;
interface Moves {
  readonly introductionMoves: { jobOpening: { id: string }; candidate: { id: string } }[];
}

interface Filed {
  readonly filePermitRenewal: { filing: { id: string } };
}

const scopes = ['PROFILE', 'CAREER', 'IDENTITY'];

/** domain.md, scenario 5: みらいキャリア's permit ends on 2027-03-31. */
describe('a permit that ends', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startHub('one process');
  });
  afterAll(() => hub?.stop());

  const status = async (token: string, id: string) =>
    data(await hub.ask<{ introduction: { status: string } }>(token, STATUS, { id })).introduction.status;

  it('freezes what is under way, tells the people, lets them move on and hires be reported, and a renewal thaws', async () => {
    await hub.advance({ now: '2027-03-20T10:00:00+09:00' });
    const tokens = async () => ({
      toto: await hub.token('employer-toto'),
      aozora: await hub.token('employer-aozora'),
      mirai: await hub.token('agency-mirai'),
      kansai: await hub.token('agency-kansai'),
    });
    const before = await tokens();
    const opening = await openJob(hub, before.toto);
    const introduced = async () => {
      const who = await join(hub, before.aozora, [{ audience: { kind: 'AGENCY', id: MIRAI }, scopes }]);
      const [found] = (await searchPool(hub, before.mirai)).edges;
      const id = await propose(hub, before.mirai, found?.node.id ?? '', opening);
      return { ...who, introduction: id, seenAs: found?.node.id ?? '' };
    };
    const [moving, waiting, hired] = [await introduced(), await introduced(), await introduced()];
    await approve(hub, moving.token, moving.introduction);
    await advance(hub, before.toto, moving.introduction, 'INTERVIEW');
    await approve(hub, hired.token, hired.introduction);
    await advance(hub, before.toto, hired.introduction, 'OFFERED');
    expect((await hub.mails(moving.email)).some(({ subject }) => subject.includes('紹介の提案'))).toBe(true);

    // The last second of the last day, and the first of the next.
    await hub.advance({ now: '2027-03-31T23:59:58+09:00' });
    expect(await status((await tokens()).mirai, moving.introduction)).toBe('INTERVIEW');
    await hub.advance({ now: '2027-04-01T00:00:00+09:00' });
    const { mirai, kansai, toto } = await tokens();
    const input = { candidateId: waiting.seenAs, jobOpeningId: opening, message: 'ご提案', conditions: '年収600万円' };
    expect(codes(await hub.ask(mirai, PROPOSE, { input }))).toEqual(['PERMIT_EXPIRED']);
    for (const one of [moving, waiting, hired]) {
      expect(await status(mirai, one.introduction)).toBe('FROZEN');
      const mails = await eventually(async () => {
        const found = (await hub.mails(one.email)).filter(({ subject }) => subject.includes('一時停止'));
        return found.length > 0 ? found : null;
      });
      expect(mails).toHaveLength(1);
    }
    // Nobody moves what is frozen: not the person, not the employer.
    const waitingToken = await signInAgain(hub, waiting.email);
    const answer = { introductionId: waiting.introduction, approve: true };
    expect(reasonsOf(await hub.ask(waitingToken, RESPOND, { input: answer }))).toEqual(['INTRODUCTION_STATE']);
    const step = { introductionId: moving.introduction, to: 'OFFERED' };
    expect(reasonsOf(await hub.ask(toto, ADVANCE, { input: step }))).toEqual(['INTRODUCTION_STATE']);

    // He moves to another agency by a new consent; that one proposes anew, and he approves anew.
    const token = await signInAgain(hub, moving.email);
    const move = (agencyId: string) =>
      hub.ask(token, MOVE, { input: { introductionId: moving.introduction, agencyId, scopes } });
    expect(reasonsOf(await move(MIRAI))).toEqual(['SAME_AGENCY']);
    expect(data(await move(KANSAI))).toEqual({
      moveIntroduction: { introduction: { id: moving.introduction, status: 'CANCELLED' } },
    });
    expect(codes(await move(KANSAI))).toEqual([]);
    expect((await hub.mails('info@kansai-relay.example.jp'))[0]?.subject).toContain('移しました');
    const [moved] = data(await hub.ask<Moves>(kansai, MOVES)).introductionMoves;
    expect(moved).toMatchObject({
      jobOpening: { id: opening },
      candidate: { profile: { headline: profile.headline } },
    });
    expect(data(await hub.ask<Moves>(mirai, MOVES)).introductionMoves).toEqual([]);
    const anew = await propose(hub, kansai, moved?.candidate.id ?? '', opening);
    await approve(hub, token, anew);
    expect(await status(toto, anew)).toBe('APPROVED');

    // The hire of an introduction made before is still reported; the operator sees it flagged.
    const report = { introductionId: hired.introduction, startsOn: '2027-04-03', annualSalary: 6_000_000 };
    const reported = data(await hub.ask<{ reportPlacement: { placement: object } }>(mirai, REPORT, { input: report }));
    expect(reported.reportPlacement.placement).toMatchObject({ status: 'REPORTED', fee: 1_800_000 });
    const operator = await hub.token('operator');
    const flagged = data(await hub.ask<{ placements: { edges: { node: object }[] } }>(operator, FLAGGED)).placements;
    expect(flagged.edges.map(({ node }) => node)).toEqual([
      expect.objectContaining({
        isFlagged: true,
        startsOn: '2027-04-03',
        agency: { name: 'みらいキャリア株式会社' },
        employer: { name: '東都ソフト株式会社' },
      }),
    ]);

    // The renewed permit, shown late and seen by the operator, thaws what nobody moved.
    const renewal = {
      permitValidFrom: '2027-04-01',
      permitValidTo: '2032-03-31',
      documents: [{ kind: 'PERMIT', contentBase64: permitPdf }],
    };
    const shorter = { ...renewal, permitValidTo: '2027-03-31', permitValidFrom: '2027-03-01' };
    expect(reasonsOf(await hub.ask(mirai, FILE_RENEWAL, { input: shorter }))).toEqual(['NOT_A_RENEWAL']);
    const keyed = { ...renewal, idempotencyKey: 'renewal-2027' };
    const file = async () => data(await hub.ask<Filed>(mirai, FILE_RENEWAL, { input: keyed })).filePermitRenewal.filing;
    const [filed, again] = [await file(), await file()];
    expect(again).toEqual(filed);
    expect(codes(await hub.ask(mirai, PROPOSE, { input }))).toEqual(['PERMIT_EXPIRED']);
    const decision = { filingId: filed.id, accepted: true, reason: '更新後の許可証と照合済み' };
    data(await hub.ask(operator, DECIDE_FILING, { input: decision }));
    expect(await status(mirai, waiting.introduction)).toBe('PROPOSED');
    await eventually(async () =>
      (await hub.mails(waiting.email)).some(({ subject }) => subject.includes('再開')) ? true : null,
    );
    data(await hub.ask(waitingToken, RESPOND, { input: answer }));
    expect(await status(mirai, waiting.introduction)).toBe('APPROVED');
  });
});
