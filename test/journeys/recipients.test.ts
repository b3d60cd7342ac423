import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '../../platform/calendar.js';
import { projectRoot } from '../../platform/paths.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { codes, data, type Joined, join, searchPool } from '../support/story.js';

const NOTICES = `query($openOnly: Boolean! = true) { deletionNotices(openOnly: $openOnly) {
  edges { node { id candidateId scopes items askedAt attestedAt } } } }`;
const ATTEST = 'mutation($input: AttestDeletionInput!) { attestDeletion(input: $input) { notice { id attestedAt } } }';
const MINE = '{ myDeletionNotices { audience { kind agency { id } } scopes attestedAt } }';
const RECEIVED = `query($from: Date!, $to: Date!, $first: Int! = 20, $after: String) { receivedDisclosures(from: $from, to: $to, first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { id candidateId day scopes items times } } } }`;
const REVOKE = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { status } } }';
const GRANT = 'mutation($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id } } }';
const BLOCK = 'mutation($input: BlockRecipientInput!) { blockRecipient(input: $input) { blocks { kind } } }';

interface Notice {
  readonly id: string;
  readonly candidateId: string;
  readonly scopes: string[];
  readonly items: string[];
  readonly attestedAt: string | null;
}
type Mine = {
  myDeletionNotices: { audience: { agency: { id: string } }; scopes: string[]; attestedAt: string | null }[];
};

