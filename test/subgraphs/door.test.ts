import { createPrivateKey, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { AT_A_TIME } from '../../gateway/limits.js';
import type { Keys } from '../../platform/keys.js';
import { startHub, type TestHub } from '../support/hub.js';
import { codes } from '../support/story.js';

const keys = JSON.parse(process.env.TASUKI_TEST_KEYS ?? '{}') as Keys;
const POOL = '{ candidatePool { edges { node { id } } } }';

/** A token as the development issuer would sign it, but for what is changed. */
async function forged(
  hub: TestHub,
  change: {
    claims?: Record<string, unknown>;
    header?: Record<string, unknown>;
    key?: object;
    issuer?: string;
    audience?: string;
    age?: number;
  },
): Promise<string> {
  const now = Math.floor(Date.now() / 1000) - (change.age ?? 0);
  return new SignJWT({ tasuki_role: 'AGENCY', tasuki_org: '01900000-0000-7000-8000-00000000b001', ...change.claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'issuer-1', ...change.header } as never)
    .setIssuer(change.issuer ?? `${hub.url}/oidc`)
    .setAudience(change.audience ?? 'tasuki')
    .setSubject('agency-mirai')
    .setIssuedAt(now)
    .setExpirationTime(now + 3600)
    .sign(createPrivateKey({ key: (change.key ?? keys.issuer) as never, format: 'jwk' }));
}

describe('the public door', () => {
  let hub: TestHub;
  let mirai: string;

  beforeAll(async () => {
    hub = await startHub('one process');
    mirai = await hub.token('agency-mirai');
  });
  afterAll(() => hub?.stop());

  it('lets in a token that the issuer signed', async () => {
    expect((await hub.ask(await forged(hub, {}), POOL)).errors).toBeUndefined();
  });

  it.each([
    ['of another key', { key: keys.candidateToken, header: { alg: 'EdDSA' } }],
    ['of a key that nobody knows', { header: { kid: 'other' } }],
    ['of another issuer', { issuer: 'https://elsewhere.example.jp' }],
    ['for another audience', { audience: 'elsewhere' }],
    ['that has expired', { age: 7200 }],
    ['of a role that does not exist', { claims: { tasuki_role: 'ADMIN' } }],
    ['without a role', { claims: { tasuki_role: undefined } }],
    ['of an agency without an id', { claims: { tasuki_org: undefined } }],
    ['of a candidate, signed by the issuer of members', { claims: { tasuki_role: 'CANDIDATE' } }],
  ])('refuses a token %s', async (_what, change) => {
    const answer = await hub.ask(await forged(hub, change as never), POOL);
    expect([answer.status, codes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
  });

  it('refuses a token without a signature, a broken one, and what is no bearer token', async () => {
    const [header, payload] = mirai.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const token of [none, `${header}.${payload}.AAAA`, 'x', randomUUID()]) {
      expect(codes(await hub.ask(token, POOL))).toEqual(['UNAUTHENTICATED']);
    }
    const { status } = await hub.http.post('/graphql').set('authorization', 'Basic eDp5').send({ query: POOL });
    expect(status).toBe(401);
  });

  it('answers public fields only to a caller without a token', async () => {
    expect(codes(await hub.ask(null, POOL))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await hub.ask(null, '{ invitation(token: "x") { status } }'))).toEqual(['NOT_FOUND']);
  });

  it('refuses what an agency may not call', async () => {
    expect(codes(await hub.ask(mirai, '{ myEmployer { id } }'))).toEqual(['FORBIDDEN']);
  });

  it('never answers the federation’s own fields', async () => {
    for (const query of [
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
      '{ introducible(input: {}) { ref } }',
    ]) {
      expect(codes(await hub.ask(mirai, query))).toEqual(['INVALID_INPUT']);
    }
    const { data } = await hub.ask<{ __type: { fields: { name: string }[] } }>(
      mirai,
      '{ __type(name: "Candidate") { fields { name } } }',
    );
    expect(data.__type.fields.map(({ name }) => name)).not.toContain('ref');
  });

  it('suggests no names of fields', async () => {
    const answer = await hub.ask(mirai, '{ candidatePoo { edges { node { id } } } }');
    expect(answer.errors?.[0]?.message).not.toMatch(/candidatePool/);
  });

  it.each([
    [
      'too deep',
      `{ introductions { edges { node ${'{ candidate { introductions '.repeat(8)} { id } ${'} }'.repeat(8)} } } }`,
    ],
    ['too many aliases', `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: myAgency { id }`).join(' ')} }`],
    ['too many directives', `{ myAgency { ${'id @include(if: true) @skip(if: false) '.repeat(30)} } }`],
  ])('refuses a document that is %s', async (_what, query) => {
    expect(codes(await hub.ask(mirai, query))).toEqual(['TOO_COMPLEX']);
  });

  it('refuses a document of too many words before it reads them', async () => {
    expect(codes(await hub.ask(mirai, `{ ${'__typename '.repeat(11_000)} }`))).toEqual(['INVALID_INPUT']);
  });

  it('refuses a body of more than 5 MB', async () => {
    const { status, body } = await hub.http
      .post('/graphql')
      .send({ query: POOL, variables: { x: 'x'.repeat(5 * 1024 * 1024) } });
    expect([status, body.errors[0].extensions.code]).toEqual([413, 'TOO_LARGE']);
  });

  it('takes no batch, no form, no GET and no broken JSON', async () => {
    const batch = await hub.http
      .post('/graphql')
      .set('authorization', `Bearer ${mirai}`)
      .send([{ query: POOL }, { query: POOL }]);
    const form = await hub.http.post('/graphql').type('form').send({ query: POOL });
    const get = await hub.http
      .get('/graphql')
      .query({ query: 'mutation { revokeAllConsents(input: {}) { consents { id } } }' });
    const broken = await hub.http.post('/graphql').type('json').send('{"query":');
    for (const { status, body } of [batch, form, get, broken]) {
      expect(status).toBe(400);
      expect(body.data).toBeUndefined();
    }
  });

  it('turns away at once what it has no hands for, says that it may come again, and is there for the next', async () => {
    const ask = async () => {
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${mirai}` },
        body: JSON.stringify({ query: POOL }),
      });
      return { status: response.status, again: response.headers.get('retry-after'), body: await response.json() };
    };
    const answers = await Promise.all(Array.from({ length: 1_000 }, ask));
    const [served, refused] = [200, 503].map((status) => answers.filter((answer) => answer.status === status));
    expect((served?.length ?? 0) + (refused?.length ?? 0)).toBe(answers.length);
    expect(served?.length).toBeGreaterThanOrEqual(AT_A_TIME);
    expect(refused?.length).toBeGreaterThan(0);
    for (const { again, body } of refused ?? []) {
      expect(again).toBe('1');
      expect(body).toMatchObject({
        errors: [{ extensions: { code: 'UNAVAILABLE', reason: 'HUB_BUSY', retryable: true } }],
      });
    }
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('says nothing of its inside in an error', async () => {
    const answers = [
      await hub.ask(mirai, '{ candidate(id: "\u0000") { id } }'),
      await hub.ask(mirai, 'query($id: ID!) { jobOpening(id: $id) { id } }', { id: "' or 1=1 --" }),
      await hub.ask(mirai, 'query($n: Int!) { candidatePool(first: $n) { edges { cursor } } }', { n: 'himitsu' }),
    ];
    expect(answers.map(codes)).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['INVALID_INPUT']]);
    for (const { errors } of answers) {
      const text = JSON.stringify(errors);
      expect(text).not.toMatch(/stack|select |candidate\.release|serviceName|himitsu|node_modules|1=1/i);
      expect(Object.keys(errors?.[0]?.extensions ?? {})).toEqual(
        expect.arrayContaining(['code', 'kind', 'retryable', 'requestId', 'messageJa']),
      );
    }
  });

  it('gives foreign, random and malformed ids one answer', async () => {
    const strip = (answer: object) => JSON.stringify(answer).replace(/"requestId":"[^"]*"/, '');
    const answers = await Promise.all(
      ['AUHvaepTWSvIneWCkvhKkTk', 'AAAAAAAAAAAAAAAAAAAAAAA', 'x', '', randomUUID()].map((id) =>
        hub.ask(mirai, 'query($id: ID!) { candidate(id: $id) { id } }', { id }),
      ),
    );
    expect(new Set(answers.map(strip)).size).toBe(1);
  });

  it('tells a person what went wrong in a page, in either language, and a program in JSON', async () => {
    for (const path of ['/nothing', '/me/nothing', '/relay']) {
      const page = await hub.http.get(`${path}?lang=en`).set('accept', 'text/html,*/*;q=0.8');
      expect([path, page.status, page.type]).toEqual([path, 404, 'text/html']);
      expect(page.text).toContain('There is no such page');
      expect(page.text).toContain(page.headers['x-request-id']);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    }
    expect((await hub.http.get('/nothing').set('accept', 'text/html')).text).toContain('このページはありません');
    const { status, body } = await hub.http.get('/nothing');
    expect([status, body.errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('has no page that loads anything from elsewhere', async () => {
    for (const path of ['/', '/graphiql', '/dev/mail']) {
      const { status, headers, text } = await hub.http.get(path).set('accept', 'text/html');
      expect([path, status]).toEqual([path, 200]);
      expect(headers['content-security-policy']).toMatch(/default-src '(self|none)'/);
      expect(text).not.toMatch(/(src|href)="https?:/);
    }
  });
});

describe('a subgraph’s own door', () => {
  let hub: TestHub;
  const candidateDoor = () => hub.url.replace(/:(\d+)$/, (_, port: string) => `:${Number(port) + 2}`);
  const send = (path: string, token: string | null, body: unknown) =>
    fetch(`${candidateDoor()}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    hub = await startHub('five processes');
  });
  afterAll(() => hub?.stop());

  it('refuses every request that the gateway has not signed', async () => {
    for (const token of [null, 'x', await hub.token('agency-mirai')]) {
      for (const path of ['/graphql', '/clock']) {
        const response = await send(path, token, { query: '{ _service { sdl } }' });
        expect([path, response.status]).toEqual([path, 401]);
      }
    }
  });

  it('refuses an actor that is older than a minute, or signed for another subgraph', async () => {
    const { ActorSigner } = await import('../../platform/auth/actor.js');
    const sign = (at: Date, audience: 'candidate' | 'agency') =>
      new ActorSigner(keys.actor ?? '', 'gateway', { now: () => at }).sign({ kind: 'system' }, audience);
    const query = { query: '{ _service { sdl } }' };
    expect((await send('/graphql', await sign(new Date(), 'candidate'), query)).status).toBe(200);
    expect((await send('/graphql', await sign(new Date(), 'agency'), query)).status).toBe(401);
    expect((await send('/graphql', await sign(new Date(Date.now() - 61_000), 'candidate'), query)).status).toBe(401);
  });

  it('tells the time only to the gateway', async () => {
    const { ActorSigner } = await import('../../platform/auth/actor.js');
    const clock = { now: () => new Date() };
    const byPeer = await new ActorSigner(keys.actor ?? '', 'agency', clock).sign({ kind: 'system' }, 'candidate');
    const asAgency = await new ActorSigner(keys.actor ?? '', 'gateway', clock).sign({ kind: 'operator' }, 'candidate');
    for (const token of [byPeer, asAgency]) expect((await send('/clock', token, { offsetMs: 1 })).status).toBe(404);
  });
});
