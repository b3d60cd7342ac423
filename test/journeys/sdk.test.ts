import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { connectAgency } from '../../clients/sdk/agency.js';
import { connectCandidate } from '../../clients/sdk/candidate.js';
import { connectEmployer, verifyWebhook } from '../../clients/sdk/employer.js';
import { projectRoot } from '../../platform/paths.js';
import { startHub, type TestHub } from '../support/hub.js';
import { openJob, person, rejection } from '../support/story.js';

const run = promisify(execFile);

describe('the SDK', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startHub('one process');
  });
  afterAll(() => hub.stop());

  const member = (clientId: string, send: typeof fetch = fetch) => ({
    url: hub.url,
    clientId,
    clientSecret: 'demo-secret',
    fetch: send,
  });
  const registered = async (email: string) => {
    let found = 0;
    for await (const { externalId } of connectEmployer(member('employer-aozora')).registrations.each())
      found += externalId === email ? 1 : 0;
    return found;
  };
  const input = (who = person()) => ({ ...rejection(who), externalId: who.email }) as never as { externalId: string };

  it('has examples that go once around the relay', async () => {
    const opening = await openJob(hub, await hub.token('employer-toto'));
    const env = { ...process.env, HUB: hub.url, EMAIL: 'aoi@example.jp', OPENING: opening };
    const example = async (name: string) => {
      const script = join(projectRoot, 'clients/sdk/examples', `${name}.ts`);
      return (await run(process.execPath, [script], { env })).stdout
        .replace(/[0-9a-f-]{36}/g, 'ID')
        .trim()
        .split('\n');
    };
    expect(await example('employer')).toEqual([
      'registered ID PENDING_INVITATION',
      'refused NOT_FOUND 指定されたものは見つかりません。',
      'registrations 1',
      'units 0 slots 0',
    ]);
    expect(await example('candidate')).toEqual([
      'invited by 株式会社あおぞらテック for バックエンドエンジニア',
      'released PROFILE',
    ]);
    expect(await example('agency')).toEqual([
      'found TypeScriptによるバックエンド開発 7年 released PROFILE name undefined',
      'introduced PROPOSED',
      'refused INTRODUCTION_EXISTS',
    ]);
    expect(await example('analytics')).toEqual([
      'registered suppressed consented suppressed',
      'programme relay-standard-v1 180 units a slot',
    ]);
  });

  it('does once what it sends twice because the answer was lost', async () => {
    let lost = 0;
    const losing: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init);
      if (String(url).endsWith('/graphql') && lost < 2) {
        lost += 1;
        throw new TypeError('the line was cut');
      }
      return answer;
    };
    const facts = input();
    await connectEmployer(member('employer-aozora', losing)).registerCandidate({ input: facts as never });
    expect(lost).toBe(2);
    expect(await registered(facts.externalId)).toBe(1);
  });

  it('does not repeat a mutation that no key protects', async () => {
    let calls = 0;
    const cut: typeof fetch = async (url, init) => {
      if (!String(url).endsWith('/graphql')) return fetch(url, init);
      calls += 1;
      throw new TypeError('the line was cut');
    };
    const employer = connectEmployer(member('employer-aozora', cut));
    const template = { name: '標準', subject: '選考結果のご連絡', body: '{{relayUrl}}' };
    await expect(employer.saveNoticeTemplate({ input: template })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(calls).toBe(1);
    const impatient = connectEmployer({ ...member('employer-aozora', cut), retries: 1 });
    await expect(impatient.myRewards()).rejects.toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    expect(calls).toBe(3);
  });

  it('fetches one token for many calls, and another when the hub no longer takes it', async () => {
    let tokens = 0;
    const counting: typeof fetch = (url, init) => {
      tokens += String(url).endsWith('/token') ? 1 : 0;
      return fetch(url, init);
    };
    const agency = connectAgency(member('agency-mirai', counting));
    await Promise.all([agency.myAgency(), agency.myAgency(), agency.candidatePool()]);
    expect(tokens).toBe(1);
    await hub.advance({ advance: 'PT2H' });
    expect((await agency.myAgency()).name).toBe('みらいキャリア株式会社');
    expect(tokens).toBe(2);
  });

  it('says which code, and which field was refused', async () => {
    const employer = connectEmployer(member('employer-aozora'));
    const wrong = { ...input(), email: 'no address' } as never;
    await expect(employer.registerCandidate({ input: wrong })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: 'email',
      reason: 'NOT_AN_EMAIL',
      messageJa: 'メールアドレスの形式が正しくありません。',
    });
    const stranger = connectEmployer({ ...member('employer-aozora'), clientSecret: 'wrong' });
    await expect(stranger.myEmployer()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(connectCandidate({ url: hub.url }).me()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('walks over every page once', async () => {
    const employer = connectEmployer(member('employer-kitahama'));
    const wanted = Array.from({ length: 7 }, () => input());
    for (const facts of wanted) await employer.registerCandidate({ input: facts as never });
    const seen: (string | null)[] = [];
    for await (const { externalId } of employer.registrations.each({ first: 3 })) seen.push(externalId);
    expect(seen.sort()).toEqual(wanted.map(({ externalId }) => externalId).sort());
  });

  it('takes a notice that is signed, whole and fresh, and no other', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const body = JSON.stringify({
      type: 'introduction.approved',
      timestamp: '2026-01-15T00:00:00Z',
      data: { id: '1' },
    });
    const signed = (at: Date) => ({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
    });
    const now = new Date();
    expect(verifyWebhook(secret, signed(now), body)).toMatchObject({
      type: 'introduction.approved',
      data: { id: '1' },
    });
    expect(verifyWebhook(secret, new Headers(signed(now)), new TextEncoder().encode(body))).not.toBeNull();
    expect(verifyWebhook(secret, signed(now), body.replace('"1"', '"2"'))).toBeNull();
    expect(verifyWebhook(secret, signed(new Date(now.getTime() - 600_000)), body)).toBeNull();
    expect(verifyWebhook(secret, {}, body)).toBeNull();
  });
});
