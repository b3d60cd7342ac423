import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, colourFindings, openBrowser } from '../support/browser.js';
import { startHub, type TestHub } from '../support/hub.js';
import { answerUpToCode, invitedTo, signInAs } from '../support/pages.js';
import { codeFor, data, join, linkToken, openJob, person, propose, register, searchPool } from '../support/story.js';

const STATES = `{ myConsents { id status revokedAt } me { profile { headline } } introductions { edges { node { id status } } } }`;
const INVITATION = 'query($token: String!) { invitation(token: $token) { status } }';

describe('every page of a candidate', () => {
  let hub: TestHub;
  let browser: Browser;
  let aozora: string;
  let mirai: string;

  beforeAll(async () => {
    hub = await startHub('one process');
    browser = await openBrowser();
    [aozora, mirai] = (await Promise.all(['employer-aozora', 'agency-mirai'].map((client) => hub.token(client)))) as [
      string,
      string,
    ];
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const statusOf = async (token: string) =>
    data(await hub.ask<{ invitation: { status: string } }>(null, INVITATION, { token })).invitation.status;

  /** Somebody who has joined and to whom an introduction waits. */
  async function somebody() {
    const who = await join(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE', 'CAREER'] }]);
    const opening = await openJob(hub, await hub.token('employer-toto'));
    const [seen] = (await searchPool(hub, mirai)).edges;
    return { ...who, introduction: await propose(hub, mirai, seen?.node.id ?? '', opening) };
  }

  describe('has nothing that axe objects to, in both languages and both modes:', () => {
    let page: Page;
    let who: Awaited<ReturnType<typeof somebody>>;
    let token = '';
    let miraiId = '';
    beforeAll(async () => {
      who = await somebody();
      const invited = person();
      const address = await invitedTo(hub, aozora, invited);
      token = address.split('/').at(-1) ?? '';
      page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
      await signInAs(page, hub, who);
      await answerUpToCode(page, address, invited);
      miraiId = data(await hub.ask<{ myAgency: { id: string } }>(mirai, '{ myAgency { id } }')).myAgency.id;
    });

    const invitation = () =>
      ['', '/decline', '/profile', '/career', '/choose', '/check', '/blocks', '/code', '/new-link'].map(
        (path) => `/relay/${token}${path}`,
      );
    const home = () => [
      '/me',
      '/me/introductions',
      `/me/introductions/${who.introduction}`,
      '/me/profile',
      '/me/career',
    ];
    const consents = () => [
      ...['/me/consents', '/me/consents/new', '/me/withdraw-all', '/me/blocks'],
      ...['withdraw', 'receipt'].map((what) => `/me/consents/${who.consentIds[0]}/${what}`),
    ];
    const others = () => [
      ...['/me/disclosures', `/me/mirror?agency=${miraiId}`, '/me/rate', '/me/sign-in', '/me/consents/nothing/receipt'],
      ...[`/unsubscribe/${token}`, `/rate/${token}`, '/relay/unknown', '/relay-link-sent'],
    ];

    it.each([
      ['an invitation', invitation],
      ['home, introductions, profile', home],
      ['consents and blocks', consents],
      ['records and the rest', others],
    ])(
      '%s',
      async (_what, paths) => {
        const found: string[] = [];
        for (const path of paths())
          for (const language of ['ja', 'en']) {
            // Whole in one mode, then the colours of the other.
            const [first, second] = language === 'ja' ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
            await page.emulateMedia({ colorScheme: first });
            await page.goto(`${hub.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
            expect(await page.locator('html').getAttribute('lang')).toBe(language);
            found.push(...(await axeFindings(page)), ...(await leftInJapanese(page, language)));
            if (await scrollsSideways(page)) found.push(`${path} is wider than a phone`);
            await page.emulateMedia({ colorScheme: second });
            found.push(...(await colourFindings(page)));
          }
        expect(found).toEqual([]);
      },
      180_000,
    );

    it('a form that was refused', async () => {
      await page.goto(`${hub.url}/relay/${token}/profile`);
      await page.locator('#f-headline').fill('');
      await page.locator('p.actions button').click();
      expect([...(await axeFindings(page)), ...(await colourFindings(page))]).toEqual([]);
    });
  });

  it('a scanner that opens, fills in and sends whatever a mail leads to changes nothing', async () => {
    const who = await somebody();
    const invited = person();
    await register(hub, aozora, invited);
    const token = await linkToken(hub, invited);
    await codeFor(hub, invited, token);
    const before = data(await hub.ask(who.token, STATES));
    const mails = [...(await hub.mails(who.email)), ...(await hub.mails(invited.email))];
    const links = mails.flatMap(({ html }) =>
      [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => plain(href ?? '')),
    );
    expect(links.length).toBeGreaterThan(5);

    for (const robot of [sendAsFound, fillInEverything]) {
      const context = await browser.newContext();
      await scan(context, links, robot);
      await context.close();
      expect(await statusOf(token)).toBe('OPEN');
    }
    expect(data(await hub.ask(who.token, STATES))).toEqual(before);
    const again = person();
    await register(hub, aozora, { ...again, email: invited.email }, { position: '人事' });
    expect((await hub.mails(invited.email, 3))[0]?.text).toContain('/relay/');
  }, 180_000);

  /** Follows links within the hub, some pages deep, and sends every form of every page. */
  async function scan(context: BrowserContext, links: readonly string[], robot: Robot): Promise<void> {
    const page = await context.newPage();
    const waiting = [...links];
    const visited = new Set<string>();
    while (waiting.length > 0 && visited.size < 60) {
      const url = waiting.shift() ?? '';
      const place = url.split(/[?#]/)[0] ?? '';
      if (!url.startsWith(hub.url) || visited.has(place)) continue;
      visited.add(place);
      await page.goto(url);
      waiting.push(...(await linksOf(page)));
      const forms = await page.locator('form').count();
      for (let index = 0; index < forms; index += 1) {
        await page.goto(url);
        await robot(page, index);
        waiting.push(page.url(), ...(await linksOf(page)));
      }
    }
    expect(visited.size).toBeGreaterThan(8);
  }
});

type Robot = (page: Page, form: number) => Promise<void>;

/** Presses the button, as it is. */
async function sendAsFound(page: Page, index: number): Promise<void> {
  const button = page.locator('form').nth(index).locator('button:not(.first)').last();
  if ((await button.count()) > 0) await Promise.all([page.waitForLoadState(), button.click({ force: true })]);
}

/** Ticks every box, takes the last of every choice, types into every field, and then presses the button. */
async function fillInEverything(page: Page, index: number): Promise<void> {
  await page
    .locator('form')
    .nth(index)
    .evaluate((form) => {
      const fields = form as unknown as Iterable<Record<string, unknown>> & { submit(): void };
      for (const field of fields) {
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = true;
        if (['text', 'email', 'tel', 'textarea'].includes(String(field.type))) field.value = '1';
      }
    });
  await sendAsFound(page, index);
}

function linksOf(page: Page): Promise<string[]> {
  return page
    .locator('a[href]')
    .evaluateAll((anchors) => anchors.map((anchor) => String((anchor as unknown as { href: string }).href)));
}

function plain(html: string): string {
  return html
    .replace(/&#x2F;/g, '/')
    .replace(/&#x3D;/g, '=')
    .replace(/&amp;/g, '&');
}

async function scrollsSideways(page: Page): Promise<boolean> {
  return page.locator('html').evaluate((root) => {
    const { scrollWidth, clientWidth } = root as unknown as { scrollWidth: number; clientWidth: number };
    return scrollWidth > clientWidth;
  });
}

/** Labels, buttons and headings that the switch forgot; what people wrote themselves may be in any language. */
async function leftInJapanese(page: Page, language: string): Promise<string[]> {
  if (language === 'ja') return [];
  const words = await page
    .locator('h2, legend, button, .hint, .need, .free, dt, nav a, summary, footer')
    .allInnerTexts();
  const names = /株式会社|伊藤|サーバーサイドエンジニア|バックエンドエンジニア/;
  return words
    .filter((word) => /[ぁ-んァ-ヶ一-龠]/.test(word) && !names.test(word))
    .map((word) => `${page.url()}: ${word}`);
}
