import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Keys } from '../../platform/keys.js';
import { connectAts, deliver, greenhousePayload, settled, signedByGreenhouse } from '../support/ats.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import {
  ADVANCE,
  approve,
  career,
  codes,
  data,
  type Joined,
  join,
  openJob,
  type Person,
  person,
  profile,
  propose,
  register,
  searchPool,
} from '../support/story.js';
import { placesHolding } from '../support/whole-database.js';

const MARK = '翡翠玉石';
const who: Person = person(`${MARK} 太郎`, 'ヒスイギョク タロウ');
/** Whatever would lead to the person. */
const traces = [MARK, who.email, '090-7777-1234', 'ヒスイギョク'];
const EVALUATE = 'mutation($input: WriteEvaluationInput!) { writeEvaluation(input: $input) { registration { id } } }';
const RATE = 'mutation($input: RateRejectionInput!) { rateRejection(input: $input) { ok } }';
const ERASE = 'mutation($input: EraseMeInput!) { eraseMe(input: $input) { erasedAt kept { kind law until } } }';
const REGISTRATIONS =
  '{ registrations(first: 100) { edges { node { id status candidateName tags evaluation { comment } } } } }';
type Registrations = { registrations: { edges: { node: { id: string; status: string; candidateName: string } }[] } };

describe('a person who has himself erased', () => {
  let hub: TestHub;
  let me: Joined;
  let [aozora, toto, kitahama, mirai] = ['', '', '', ''];
  let introductionId = '';
  const keys = JSON.parse(process.env.TASUKI_TEST_KEYS ?? '{}') as Keys;

  beforeAll(async () => {
    hub = await startHub('five processes');
    [aozora, toto, kitahama, mirai] = (await Promise.all(
      ['employer-aozora', 'employer-toto', 'employer-kitahama', 'agency-mirai'].map((client) => hub.token(client)),
    )) as [string, string, string, string];
    me = await join(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE', 'CAREER', 'IDENTITY'] }], who, {
      profile: { ...profile, headline: `${MARK}の設計` },
      career: { ...career, summary: `${MARK}を7年` },
      contact: { email: who.email, phone: '090-7777-1234' },
    });
    const [own] = data(await hub.ask<Registrations>(aozora, REGISTRATIONS)).registrations.edges;
    const scores = [{ criterion: '専門性', score: 4 }];
    const input = { registrationId: own?.node.id, scores, comment: `${MARK}さんは丁寧`, shareable: true };
    data(await hub.ask(aozora, EVALUATE, { input }));
    data(await hub.ask(me.token, RATE, { input: { score: 3, comment: `${MARK}より` } }));
    // Known to two more employers: one whose notice waits, one by its ATS.
    await register(hub, kitahama, who, { sendDelayHours: 48, tags: [MARK] });
    const connection = await connectAts(hub, toto, { provider: 'GREENHOUSE', secret: 'gh', sendDelayHours: 48 });
    const at = '2026-02-01T00:00:00Z';
    for (const is_private of [true, false]) {
      const told = { email: who.email, applicationId: is_private ? 901 : 902, candidateId: is_private ? 91 : 92, at };
      const payload = greenhousePayload('reject_candidate', { ...told, candidate: { last_name: MARK, is_private } });
      expect(await deliver(hub, connection, signedByGreenhouse('gh', payload))).toBe(200);
    }
    await settled(hub, toto, connection, 2);
    const opening = await openJob(hub, kitahama);
    const seen = await searchPool(hub, mirai);
    introductionId = await propose(hub, mirai, seen.edges[0]?.node.id ?? '', opening);
    await approve(hub, me.token, introductionId);
    data(await hub.ask(mirai, ADVANCE, { input: { introductionId, to: 'SCREENING', note: `${MARK}氏と面談` } }));
  }, 300_000);
  afterAll(() => hub?.stop());

  it('gets everything that the hub holds on him first', async () => {
    const { exportMyData } = data(await hub.ask<{ exportMyData: string }>(me.token, '{ exportMyData }'));
    const mine = JSON.parse(exportMyData);
    expect(mine.format).toBe('tasuki-my-data/1');
    expect(mine.profile).toMatchObject([{ headline: `${MARK}の設計`, contactPhone: '090-7777-1234', name: who.name }]);
    expect(mine.consents).toMatchObject([
      { recipient: { kind: 'NETWORK' }, scopes: ['PROFILE', 'CAREER', 'IDENTITY'], revokedAt: null },
      { recipient: { kind: 'EMPLOYER' }, introductionId },
    ]);
    expect(mine.disclosures[0]).toMatchObject({ recipient: { kind: 'AGENCY' }, times: expect.any(Number) });
    expect(mine.disclosures[0].items).toContain('profile.headline');
    expect(mine.registrations).toMatchObject([{ email: who.email, employerName: '株式会社あおぞらテック' }]);
    expect(mine.evaluations).toMatchObject([{ comment: `${MARK}さんは丁寧` }]);
    expect(mine.ratings).toMatchObject([{ score: 3, comment: `${MARK}より` }]);
    expect(mine.introductions).toMatchObject([{ id: introductionId, status: 'SCREENING' }]);
    expect(mine.mails.length).toBeGreaterThan(1);
    for (const section of ['invitations', 'origins', 'blocks', 'released', 'codesSent', 'placements'])
      expect(mine[section]).toBeInstanceOf(Array);
    // Whom an employer has registered and not written to yet is not told by this either.
    expect(exportMyData).not.toContain('北浜');
    expect(exportMyData).not.toContain('面談');
  });

  it('must mean it', async () => {
    const refused = await hub.ask(me.token, ERASE, { input: { confirm: false } });
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'confirm',
      reason: 'NOT_CONFIRMED',
    });
    expect((await placesHolding(hub.databaseUrl, keys, traces)).length).toBeGreaterThan(5);
  });

  it('is gone from every table, queue and mailbox, and told what the law keeps and until when', async () => {
    const { eraseMe } = data(
      await hub.ask<{ eraseMe: { kept: { kind: string; law: string; until: string }[] } }>(me.token, ERASE, {
        input: { confirm: true },
      }),
    );
    expect((await searchPool(hub, mirai)).edges).toEqual([]);
    expect(eraseMe.kept.map(({ kind }) => kind.replace(/（.*/, ''))).toEqual([
      '同意の記録と控え',
      '第三者提供記録',
      '再登録を防ぐための照合値',
      '求職管理簿',
    ]);
    for (const { law, until } of eraseMe.kept) {
      expect(law).toMatch(/法/);
      expect(until).toMatch(/^20(2[89]|3\d)-/);
    }
    await eventually(async () =>
      (await placesHolding(hub.databaseUrl, keys, traces)).length === 0 ? true : null,
    ).catch(async () => expect(await placesHolding(hub.databaseUrl, keys, traces)).toEqual([]));
    expect((await hub.http.get('/dev/mail').query({ to: who.email }).set('accept', 'application/json')).body).toEqual(
      [],
    );
  });

  it('is nobody: his token is worth nothing, on any path', async () => {
    for (const query of [
      '{ me { id } }',
      '{ myConsents { id } }',
      '{ introductions { totalCount } }',
      '{ rewardProgrammes { version } }',
      '{ exportMyData }',
      '{ agencies { id } }',
    ])
      expect([query, codes(await hub.ask(me.token, query))]).toEqual([query, ['UNAUTHENTICATED']]);
    expect(codes(await hub.ask(me.token, ERASE, { input: { confirm: true } }))).toEqual(['UNAUTHENTICATED']);
  });

  it('shows to employers as a placeholder, and his introduction has ended', async () => {
    for (const token of [aozora, kitahama, toto]) {
      const { registrations } = data(await hub.ask<Registrations>(token, REGISTRATIONS));
      expect(registrations.edges.map(({ node }) => node)).toMatchObject([
        { candidateName: '（削除済み）', status: 'INVITED', tags: [], evaluation: null },
      ]);
      const input = { registrationId: registrations.edges[0]?.node.id, scores: [], comment: MARK, shareable: true };
      const refused = await hub.ask(token, EVALUATE, { input });
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'PERSON_REMOVED' });
    }
    await eventually(async () => {
      const { introduction } = data(
        await hub.ask<{ introduction: { status: string; candidate: object | null; message: string } }>(
          mirai,
          'query($id: ID!) { introduction(id: $id) { status candidate { id } message } }',
          { id: introductionId },
        ),
      );
      return introduction.status === 'CANCELLED' && introduction.candidate === null ? introduction : null;
    });
  });

  it('is not brought back by a registration: it looks like any other, and no mail goes out', async () => {
    const other = person();
    const ids = [await register(hub, aozora, who), await register(hub, aozora, other)];
    await hub.mails(other.email);
    const { registrations } = data(await hub.ask<Registrations>(aozora, REGISTRATIONS));
    const found = ids.map((id) => registrations.edges.find(({ node }) => node.id === id)?.node);
    expect(found[0]).toEqual({ ...found[1], id: ids[0], candidateName: who.name });
    expect((await hub.http.get('/dev/mail').query({ to: who.email }).set('accept', 'application/json')).body).toEqual(
      [],
    );
    expect(
      codes(
        await hub.ask(null, 'mutation($input: RequestSignInInput!) { requestSignIn(input: $input) { ok } }', {
          input: { email: who.email },
        }),
      ),
    ).toEqual([]);
    expect((await hub.http.get('/dev/mail').query({ to: who.email }).set('accept', 'application/json')).body).toEqual(
      [],
    );
  });
});
