import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Connection,
  connectAts,
  deliver,
  greenhousePayload,
  settled,
  signedByGreenhouse,
} from '../support/ats.js';
import {
  basic,
  bearer,
  leverApi,
  leverOpportunity,
  type Provider,
  type ProviderAnswer,
  startProvider,
  talentioApi,
  talentioCandidate,
} from '../support/ats-providers.js';
import { leverPayload, speakers, workablePayload } from '../support/ats-speakers.js';
import { startHub, type TestHub } from '../support/hub.js';
import { codes, data, person } from '../support/story.js';

describe('what is asked of an ATS', () => {
  let hub: TestHub;
  let toto: string;
  const running: Provider[] = [];

  beforeAll(async () => {
    hub = await startHub('one process');
    toto = await hub.token('employer-toto');
  });
  afterAll(async () => {
    await hub?.stop();
    for (const provider of running) await provider.stop();
  });

  async function provider(...args: Parameters<typeof startProvider>): Promise<Provider> {
    const started = await startProvider(...args);
    running.push(started);
    return started;
  }

  const connect = (input: Record<string, unknown>) => connectAts(hub, toto, { sendDelayHours: 24, ...input });
  const lever = (connection: Connection, more: Record<string, unknown>) => {
    const hook = speakers.LEVER?.sign('tok', leverPayload({ token: randomUUID(), ...more }), new Date());
    return deliver(hub, connection, hook ?? { body: '', headers: {} });
  };
  const outcomes = async (connection: Connection, count = 1) =>
    (await settled(hub, toto, connection, count)).deliveries.map(({ kind, outcome }) => `${kind} ${outcome}`);

  async function mailsTo(email: string): Promise<number> {
    const { body } = await hub.http.get('/dev/mail').query({ to: email }).set('accept', 'application/json');
    return (body as unknown[]).length;
  }

  it('without a key the delivery is held', async () => {
    const connection = await connect({ provider: 'LEVER', secret: 'tok' });
    expect(await lever(connection, {})).toBe(200);
    expect(await outcomes(connection)).toEqual(['candidateArchiveChange HELD']);
  });

  it('a key that comes later lets the held delivery go on, and so does a new secret', async () => {
    const who = person();
    const api = await provider(basic('key'), leverApi(new Map([['o-1', leverOpportunity('o-1', who.email)]])));
    const connection = await connect({ provider: 'LEVER', secret: 'old', sendDelayHours: 0 });
    expect(await lever(connection, {})).toBe(401);
    const change =
      'mutation($input: ChangeAtsConnectionInput!) { changeAtsConnection(input: $input) { connection { hasApiKey relayTags } } }';
    const changed = async (input: Record<string, unknown>) =>
      hub.ask(toto, change, { input: { connectionId: connection.id, ...input } });
    data(await changed({ secret: 'tok' }));
    expect(await lever(connection, {})).toBe(200);
    const [held] = (await settled(hub, toto, connection)).deliveries;
    expect(held?.outcome).toBe('HELD');
    expect(data(await changed({ apiKey: 'key', apiBaseUrl: api.url, relayTags: ['relay'] }))).toEqual({
      changeAtsConnection: { connection: { hasApiKey: true, relayTags: ['relay'] } },
    });
    expect(codes(await changed({ apiBaseUrl: 'nowhere' }))).toEqual(['INVALID_INPUT']);
    data(
      await hub.ask(toto, `mutation { rerunAtsDelivery(input: { deliveryId: "${held?.id}" }) { delivery { id } } }`),
    );
    expect(await hub.mails(who.email)).toHaveLength(1);
  });

  it('what the API says now counts: withdrawn, hired and unarchived people are not invited, protected ones held', async () => {
    const opportunities = new Map([
      ['withdrew', { archived: { archivedAt: 1, reason: 'r-2' } }],
      ['hired', { archived: { archivedAt: 1, reason: 'r-3' } }],
      ['back', { archived: null }],
      ['confidential', { confidentiality: 'confidential' }],
      ['protected', { dataProtection: { contact: { allowed: false } } }],
    ]);
    const api = await provider(
      basic('key'),
      leverApi(new Map([...opportunities].map(([id, more]) => [id, leverOpportunity(id, `${id}@example.jp`, more)]))),
    );
    const connection = await connect({ provider: 'LEVER', secret: 'tok', apiKey: 'key', apiBaseUrl: api.url });
    for (const id of [...opportunities.keys(), 'unknown'])
      await lever(connection, { data: { candidateId: id, opportunityId: id } });
    expect((await outcomes(connection, 6)).sort()).toEqual([
      'HIRED IGNORED',
      'REJECTED HELD',
      'REJECTED HELD',
      'UNREJECTED IGNORED',
      'WITHDRAWN IGNORED',
      'candidateArchiveChange FAILED',
    ]);
  });

  it('a token that signs no body is good for one body only', async () => {
    const connection = await connect({ provider: 'LEVER', secret: 'tok' });
    const token = randomUUID();
    expect(await lever(connection, { token })).toBe(200);
    expect(await lever(connection, { token })).toBe(200);
    expect(await lever(connection, { token, data: { opportunityId: 'other', candidateId: 'other' } })).toBe(401);
    await outcomes(connection, 2);
    const { deliveries, refusedDeliveries } = await settled(hub, toto, connection, 2);
    expect([deliveries.map(({ outcome }) => outcome).sort(), refusedDeliveries]).toEqual([['DUPLICATE', 'HELD'], 1]);
  });

  it('an API that is down is asked again, a refused key is said', async () => {
    const state: { answer: ProviderAnswer } = { answer: { status: 503 } };
    const who = person();
    const opportunity = leverApi(new Map([['o-1', leverOpportunity('o-1', who.email)]]));
    const api = await provider(basic('key'), (path) => (state.answer.status ? state.answer : opportunity(path)));
    const terms = { provider: 'LEVER', secret: 'tok', apiBaseUrl: api.url, sendDelayHours: 0 };
    const connection = await connect({ ...terms, apiKey: 'key' });
    const stranger = await connect({ ...terms, apiKey: 'wrong' });
    await lever(connection, {});
    await lever(stranger, {});
    const detail = async (one: Connection) => {
      const found = data(
        await hub.ask<{ atsConnections: { id: string; deliveries: { detail: string; nextTryAt: string }[] }[] }>(
          toto,
          '{ atsConnections { id deliveries(outcome: FAILED) { detail nextTryAt } } }',
        ),
      ).atsConnections.find(({ id }) => id === one.id)?.deliveries[0];
      return [found?.detail, found?.nextTryAt !== null];
    };
    await hub.advance({ advance: 'PT1S' });
    expect(await detail(connection)).toEqual(['The ATS’s API does not answer.', true]);
    expect(await detail(stranger)).toEqual(['The ATS refused the API key.', true]);
    state.answer = {};
    await hub.advance({ advance: 'PT2M' });
    expect(await outcomes(connection)).toEqual(['REJECTED APPLIED']);
    expect(await hub.mails(who.email)).toHaveLength(1);
  });

  it('Workable’s record says which move it was; the webhook’s secret is the key', async () => {
    const record = workablePayload().data;
    const api = await provider(bearer('account-token'), (path) =>
      path === '/candidates/ce4da98' ? { body: { candidate: record } } : undefined,
    );
    const connection = await connect({ provider: 'WORKABLE', secret: 'account-token', apiBaseUrl: api.url });
    const hook = speakers.WORKABLE?.sign('account-token', workablePayload({ disqualified: undefined }), new Date());
    await deliver(hub, connection, hook ?? { body: '', headers: {} });
    expect(await outcomes(connection)).toEqual(['REJECTED APPLIED']);
  });

  it('Teamtailor’s application says who was rejected by whom', async () => {
    const api = await provider({ header: 'authorization', value: 'Token token=tt' }, (path) => {
      const id = /^\/job-applications\/(\d+)$/.exec(path)?.[1] ?? '';
      const included = [
        {
          id: '5',
          type: 'candidates',
          attributes: { 'first-name': '翔', 'last-name': '田中', email: `tt${id}@example.jp`, tags: [] },
        },
        { id: '6', type: 'jobs', attributes: { title: '経理' } },
        { id: '7', type: 'reject-reasons', attributes: { reason: '他社', 'rejected-by-company': id === '77' } },
      ];
      const points = (target: string) => ({ data: { id: target } });
      const relationships = { candidate: points('5'), job: points('6'), 'reject-reason': points('7') };
      const attributes = { 'rejected-at': '2026-01-20T12:00:00.000+09:00' };
      return { body: { data: { id, type: 'job-applications', attributes, relationships }, included } };
    });
    const connection = await connect({
      provider: 'TEAMTAILOR',
      secret: 'tt-secret',
      apiKey: 'tt',
      apiBaseUrl: api.url,
    });
    for (const id of ['77', '78']) {
      const payload = speakers.TEAMTAILOR?.payload({ data: { id, type: 'job_applications', attributes: {} } });
      const hook = speakers.TEAMTAILOR?.sign('tt-secret', payload, new Date());
      expect(await deliver(hub, connection, hook ?? { body: '', headers: {} })).toBe(200);
    }
    expect((await outcomes(connection, 2)).sort()).toEqual(['REJECTED APPLIED', 'WITHDRAWN IGNORED']);
  });

  it('Talentio’s limit is kept: the sweep stops where it is used up, goes on there, and finds who was taken back', async () => {
    const people = Array.from({ length: 230 }, (_, index) =>
      talentioCandidate(1000 + index, `t${index}@example.jp`, { status: index % 100 === 0 ? 'fail' : 'ongoing' }),
    );
    const budget = { remaining: 2, resetSeconds: 1800 };
    const api = await provider(bearer('key'), talentioApi(people, budget));
    const connection = await connect({ provider: 'TALENTIO', apiKey: 'key', apiBaseUrl: api.url });
    await hub.advance({ advance: 'PT1S' });
    expect(await outcomes(connection, 2)).toHaveLength(2);
    expect(api.asked).toEqual(['/candidates?page=1', '/candidates?page=2']);
    await hub.advance({ advance: 'PT20M' });
    expect(api.asked).toHaveLength(2);
    budget.remaining = 100;
    await hub.advance({ advance: 'PT11M' });
    expect([api.asked.slice(2), await outcomes(connection, 3)]).toEqual([
      ['/candidates?page=3'],
      Array(3).fill('REJECTED APPLIED'),
    ]);
    people[0] = talentioCandidate(1000, 't0@example.jp', { status: 'ongoing' });
    await hub.advance({ advance: 'PT11M' });
    expect((await outcomes(connection, 4))[0]).toBe('UNREJECTED APPLIED');
    await hub.advance({ advance: 'P2D' });
    toto = await hub.token('employer-toto');
    expect(await Promise.all([0, 100, 200].map((index) => mailsTo(`t${index}@example.jp`)))).toEqual([0, 1, 1]);
  });

  it('HERP names the job by its id; who refused himself is not invited', async () => {
    const base = { name: '佐藤 美咲', status: 'terminated', step: 'finalInterview', requisitionId: 'req-1', age: '31' };
    const candidacies = [
      {
        ...base,
        id: randomUUID(),
        email: 'h1@example.jp',
        terminationReason: 'rejected',
        terminatedAt: '2026-11-01T00:00:00Z',
      },
      { ...base, id: randomUUID(), email: 'h2@example.jp', terminationReason: 'refusedByCandidate' },
      { ...base, id: randomUUID(), email: 'h3@example.jp', status: 'active' },
      {
        ...base,
        id: randomUUID(),
        email: 'h4@example.jp',
        terminationReason: 'rejected',
        terminatedAt: '2024-01-01T00:00:00Z',
      },
      { name: 'without an id' },
    ];
    const api = await provider(bearer('key'), (path) => {
      if (path === '/requisitions/req-1') return { body: { id: 'req-1', name: 'SRE' } };
      const headers = { 'x-remaining-request': '90', 'x-reset-at': '2026-01-01T00:00:00+09:00' };
      return path === '/candidacies' ? { headers, body: { candidacies, hasNextPage: false } } : undefined;
    });
    const connection = await connect({ provider: 'HERP', apiKey: 'key', apiBaseUrl: api.url, sendDelayHours: 0 });
    await hub.advance({ advance: 'PT1S' });
    expect(await outcomes(connection)).toEqual(['REJECTED APPLIED']);
    const [mail] = await hub.mails('h1@example.jp');
    expect(mail?.text).toContain('SRE');
    const { problem, problemJa } = await settled(hub, toto, connection);
    expect(problem).toBe('The body is not in this system’s form.');
    expect(problemJa).toMatch(/[ぁ-ん]/);
  });

  it('what was stored before a crash is worked on after it, once', async () => {
    const connection = await connect({ provider: 'GREENHOUSE', secret: 'gh', sendDelayHours: 0 });
    const people = Array.from({ length: 20 }, (_, index) => `crash${index}@example.jp`);
    const hooks = people.map((email, index) => {
      const one = { email, applicationId: 9000 + index, candidateId: 9100 + index, at: '2026-01-20T03:00:00.000Z' };
      return deliver(hub, connection, signedByGreenhouse('gh', greenhousePayload('reject_candidate', one)));
    });
    expect(await Promise.all(hooks)).toEqual(Array(20).fill(200));
    await hub.restart();
    const { deliveries: applied } = await settled(hub, toto, connection, people.length, 40_000);
    expect(applied.map(({ outcome }) => outcome)).toEqual(Array(20).fill('APPLIED'));
    const query = '{ registrations(filter: { source: ATS }, first: 100) { edges { node { externalId } } } }';
    const { registrations } = data(
      await hub.ask<{ registrations: { edges: { node: { externalId: string } }[] } }>(toto, query),
    );
    const ids = registrations.edges.map(({ node }) => Number(node.externalId)).filter((id) => id >= 9000);
    expect(ids.sort()).toEqual(people.map((_email, index) => 9000 + index));
  });

  it('a connection that cannot work is refused', async () => {
    const refused = async (input: Record<string, unknown>) => {
      const answer = await hub.ask(
        toto,
        'mutation($input: ConnectAtsInput!) { connectAts(input: $input) { connection { id } } }',
        { input: { secret: 's', relayTags: [], ...input } },
      );
      return [codes(answer)[0], answer.errors?.[0]?.extensions.field];
    };
    expect(await refused({ provider: 'HRMOS' })).toEqual(['INVALID_INPUT', 'provider']);
    expect(await refused({ provider: 'TALENTIO' })).toEqual(['INVALID_INPUT', 'apiKey']);
    expect(await refused({ provider: 'ASHBY', secret: ' ' })).toEqual(['INVALID_INPUT', 'secret']);
    expect(await refused({ provider: 'LEVER', apiBaseUrl: 'file:///etc/passwd' })).toEqual([
      'INVALID_INPUT',
      'apiBaseUrl',
    ]);
  });
});
