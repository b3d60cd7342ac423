import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../../platform/paths.js';
import { tabTo } from '../support/browser.js';
import { announced, type Desk, lookOver, open, openChromium, openDesk, settled, signIn } from '../support/consoles.js';
import { startHub, type TestHub } from '../support/hub.js';

const KB = 1024;
const MOST_FILES = 10;

describe('the door of the consoles, and the tour', () => {
  let hub: TestHub;
  let browser: Browser;
  const desks: Desk[] = [];
  const desk = async (...options: Parameters<typeof openDesk> extends [unknown, unknown, ...infer O] ? O : never) => {
    const opened = await openDesk(browser, hub, ...options);
    desks.push(opened);
    return opened;
  };
  beforeAll(async () => {
    [hub, browser] = await Promise.all([startHub('one process'), openChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  it('the tour goes once around by the keyboard alone, with the inbox beside it, and hidden values are nowhere', async () => {
    const tour = await desk();
    const { page } = tour;
    await page.goto(`${hub.url}/tour`);
    await settled(page);
    const steps = Number(await page.getByRole('progressbar').getAttribute('max'));
    for (let step = 1; step <= steps; step += 1) {
      await page
        .getByRole('progressbar')
        .and(page.locator(`[value="${step - 1}"]`))
        .waitFor();
      // At the two choices she shows her profile and her career, and to the employer nothing more.
      for (const scope of (await page.locator('[aria-current=step] [type=checkbox]').count()) > 0
        ? ['PROFILE', 'CAREER']
        : []) {
        await tabTo(page, `[aria-current=step] [name=${scope}]`);
        await page.keyboard.press('Space');
      }
      await tabTo(page, '[aria-current=step] [type=submit]');
      await page.keyboard.press('Enter');
      if (step === 3) expect(await lookOver(tour)).toEqual([]);
    }
    await page.getByText('ひとまわりしました').waitFor();
    const said = (await page.locator('main').textContent()) ?? '';
    expect(said).toMatch(
      /氏名：開示されていません[\s\S]*採用が決まりました[\s\S]*入社待ち 60単位[\s\S]*見つかりません/,
    );
    expect(said).toContain('確認コード:');
    const pooled = tour.answers.filter((text) => text.includes('candidatePool')).join('');
    expect(pooled).toContain('決済のシステムを7年');
    for (const hidden of ['伊藤 葵', '090-1234-5678', '7000000']) expect(pooled).not.toContain(hidden);
    expect(await lookOver(tour)).toEqual([]);
  }, 240_000);

  it('leads to the page that was asked for, and to it again after a reload without asking twice', async () => {
    const { page } = await desk();
    await signIn({ page } as Desk, hub, 'employer-aozora', '/employer/slots?from=mail');
    expect(await page.locator('header').innerText()).toContain('株式会社あおぞらテック');
    await page.reload();
    await page.waitForURL(`${hub.url}/employer/slots?from=mail`);
    await settled(page);
    expect(await page.locator('h1').innerText()).toBe('無償紹介枠');
  });

  it('keeps no token where another page or a later visitor could find it', async () => {
    const mine = await desk();
    await signIn(mine, hub, 'employer-aozora', '/employer');
    const kept = await mine.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
    );
    expect(kept).not.toMatch(/eyJ|token|code=|verifier/);
    expect(await mine.page.evaluate(() => document.cookie)).toBe('');
  });

  it('shows each role its own room only, and signs out', async () => {
    const mine = await desk();
    await signIn(mine, hub, 'agency-mirai', '/agency');
    await mine.page.goto(`${hub.url}/operator`);
    await mine.page.waitForURL(`${hub.url}/agency`);
    await settled(mine.page);
    await mine.page.getByRole('button', { name: 'ログアウト' }).click();
    await mine.page.getByRole('button', { name: 'ログアウトする' }).click();
    await mine.page.getByRole('button', { name: 'ログイン' }).waitFor();
    await mine.page.goto(`${hub.url}/agency`);
    await mine.page.locator('button[value="operator"]').waitFor();
  });

  it('has a page for an address that leads nowhere, with the way back to one’s own console', async () => {
    const mine = await desk();
    await signIn(mine, hub, 'agency-mirai', '/agency/permit');
    await open(mine, hub, '/agency/nothing/here');
    expect(await mine.page.locator('h1').innerText()).toBe('このページはありません');
    expect(await lookOver(mine)).toEqual([]);
    await mine.page.getByRole('link', { name: '自分の画面へ' }).click();
    await mine.page.getByRole('heading', { name: '人材プール' }).waitFor();
  });

  it('goes on without a question when the access token has run out', async () => {
    const mine = await desk();
    await signIn(mine, hub, 'operator', '/operator');
    await hub.advance({ advance: 'PT2H' });
    await mine.page.getByRole('link', { name: '異議' }).click();
    await mine.page.getByText('異議はありません').waitFor();
    expect(mine.page.url()).toBe(`${hub.url}/operator/disputes`);
  });

  it('asks by the hash of trusted documents only, which also a GET may', async () => {
    const mine = await desk();
    const bodies: { query?: string; extensions?: { persistedQuery: { sha256Hash: string } } }[] = [];
    mine.page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) bodies.push(request.postDataJSON());
    });
    await signIn(mine, hub, 'employer-aozora', '/employer/openings');
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.filter(({ query }) => query !== undefined)).toEqual([]);

    const token = await hub.token('employer-aozora');
    const get = (query: Record<string, string>) =>
      hub.http.get('/graphql').query(query).auth(token, { type: 'bearer' }).set('x-apollo-operation-name', 'x');
    const hash = (sha256Hash: string) => ({
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
      variables: JSON.stringify({ filter: {}, first: 1 }),
    });
    const hashes = bodies.map(({ extensions }) => extensions?.persistedQuery.sha256Hash ?? '');
    const answers = await Promise.all([...new Set(hashes)].map((one) => get(hash(one))));
    expect(answers.map(({ body }) => body.errors)).toEqual(answers.map(() => undefined));
    expect((await get(hash('0'.repeat(64)))).body.errors[0].extensions.code).toBe('INVALID_INPUT');
    expect((await get({ query: '{ myEmployer { id } }' })).body.errors[0].extensions.code).toBe('INVALID_INPUT');
  });

  it('is light: under 200 kB of scripts until the first page stands, all of them from here', async () => {
    const mine = await desk();
    let scripts = 0;
    let files = 0;
    const measured: Promise<void>[] = [];
    mine.page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      files += 1;
      measured.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => {
            scripts += responseBodySize;
          }),
      );
    });
    // The page that stands on the most.
    await signIn(mine, hub, 'agency-mirai', '/agency');
    await Promise.all(measured);
    expect(scripts).toBeGreaterThan(50 * KB);
    expect(scripts).toBeLessThan(200 * KB);
    // In some few pieces, not one for each small part.
    expect(files).toBeLessThanOrEqual(MOST_FILES);
  });

  it('stands under a strict policy, without a source map, and keeps assets for a year', async () => {
    const { headers, text } = await hub.http.get('/employer');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ${hub.url}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    const script = /\/assets\/[\w-]+\.js/.exec(text)?.[0] ?? '';
    const asset = await hub.http.get(script);
    expect(asset.headers['cache-control']).toContain('immutable');
    // Of every console's pages, not of the first one's alone.
    const assets = readdirSync(join(projectRoot, 'dist/web/assets')).filter((name) => /\.(js|css|map)$/.test(name));
    expect(assets.length).toBeGreaterThan(20);
    for (const name of assets) {
      expect([name, (await hub.http.get(`/assets/${name}`)).text.includes('sourceMappingURL')]).toEqual([name, false]);
      expect([name, (await hub.http.get(`/assets/${name}.map`)).status]).toEqual([name, 404]);
    }
    expect((await hub.http.get('/assets/../../package.json')).status).toBe(404);
  });

  it('remembers language and colours, and changes them in place', async () => {
    const mine = await desk();
    await signIn(mine, hub, 'operator', '/operator/health');
    await mine.page.getByRole('button', { name: 'English' }).click();
    expect(await mine.page.locator('h1').innerText()).toBe('Health');
    await mine.page.getByLabel('Colour mode').selectOption('dark');
    await open(mine, hub, '/operator/members');
    expect(await mine.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await mine.page.locator('html').getAttribute('data-mode')).toBe('dark');
    await mine.page.getByLabel('Name').fill('株式会社みなと');
    await mine.page.getByLabel('Corporate number, 13 digits').fill('2900000000007');
    await mine.page.getByRole('button', { name: 'Register' }).click();
    await announced(mine.page, /株式会社みなと is registered/);
  });

  it('breaks nothing on the way', () => {
    expect(desks.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
