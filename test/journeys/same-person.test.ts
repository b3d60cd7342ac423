import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf, plusDays } from '../../platform/calendar.js';
import { KANSAI } from '../support/agencies.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import {
  accept,
  advance,
  approve,
  codes,
  data,
  hire,
  type Joined,
  join,
  linkToken,
  openJob,
  type Person,
  person,
  propose,
  RESPOND,
  register,
  searchPool,
} from '../support/story.js';

const FIND = 'mutation { findMyOtherMailboxes { expiresAt } }';
const PROVE = `mutation($input: ProveOtherMailboxInput!) { proveOtherMailbox(input: $input) {
  candidate { id origin { employer { name } } } endedConsents { status } } }`;
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const ASK_IN = 'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { ok } }';
const LIST = '{ registrations { totalCount edges { node { id status candidateName invitedAt wantsToReapply } } } }';
const RELAY = 'mutation($input: RelayIntroductionInput!) { relayIntroduction(input: $input) { registration { id } } }';
const MOVE = 'mutation($input: MoveIntroductionInput!) { moveIntroduction(input: $input) { introduction { id } } }';
const INTRODUCED = 'query($id: ID!) { introduction(id: $id) { candidate { id } } }';
const UNITS = '{ myRewards { pendingUnits } }';
const NETWORK = [{ audience: { kind: 'NETWORK' as const }, scopes: ['PROFILE', 'ORIGIN'] }];

interface Proven {
  readonly proveOtherMailbox: {
    candidate: { id: string; origin: { employer: { name: string } }[] };
    endedConsents: { status: string }[];
  };
}

