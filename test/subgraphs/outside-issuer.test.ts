import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { ADD_LOGIN, type AddedLogin } from '../support/agencies.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { codes, data } from '../support/story.js';

const MIRAI = '01900000-0000-7000-8000-00000000b001';
const MINE = '{ myAgency { id } }';
const REVOKE = 'mutation($input: RevokeAgencyLoginInput!) { revokeAgencyLogin(input: $input) { login { id } } }';

describe('a hub whose tokens come from an outside issuer', () => {
  let hub: TestHub;
  let server: Server;
  let issuer: string;
  let key: CryptoKey;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    key = pair.privateKey;
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'outside', alg: 'ES256' };
    server = createServer((request, response) => {
      const body = request.url?.endsWith('openid-configuration')
        ? { issuer, jwks_uri: `${issuer}/jwks` }
        : { keys: [jwk] };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    hub = await startHub('one process', { OIDC_ISSUER: issuer });
  });
  afterAll(async () => {
    await hub?.stop();
    server?.close();
  });

  const token = (role: string, subject: string) =>
    new SignJWT({ tasuki_role: role, ...(role === 'AGENCY' ? { tasuki_org: MIRAI } : {}) })
      .setProtectedHeader({ alg: 'ES256', kid: 'outside' })
      .setIssuer(issuer)
      .setAudience('tasuki')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key);

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