describe('an agency that was shown people', () => {
  let hub: TestHub;
  let [aozora, mirai, kansai, miraiId] = ['', '', '', ''];
  const today = dayOf(new Date());

  beforeAll(async () => {
    hub = await startHub('one process');
    [aozora, mirai, kansai] = (await Promise.all(
      ['employer-aozora', 'agency-mirai', 'agency-kansai'].map((client) => hub.token(client)),
    )) as [string, string, string];
    miraiId = data(await hub.ask<{ myAgency: { id: string } }>(mirai, '{ myAgency { id } }')).myAgency.id;
  }, 60_000);
  afterAll(() => hub?.stop());

  async function noticesTo(token: string, count: number): Promise<Notice[]> {
    return eventually(async () => {
      const answer = await hub.ask<{ deletionNotices: { edges: { node: Notice }[] } }>(token, NOTICES);
      const found = data(answer).deletionNotices.edges.map(({ node }) => node);
      return found.length >= count ? found : null;
    });
  }

  const act = (who: Joined, query: string, input: object) => hub.ask(who.token, query, { input }).then(data);

  it('is asked to delete just what it was shown and sees no longer, and the person sees when it has', async () => {
    const who = await join(hub, aozora, [
      { audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] },
      { audience: { kind: 'AGENCY', id: miraiId }, scopes: ['PROFILE', 'CONTACT', 'CAREER'] },
    ]);
    // Newest first, as they are listed.
    const [own, network] = who.consentIds;
    const [seen] = (await searchPool(hub, mirai)).edges;
    await searchPool(hub, kansai);
    await act(who, REVOKE, { consentId: own });
    const [notice] = await noticesTo(mirai, 1);
    // The network's PROFILE is still released; what was shown of the rest is to go.
    expect(notice).toMatchObject({ candidateId: seen?.node.id, scopes: ['CAREER', 'CONTACT'], attestedAt: null });
    expect(notice?.items).toEqual(['career.positions.title', 'career.summary', 'contact.email', 'contact.phone']);
    expect(data(await hub.ask<Mine>(who.token, MINE)).myDeletionNotices).toMatchObject([
      { audience: { agency: { id: miraiId } }, attestedAt: null },
    ]);

    expect(codes(await hub.ask(kansai, ATTEST, { input: { noticeId: notice?.id } }))).toEqual(['NOT_FOUND']);
    const attest = () =>
      hub.ask<{ attestDeletion: { notice: Notice } }>(mirai, ATTEST, { input: { noticeId: notice?.id } });
    const { attestedAt } = data(await attest()).attestDeletion.notice;
    expect(attestedAt).not.toBeNull();
    expect(data(await attest()).attestDeletion.notice.attestedAt).toBe(attestedAt);
    expect(data(await hub.ask<Mine>(who.token, MINE)).myDeletionNotices[0]?.attestedAt).toBe(attestedAt);

    // The network's consent ends: both were shown the profile under it, and both are asked.
    await act(who, REVOKE, { consentId: network });
    expect(await noticesTo(mirai, 1)).toMatchObject([{ scopes: ['PROFILE'] }]);
    expect(await noticesTo(kansai, 1)).toMatchObject([{ scopes: ['PROFILE'] }]);
  }, 30_000);

  it('is asked alike after a block and after an end by the clock, and not at all when it was shown nothing', async () => {
    const audience = { kind: 'AGENCY' as const, id: miraiId };
    const expiresAt = new Date(Date.now() + 1_200_000).toISOString();
    const blocking = await join(hub, aozora, [{ audience, scopes: ['PROFILE'] }]);
    const ending = await join(hub, aozora, [{ audience, scopes: ['PROFILE'], expiresAt }]);
    await searchPool(hub, mirai);
    const unseen = await join(hub, aozora, [{ audience, scopes: ['PROFILE'] }]);
    await act(unseen, REVOKE, { consentId: unseen.consentIds[0] });
    await act(blocking, BLOCK, { block: { kind: 'AGENCY', agencyId: miraiId } });
    await hub.advance({ advance: 'PT30M' });
    const asked = (await noticesTo(mirai, 3)).slice(0, 2);
    expect(asked.map(({ scopes, items, attestedAt }) => ({ scopes, items, attestedAt }))[0]).toEqual(
      asked.map(({ scopes, items, attestedAt }) => ({ scopes, items, attestedAt }))[1],
    );
    expect(data(await hub.ask<Mine>(unseen.token, MINE)).myDeletionNotices).toEqual([]);
    expect(data(await hub.ask<Mine>(ending.token, MINE)).myDeletionNotices).toHaveLength(1);
    await act(ending, GRANT, { audience, scopes: ['PROFILE'] });
    expect((await searchPool(hub, mirai)).edges).toHaveLength(1);
  }, 30_000);

  it('sees people whose receipts verify offline by the program in docs/consent.md, and a forged one does not', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tasuki-receipt-'));
    try {
      const who = await join(hub, await hub.token('employer-aozora'), [
        { audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] },
      ]);
      const { myConsents } = data(
        await hub.ask<{ myConsents: { id: string; receipt: string }[] }>(who.token, '{ myConsents { id receipt } }'),
      );
      const { id = '', receipt = '' } = myConsents[0] ?? {};
      expect((await hub.mails(who.email)).some(({ text }) => text.includes(receipt))).toBe(true);
      writeFileSync(
        path.join(folder, 'jwks.json'),
        JSON.stringify((await hub.http.get('/.well-known/jwks.json')).body),
      );
      const [, program = ''] =
        /```js\n([\s\S]*?)```/.exec(readFileSync(path.join(projectRoot, 'docs/consent.md'), 'utf8')) ?? [];
      expect(
        program
          .trim()
          .split('\n')
          .filter((line) => line !== '').length,
      ).toBeLessThanOrEqual(10);
      writeFileSync(path.join(folder, 'verify.mjs'), program);
      const run = (text: string) => {
        writeFileSync(path.join(folder, 'receipt.txt'), text);
        return spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' });
      };
      const claims = JSON.parse(run(receipt).stdout);
      expect(claims).toMatchObject({ version: 'KI-CR-v1.1.0', consentReceiptID: id, jurisdiction: 'JP' });
      expect(claims.record).toMatchObject({ schemaVersion: 'ISO/IEC TS 27560:2023', recordId: id });
      for (const said of Object.values(claims.piiControllers[0])) expect(said).not.toBe('');
      const policy = await hub.http.get(new URL(claims.policyUrl).pathname).expect(200);
      expect(policy.text).toContain(claims.record.processing.privacyNotice.sha256);
      await hub.http.get('/policy/1999-01-01').expect(404);
      const [header, payload = '', signature] = receipt.split('.');
      const forged = Buffer.from(payload, 'base64url').toString().replace('PROFILE', 'CONTACT');
      expect(run([header, Buffer.from(forged).toString('base64url'), signature].join('.')).stderr).toContain(
        'Not signed',
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it('has its own record of what it was shown, by its own ids, in pages and as CSV', async () => {
    type Page = {
      receivedDisclosures: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { candidateId: string; day: string; items: string[]; times: number } }[];
      };
    };
    const lines: Page['receivedDisclosures']['edges'][number]['node'][] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = data(await hub.ask<Page>(mirai, RECEIVED, { from: today, to: today, first: 2, after }));
      lines.push(...page.receivedDisclosures.edges.map(({ node }) => node));
      if (!page.receivedDisclosures.pageInfo.hasNextPage) break;
      after = page.receivedDisclosures.pageInfo.endCursor;
    }
    expect(new Set(lines.map(({ candidateId }) => candidateId)).size).toBe(3);
    expect(lines.some(({ items }) => items.includes('contact.email'))).toBe(true);
    const { text } = await hub.http
      .get('/records/received.csv')
      .query({ from: today, to: today })
      .set('authorization', `Bearer ${mirai}`);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain('提供を受けた年月日');
    expect(text.trim().split('\r\n')).toHaveLength(lines.length + 1);
    for (const { candidateId } of lines) expect(text).toContain(candidateId);
    // No value, no other viewer's id.
    expect(text).not.toContain('@example.jp');
    const refused = await hub.ask(mirai, RECEIVED, { from: today, to: '2020-01-01' });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'to' });
    const employer = data(await hub.ask<Page>(aozora, RECEIVED, { from: today, to: today }));
    expect(employer.receivedDisclosures.edges).toEqual([]);
  }, 30_000);
});
