import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { ADD_LOGIN, type AddedLogin } from '../support/agencies.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { codes, data, join, profile } from '../support/story.js';

const MIRAI = '01900000-0000-7000-8000-00000000b001';
const AOZORA = '01900000-0000-7000-8000-00000000a001';
const MINE = '{ myAgency { id } }';
const REVOKE = 'mutation($input: RevokeAgencyLoginInput!) { revokeAgencyLogin(input: $input) { login { id } } }';

describe('a hub whose tokens come from an outside issuer', () => {
  let hub: TestHub;
  let server: Server;
  let issuer: string;
  let key: CryptoKey;
  let answers = true;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    key = pair.privateKey;
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'outside', alg: 'ES256' };
    server = createServer((request, response) => {
      if (!answers) return response.destroy();
      const body = request.url?.endsWith('openid-configuration')
        ? { issuer, jwks_uri: `${issuer}/jwks` }
        : { keys: [jwk] };
      return response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    hub = await startHub('one process', { OIDC_ISSUER: issuer });
  });
  afterAll(async () => {
    await hub?.stop();
    server?.close();
  });

  const token = (role: string, subject: string, { org = MIRAI, kid = 'outside' } = {}) =>
    new SignJWT({ tasuki_role: role, tasuki_org: org })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(issuer)
      .setAudience('tasuki')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key);

  it('is a passing disturbance while it does not answer, and no fault of the caller', async () => {
    answers = false;
    const answer = await hub.ask(await token('AGENCY', 'agency-mirai'), MINE);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    answers = true;
  });

  it('knows its keys, and the development issuer is gone', async () => {
    data(await hub.ask(await token('AGENCY', 'agency-mirai'), MINE));
    const unknown = await token('AGENCY', 'agency-mirai', { kid: 'other' });
    expect(codes(await hub.ask(unknown, MINE))).toEqual(['UNAUTHENTICATED']);
    await hub.http.get('/oidc/.well-known/openid-configuration').expect(404);
  });

  it('does not issue for candidates: their tokens are the hub’s own', async () => {
    const joined = await join(hub, await token('EMPLOYER', 'aozora', { org: AOZORA }), []);
    const me = await hub.ask<{ me: { profile: { headline: string } } }>(
      joined.token,
      '{ me { profile { headline } } }',
    );
    expect(me.data.me.profile.headline).toBe(profile.headline);
    const issued = await token('CANDIDATE', 'someone', { org: joined.id });
    expect(codes(await hub.ask(issued, '{ me { id } }'))).toEqual(['UNAUTHENTICATED']);
  });

  it('lets in the subjects that an agency lists, and none that it has revoked', async () => {
    const [sato, admin, operator] = [
      await token('AGENCY', 'sato@issuer'),
      await token('AGENCY', 'agency-mirai'),
      await token('OPERATOR', 'operator'),
    ];
    expect(codes(await hub.ask(sato, MINE))).toEqual(['UNAUTHENTICATED']);
    const input = { kind: 'PERSON', subject: 'sato@issuer', name: '佐藤', role: 'CONSULTANT' };
    const added = data(await hub.ask<AddedLogin>(admin, ADD_LOGIN, { input })).addAgencyLogin;
    expect(added).toMatchObject({ secret: null, login: { subject: 'sato@issuer' } });
    await eventually(async () => ((await hub.ask(sato, MINE)).errors ? null : true));
    expect(codes(await hub.ask(sato, ADD_LOGIN, { input: { ...input, subject: 'x@issuer' } }))).toEqual(['FORBIDDEN']);

    data(await hub.ask(operator, REVOKE, { input: { loginId: added.login.id } }));
    await eventually(async () => (codes(await hub.ask(sato, MINE))[0] === 'UNAUTHENTICATED' ? true : null));
    data(await hub.ask(admin, MINE));
  });
});