describe('one person under two mailboxes', () => {
  let hub: TestHub;
  let aozora: string;
  let toto: string;

  beforeAll(async () => {
    hub = await startHub('one process');
    [aozora, toto] = await Promise.all([hub.token('employer-aozora'), hub.token('employer-toto')]);
  });
  afterAll(() => hub?.stop());

  const joinAs = async (employer: string, who: Person, phone: string | null): Promise<Joined> => {
    await register(hub, employer, who);
    return accept(hub, who, NETWORK, { contact: { email: who.email, phone } });
  };
  const proofs = async ({ email }: Person) =>
    (await hub.mails(email, 0)).filter(({ text }) => text.includes('まとめたいとのお申し出'));
  const proofCode = async (who: Person, count = 1) => {
    const [newest] = await eventually(async () => {
      const found = await proofs(who);
      return found.length >= count ? found : null;
    });
    return /確認コード: (\d{6})/.exec(newest?.text ?? '')?.[1] ?? '';
  };
  const prove = (token: string, code: string) => hub.ask<Proven>(token, PROVE, { input: { code } });
  const signIn = async (email: string) => {
    // Other mails may still be on their way.
    const codesIn = async () =>
      (await hub.mails(email, 0)).flatMap(({ text }) => /^確認コード: (\d{6})/.exec(text)?.[1] ?? []);
    const before = (await codesIn()).length;
    data(await hub.ask(null, ASK_IN, { input: { email } }));
    const code = await eventually(async () => {
      const found = await codesIn();
      return found.length > before ? found[0] : null;
    });
    const answer = await hub.ask<{ signIn: { accessToken: string } }>(null, SIGN_IN, { input: { email, code } });
    return data(answer).signIn.accessToken;
  };
  const myId = async (token: string) => data(await hub.ask<{ me: { id: string } }>(token, '{ me { id } }')).me.id;

  it('is one when he has proved both, and shares what he earns for those who passed him on', async () => {
    const [one, other] = [person('髙橋 一郎', 'ﾀｶﾊｼ ｲﾁﾛｳ'), person('高橋　一郎', 'タカハシイチロウ')];
    const first = await joinAs(aozora, one, '090-1111-2222');
    const second = await joinAs(toto, other, '+81 90-1111-2222');
    const seen = () => Promise.all([aozora, toto].map((token) => hub.ask(token, LIST)));
    const before = (await seen()).map(({ data }) => data);

    data(await hub.ask(first.token, FIND));
    const code = await proofCode(other);
    expect(await proofs(one)).toEqual([]);
    // The code is good for whoever asked for it, and for nobody else.
    expect(codes(await prove(second.token, code))).toEqual(['INVITATION_CODE_WRONG']);
    const { proveOtherMailbox: proven } = data(await prove(first.token, code));
    expect(proven.candidate.origin.map(({ employer }) => employer.name)).toEqual([
      '株式会社あおぞらテック',
      '東都ソフト株式会社',
    ]);
    expect(proven.endedConsents).toEqual([{ status: 'REVOKED' }]);
    expect(codes(await hub.ask(second.token, '{ me { id } }'))).toEqual(['UNAUTHENTICATED']);
    const id = await myId(first.token);
    for (const { email } of [one, other]) expect(await myId(await signIn(email))).toBe(id);
    expect((await seen()).map(({ data }) => data)).toEqual(before);
    expect(data(await hub.ask<{ myConsents: object[] }>(first.token, '{ myConsents { status } }')).myConsents).toEqual([
      { status: 'REVOKED' },
      { status: 'ACTIVE' },
    ]);

    const [mirai, kitahama] = await Promise.all([hub.token('agency-mirai'), hub.token('employer-kitahama')]);
    const { edges } = await searchPool(hub, mirai);
    expect(edges).toHaveLength(1);
    const introduction = await propose(hub, mirai, edges[0]?.node.id ?? '', await openJob(hub, kitahama));
    await approve(hub, first.token, introduction);
    const startsOn = plusDays(dayOf(new Date()), 20);
    await hire(hub, introduction, { agency: mirai, employer: kitahama, startsOn });
    for (const token of [aozora, toto])
      await eventually(async () => {
        const { myRewards } = data(await hub.ask<{ myRewards: { pendingUnits: number } }>(token, UNITS));
        return myRewards.pendingUnits === 30 ? true : null;
      });

    // An invitation to either mailbox is his; erased, neither is written to any more.
    await register(hub, kitahama, other);
    await eventually(async () =>
      (await hub.mails(other.email)).filter(({ text }) => text.includes('/relay/')).length === 2 ? true : null,
    );
    const again = await accept(hub, other, NETWORK);
    expect(await myId(again.token)).toBe(id);
    data(await hub.ask(again.token, 'mutation { eraseMe(input: { confirm: true }) { erasedAt } }'));
    for (const who of [one, other]) await register(hub, kitahama, who, { position: '経理' });
    const witness = person();
    await register(hub, kitahama, witness);
    await linkToken(hub, witness);
    const mails = await Promise.all([one, other].map(({ email }) => hub.mails(email, 0)));
    expect(mails.flat().filter(({ text }) => text.includes('経理'))).toEqual([]);
  });

  it('is asked about only where enough is the same, and the answer tells nobody which', async () => {
    const namesake = { ...person('佐藤 健', 'サトウ タケル') };
    const [asking, sameName, sameReading] = [
      { ...person('佐藤 健', 'サトウ ケン') },
      { ...person('佐藤 建', 'サトウ ケン') },
      { ...person('斎藤　實', 'サイトウ ミノル') },
    ];
    const joined = await joinAs(aozora, asking, '080-2222-3333');
    for (const who of [namesake, sameName]) await joinAs(toto, who, null);
    const alone = await joinAs(aozora, sameReading, null);
    const answers = [await hub.ask(joined.token, FIND), await hub.ask(alone.token, FIND)];
    for (const answer of answers)
      expect(data(answer)).toEqual({ findMyOtherMailboxes: { expiresAt: expect.any(String) } });
    const twin = person('齋藤 実', 'さいとう みのる');
    await joinAs(toto, twin, null);
    data(await hub.ask(alone.token, FIND));
    expect(await proofCode(twin)).toMatch(/^\d{6}$/);
    expect([await proofs(namesake), await proofs(sameName)]).toEqual([[], []]);
    expect(codes(await hub.ask(toto, FIND))).toEqual(['FORBIDDEN']);
    expect(codes(await hub.ask(null, FIND))).toEqual(['UNAUTHENTICATED']);
  });

  it('stays two after three wrong codes, and while an introduction is under way under the other mailbox', async () => {
    const [one, other] = [person('山本 桜', 'ヤマモト サクラ'), person('山本 櫻', 'ヤマモト サクラ')];
    const first = await joinAs(aozora, one, null);
    const second = await join(hub, toto, NETWORK, other);
    data(await hub.ask(first.token, FIND));
    const code = await proofCode(other);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 3; tries += 1)
      expect(codes(await prove(first.token, wrong))).toEqual(['INVITATION_CODE_WRONG']);
    expect(codes(await prove(first.token, code))).toEqual(['INVITATION_CODE_WRONG']);

    const mirai = await hub.token('agency-mirai');
    const opening = await openJob(hub, await hub.token('employer-kitahama'));
    const { edges } = await searchPool(hub, mirai, { first: 1 });
    const introduction = await propose(hub, mirai, edges[0]?.node.id ?? '', opening);
    await approve(hub, second.token, introduction);
    data(await hub.ask(first.token, FIND));
    const later = await proofCode(other, 2);
    expect((await prove(first.token, later)).errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'INTRODUCTION_UNDER_WAY',
    });
    data(await hub.ask(second.token, FIND));
    const { proveOtherMailbox: proven } = data(await prove(second.token, await proofCode(one)));
    expect(proven.candidate.id).toBe(second.id);
    const mine = '{ introductions { edges { node { id status } } } }';
    expect(data(await hub.ask(second.token, mine))).toEqual({
      introductions: { edges: [{ node: { id: introduction, status: 'APPROVED' } }] },
    });
  });

  it('is asked anew, at his first mailbox, by an employer that rejected him under the other', async () => {
    const [one, other] = [person('森 大和', 'モリ ヤマト'), person('森　大和', 'モリヤマト')];
    const first = await joinAs(aozora, one, null);
    const second = await joinAs(toto, other, null);
    const [mirai, kitahama] = await Promise.all([hub.token('agency-mirai'), hub.token('employer-kitahama')]);
    const [newest] = (await searchPool(hub, mirai, { first: 1 })).edges;
    const introduction = await propose(hub, mirai, newest?.node.id ?? '', await openJob(hub, kitahama));
    await approve(hub, second.token, introduction);
    await advance(hub, kitahama, introduction, 'REJECTED_BY_EMPLOYER');
    data(await hub.ask(second.token, 'mutation { revokeAllConsents(input: {}) { consents { id } } }'));
    data(await hub.ask(first.token, FIND));
    data(await prove(first.token, await proofCode(other)));

    const input = { introductionId: introduction, stageReached: 'SCREENING', disposition: 'QUALIFIED_NOT_SELECTED' };
    data(await hub.ask(kitahama, RELAY, { input }));
    await eventually(async () => {
      const mails = await hub.mails(one.email, 0);
      return mails.some(({ subject }) => subject.includes('（北浜フーズ株式会社）')) ? true : null;
    });
  });

  it('finds and answers what was introduced under the other mailbox, and starts nothing on a consent that has ended', async () => {
    const [one, other] = [person('小林 楓', 'コバヤシ カエデ'), person('小林　楓', 'コバヤシカエデ')];
    const first = await joinAs(aozora, one, null);
    const second = await joinAs(toto, other, null);
    const mirai = await hub.token('agency-mirai');
    const kitahama = await hub.token('employer-kitahama');
    const [newest] = (await searchPool(hub, mirai, { first: 1 })).edges;
    const proposed = async () => propose(hub, mirai, newest?.node.id ?? '', await openJob(hub, kitahama));
    const [declined, open] = [await proposed(), await proposed()];
    const respond = (introductionId: string, approve: boolean) =>
      hub.ask<{ respondToIntroduction: object }>(first.token, RESPOND, {
        input: { introductionId, approve, scopes: ['PROFILE'] },
      });
    const answer = { introductionId: declined, approve: false };
    data(await hub.ask(second.token, RESPOND, { input: answer }));
    // Somebody else's, as long as the two have not been proved to be one.
    expect(codes(await respond(declined, false))).toEqual(['NOT_FOUND']);

    data(await hub.ask(first.token, FIND));
    data(await prove(first.token, await proofCode(other)));
    const asHis = `{ me { id introductions { id status candidate { id } } } }`;
    type Mine = { me: { id: string; introductions: { id: string; status: string; candidate: { id: string } }[] } };
    const { me } = await eventually(async () => {
      const mine = data(await hub.ask<Mine>(first.token, asHis));
      return mine.me.introductions.every(({ status }) => status !== 'PROPOSED') ? mine : null;
    });
    expect(me.introductions).toEqual([
      { id: open, status: 'CANCELLED', candidate: { id: me.id } },
      { id: declined, status: 'DECLINED_BY_CANDIDATE', candidate: { id: me.id } },
    ]);
    expect(data(await respond(declined, false))).toEqual({
      respondToIntroduction: { introduction: { id: declined, status: 'DECLINED_BY_CANDIDATE' } },
    });
    for (const approve of [true, false])
      expect((await respond(open, approve)).errors?.[0]?.extensions).toMatchObject({
        code: 'CONFLICT',
        reason: 'INTRODUCTION_STATE',
      });
    const input = { introductionId: open, agencyId: KANSAI, scopes: ['PROFILE'] };
    expect(codes(await hub.ask(first.token, MOVE, { input }))).toEqual(['CONFLICT']);
    // The agency that introduced the one is not told that he is the other.
    const seen = data(
      await hub.ask<{ introduction: { candidate: object | null } }>(mirai, INTRODUCED, { id: declined }),
    );
    expect(seen.introduction.candidate).toBeNull();
  });
});
