import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { startHub, type TestHub } from '../support/hub.js';
import { codes, join, profile } from '../support/story.js';

const MIRAI = '01900000-0000-7000-8000-00000000b001';
const AOZORA = '01900000-0000-7000-8000-00000000a001';

describe('an issuer of the operator’s own choice', () => {
  let issuer: Server;
  let address: string;
  let privateKey: CryptoKey;
  let answers = true;
  let hub: TestHub;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    privateKey = pair.privateKey;
    const key = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
    issuer = createServer((request, response) => {
      if (!answers) return response.destroy();
      const isDiscovery = request.url === '/.well-known/openid-configuration';
      const body = isDiscovery ? { issuer: address, jwks_uri: `${address}/keys` } : { keys: [key] };
      return response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', () => resolve()));
    address = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    hub = await startHub('one process', { OIDC_ISSUER: address });
  });
  afterAll(async () => {
    await hub?.stop();
    issuer?.close();
  });

  const token = (role: string, org: string, kid = 'k1') =>
    new SignJWT({ tasuki_role: role, tasuki_org: org })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(address)
      .setAudience('tasuki')
      .setSubject('someone')
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);

  it('is a passing disturbance while it does not answer, and no fault of the caller', async () => {
    answers = false;
    const answer = await hub.ask(await token('AGENCY', MIRAI), '{ myAgency { name } }');
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    answers = true;
  });

  it('says who is asking, and the development issuer is gone', async () => {
    const answer = await hub.ask<{ myAgency: { name: string } }>(await token('AGENCY', MIRAI), '{ myAgency { name } }');
    expect(answer.data.myAgency.name).toBe('みらいキャリア株式会社');
    expect(codes(await hub.ask(await token('AGENCY', MIRAI, 'k2'), '{ myAgency { name } }'))).toEqual([
      'UNAUTHENTICATED',
    ]);
    await hub.http.get('/oidc/.well-known/openid-configuration').expect(404);
  });

  it('does not issue for candidates: their tokens are the hub’s own', async () => {
    const joined = await join(hub, await token('EMPLOYER', AOZORA), []);
    const me = await hub.ask<{ me: { profile: { headline: string } } }>(
      joined.token,
      '{ me { profile { headline } } }',
    );
    expect(me.data.me.profile.headline).toBe(profile.headline);
    expect(codes(await hub.ask(await token('CANDIDATE', joined.id), '{ me { id } }'))).toEqual(['UNAUTHENTICATED']);
  });
});
