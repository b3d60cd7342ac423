import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, colourFindings, openBrowser, STARTS_MS } from '../support/browser.js';
import { everyMail, mailsInSource } from '../support/every-mail.js';
import { startHub, type TestHub } from '../support/hub.js';
import { answerUpToCode, invitedTo, signInAs } from '../support/pages.js';
import { fillInEverything, placeOf, scan, sendAsFound } from '../support/scanner.js';
import {
  accept,
  codeFor,
  data,
  type Joined,
  join,
  linkToken,
  openJob,
  type Person,
  person,
  propose,
  register,
  searchPool,
} from '../support/story.js';

const STATES = `{ myConsents { id status revokedAt } me { profile { headline } } introductions { edges { node { id status } } } }`;
const EVALUATE = 'mutation($input: WriteEvaluationInput!) { writeEvaluation(input: $input) { registration { id } } }';
const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(1)</script>'&{{x}}`;
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
  }, STARTS_MS);
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
    let context: BrowserContext;
    let page: Page;
    let who: Awaited<ReturnType<typeof somebody>>;
    let token = '';
    let miraiId = '';
    beforeAll(async () => {
      who = await somebody();
      const invited = person();
      const address = await invitedTo(hub, aozora, invited);
      token = address.split('/').at(-1) ?? '';
      context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      page = await context.newPage();
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
      ...[
        '/me/disclosures',
        '/me/deletions',
        '/me/same-person',
        `/me/mirror?agency=${miraiId}`,
        '/me/rate',
        '/me/reapply',
        '/me/data',
        '/me/erase',
        '/me/sign-in',
        '/me/consents/nothing/receipt',
      ],
      ...[`/unsubscribe/${token}`, `/rate/${token}`, '/relay/unknown', '/relay-link-sent', '/policy'],
    ];

    it('however one comes to it', async () => {
      const parts = [invitation(), home(), consents(), others()];
      // Several at once: while one is looked at, the hub makes another.
      const found = await Promise.all(parts.map((paths) => lookAt(paths)));
      expect(found.flat()).toEqual([]);
    }, 240_000);

    /** Each page whole in one mode, then the colours of the other; and the other way round in the other language. */
    async function lookAt(paths: readonly string[]): Promise<string[]> {
      const found: string[] = [];
      const own = await context.newPage();
      for (const path of paths)
        for (const language of ['ja', 'en']) {
          const [first, second] = language === 'ja' ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
          await own.emulateMedia({ colorScheme: first });
          await own.goto(`${hub.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
          expect(await own.locator('html').getAttribute('lang')).toBe(language);
          found.push(...(await axeFindings(own)), ...(await leftInJapanese(own, language)));
          if (await scrollsSideways(own)) found.push(`${path} is wider than a phone`);
          await own.emulateMedia({ colorScheme: second });
          found.push(...(await colourFindings(own)));
        }
      await own.close();
      return found;
    }

    it('a form that was refused', async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${hub.url}/relay/${token}/profile?lang=ja`);
      await page.locator('#f-headline').fill('');
      await page.locator('p.actions button').click();
      expect([...(await axeFindings(page)), ...(await colourFindings(page))]).toEqual([]);
    });
  });

  it('text that would be markup stays text on every page', async () => {
    const evil = { ...person(), name: HOSTILE.slice(0, 90) };
    const miraiId = data(await hub.ask<{ myAgency: { id: string } }>(mirai, '{ myAgency { id } }')).myAgency.id;
    const registrationId = await register(hub, aozora, evil, { position: HOSTILE });
    const input = {
      registrationId,
      scores: [{ criterion: HOSTILE.slice(0, 40), score: 3 }],
      comment: HOSTILE,
      shareable: true,
    };
    data(await hub.ask(aozora, EVALUATE, { input }));
    const link = `/relay/${await linkToken(hub, evil)}`;
    const invited = await hub.http.get(link);
    expect(invited.text).not.toMatch(/<img|<script/);
    expect(invited.text).toContain('&#60;img');
    const joined = await joinHostile(evil, miraiId);
    const opening = await openJob(hub, await hub.token('employer-toto'), {
      title: HOSTILE,
      description: HOSTILE,
      skills: [HOSTILE.slice(0, 50)],
    });
    const [seen] = (await searchPool(hub, mirai)).edges;
    const proposal = { candidateId: seen?.node.id, jobOpeningId: opening, message: HOSTILE, conditions: HOSTILE };
    const PROPOSE_IT =
      'mutation($input: ProposeIntroductionInput!) { proposeIntroduction(input: $input) { introduction { id } } }';
    const proposed = data(
      await hub.ask<{ proposeIntroduction: { introduction: { id: string } } }>(mirai, PROPOSE_IT, { input: proposal }),
    ).proposeIntroduction.introduction.id;
    const context = await browser.newContext();
    const reader = await context.newPage();
    const opened: string[] = [];
    reader.on('dialog', (dialog) => {
      opened.push(dialog.message());
      void dialog.dismiss();
    });
    await signInAs(reader, hub, evil);
    let shown = '';
    for (const path of [
      '',
      '/consents',
      '/consents/new',
      '/disclosures',
      `/mirror?agency=${miraiId}`,
      '/introductions',
      `/introductions/${proposed}`,
      '/profile',
      '/career',
      '/blocks',
      `/mirror?agency=${encodeURIComponent(HOSTILE)}`,
      `/disclosures?done=${encodeURIComponent(HOSTILE)}`,
    ]) {
      await reader.goto(`${hub.url}/me${path}`);
      expect([path, await reader.locator('img, script').count()]).toEqual([path, 0]);
      shown += await reader.locator('body').innerText();
    }
    expect(shown.split('<img src=x onerror=alert(1)>').length).toBeGreaterThan(12);
    expect(opened).toEqual([]);
    expect(joined.consentIds).toHaveLength(1);
    await context.close();
  });

  it('a scanner that opens, fills in and sends whatever a mail of any kind leads to changes nothing', async () => {
    const who = await somebody();
    const invited = person();
    await register(hub, aozora, invited);
    const token = await linkToken(hub, invited);
    await codeFor(hub, invited, token);
    const before = data(await hub.ask(who.token, STATES));
    const written = everyMail(hub.url, token);
    expect(Object.keys(written).sort()).toEqual(mailsInSource().sort());
    const mails = [
      ...(await hub.mails(who.email)),
      ...(await hub.mails(invited.email)),
      ...Object.values(written).flat(),
    ];
    const links = mails.flatMap(({ html }) =>
      [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => plain(href ?? '')),
    );
    expect(new Set(links).size).toBeGreaterThan(5);

    for (const robot of [sendAsFound, fillInEverything]) {
      const context = await browser.newContext();
      const visited = await scan(context, hub.url, links, robot);
      expect(visited.size).toBeGreaterThan(8);
      expect(links.filter((link) => !visited.has(placeOf(link)))).toEqual([]);
      await context.close();
      expect(await statusOf(token)).toBe('OPEN');
    }
    expect(data(await hub.ask(who.token, STATES))).toEqual(before);
    const again = person();
    await register(hub, aozora, { ...again, email: invited.email }, { position: '人事' });
    expect((await hub.mails(invited.email, 3))[0]?.text).toContain('/relay/');
  }, 180_000);

  function joinHostile(evil: Person, miraiId: string): Promise<Joined> {
    const text = HOSTILE;
    const more = {
      profile: {
        headline: text,
        occupation: '02',
        skills: [text.slice(0, 55)],
        yearsOfExperience: 3,
        prefecture: '13',
      },
      career: {
        positions: [{ employerName: text, title: text, from: '2019-04', description: text }],
        educations: [{ school: text, degree: text }],
        certifications: [text],
        summary: text,
      },
    };
    const everything = ['PROFILE', 'CAREER', 'IDENTITY', 'CONTACT', 'CONDITIONS', 'EVALUATION', 'ORIGIN'];
    return accept(hub, evil, [{ audience: { kind: 'AGENCY', id: miraiId }, scopes: everything }], more);
  }
});

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
