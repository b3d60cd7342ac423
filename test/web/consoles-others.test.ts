import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { APPLY, application, permitPdf, tokenBy } from '../support/agencies.js';
import { announced, type Desk, open, openChromium, openDesk, settled, signIn } from '../support/consoles.js';
import { startHub, type TestHub } from '../support/hub.js';
import { approve, data, type Joined, join, openJob, person } from '../support/story.js';

/** What she released to nobody; it may be nowhere at the agency's desk. */
const ADD_ENDPOINT =
  'mutation($input: AddWebhookEndpointInput!) { addWebhookEndpoint(input: $input) { endpoint { id } } }';
const TEST_ENDPOINT =
  'mutation($input: WebhookEndpointInput!) { testWebhookEndpoint(input: $input) { endpoint { id } } }';

const HIDDEN = ['090-1234-5678', '伊藤 葵', 'イトウ アオイ', '6200000', '7000000', '620万', '700万'];

describe('agency, operator and analyst at their consoles', () => {
  let hub: TestHub;
  let browser: Browser;
  let agency: Desk;
  let operator: Desk;
  let aoi: Joined & { email: string };
  beforeAll(async () => {
    [hub, browser] = await Promise.all([startHub('one process', { WEBHOOKS_TO_LOOPBACK: '1' }), openChromium()]);
    const [aozora, toto] = await Promise.all([hub.token('employer-aozora'), hub.token('employer-toto')]);
    const offers = [{ audience: { kind: 'NETWORK' as const }, scopes: ['PROFILE', 'CAREER'] }];
    aoi = await join(hub, aozora, offers);
    await join(
      hub,
      aozora,
      [{ audience: { kind: 'NETWORK' as const }, scopes: ['PROFILE', 'IDENTITY'] }],
      person('渡辺 蓮', 'ワタナベ レン'),
    );
    await openJob(hub, toto, { title: 'サーバーサイドエンジニア' });
    [agency, operator] = await Promise.all([openDesk(browser, hub), openDesk(browser, hub)]);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  it('the agency finds people with reasons, and sees that the rest is not released', async () => {
    const { page } = agency;
    const answers: string[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('/graphql')) answers.push(await response.text().catch(() => ''));
    });
    await signIn(agency, hub, 'agency-mirai', '/agency');
    await page.getByText('2名', { exact: true }).waitFor();
    await page.getByLabel('求人に合わせる').selectOption({ label: 'サーバーサイドエンジニア（東都ソフト株式会社）' });
    await page.getByRole('button', { name: '検索' }).click();
    await page
      .getByText(/合い具合 \d+点/)
      .first()
      .waitFor();
    expect(await page.getByRole('list', { name: '合い具合の理由' }).first().innerText()).toContain('スキル');
    const entry = page.getByRole('listitem').filter({ hasText: '開示されていない項目：氏名' });
    await entry.getByRole('link').first().click();
    await page.getByText('決済と物流のシステムを7年間開発').waitFor();
    expect(await page.locator('[data-not-released]').count()).toBe(5);
    const everywhere = [
      await page.content(),
      ...answers,
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
    ].join('\n');
    expect([...HIDDEN, aoi.email].filter((value) => everywhere.includes(value))).toEqual([]);
    expect(answers.join('')).toContain('決済と物流のシステムを7年間開発');
  });

  it('the agency proposes, follows it on the board, and reports the hire', async () => {
    const { page } = agency;
    await page.getByRole('button', { name: '求人に紹介する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('候補者と企業へのことば').fill('ご経験が求人に合います。');
    await dialog.getByLabel('労働条件の明示').fill('雇用期間の定めなし。年収600〜700万円。');
    await dialog.getByRole('button', { name: '候補者に承認を求める' }).click();
    await announced(page, /候補者の承認を待ちます/);
    await page.waitForURL(/\/agency\/introductions\//);
    await page.getByText('候補者の承認を待っています').waitFor();
    const introductionId = page.url().split('/').at(-1) ?? '';
    await approve(hub, aoi.token, introductionId, ['PROFILE', 'CAREER']);
    await open(agency, hub, '/agency/pipeline');
    const column = page.getByRole('region', { name: '紹介済み' });
    await column.getByRole('link').first().click();
    await page.getByRole('button', { name: '面接へ進める' }).click();
    await announced(page, /「面接」にしました/);
    await page.getByRole('button', { name: '内定へ進める' }).click();
    await announced(page, /「内定」にしました/);
    await page.getByRole('button', { name: '成約を報告する' }).click();
    const report = page.getByRole('dialog');
    const now = await hub.advance({ advance: 'PT1S' });
    const day = new Date(now.getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
    await report.getByLabel('入社日').fill(day);
    await report.getByLabel('理論年収').fill('600');
    await report.getByRole('button', { name: '成約を報告する' }).click();
    await announced(page, /手数料 ￥1,800,000/);
    await page.getByRole('link', { name: '成約', exact: true }).click();
    await page.getByRole('cell', { name: '報告済み（確認待ち）' }).waitFor();
  });

  it('the operator suspends the agency, which at once sees nobody and is told why', async () => {
    const { page } = operator;
    await signIn(operator, hub, 'operator', '/operator');
    await page
      .getByRole('row', { name: /みらいキャリア/ })
      .getByRole('button', { name: '資格状態を変える' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('新しい資格状態').selectOption('SUSPENDED');
    await dialog.getByLabel('理由').fill('許可証の更新を確認中');
    await dialog.getByRole('button', { name: '決定する' }).click();
    await announced(page, /みらいキャリア株式会社を「停止」にしました/);
    await open(agency, hub, '/agency');
    await agency.page.getByText('この画面は利用できません').waitFor();
    await agency.page.getByText('資格が有効ではありません', { exact: true }).waitFor();
  });

  it('the operator vets an applicant with its papers, and lets its machine in, once and no more', async () => {
    const { page } = operator;
    data(await hub.ask(null, APPLY, { input: application() }));
    await open(operator, hub, '/operator/filings');
    await page.getByRole('button', { name: '審査する' }).click();
    const dialog = page.getByRole('dialog');
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: /許可証/ }).click(),
    ]);
    expect(readFileSync(await paper.path()).toString('base64')).toBe(permitPdf);
    await dialog.getByLabel('結論').selectOption({ label: '受理する' });
    await dialog.getByLabel('理由').fill('許可証と照合済み');
    await dialog.getByRole('button', { name: '決定する' }).click();
    await page.getByText('審査を待つ届出はありません').waitFor();
    await page.getByRole('link', { name: '紹介会社', exact: true }).click();
    await page.getByRole('link', { name: '北海道キャリア株式会社' }).click();
    await page.getByRole('row', { name: /受理/ }).waitFor();
    await page.getByRole('button', { name: 'ログインを追加' }).click();
    await dialog.getByLabel('種別').selectOption('MACHINE');
    await dialog.getByLabel('名称').fill('照合ツール');
    await dialog.getByRole('button', { name: '追加する' }).click();
    await dialog.getByText('二度と表示されません').waitFor();
    const [clientId, secret] = await dialog.locator('code').allInnerTexts();
    expect(typeof (await tokenBy(hub, clientId ?? '', secret ?? ''))).toBe('string');
    await dialog.getByRole('button', { name: '保管しました' }).click();
    expect(await page.content()).not.toContain(secret);
    await page
      .getByRole('row', { name: /照合ツール/ })
      .getByRole('button', { name: '取り消す' })
      .click();
    await dialog.getByRole('button', { name: '取り消す' }).click();
    await announced(page, /照合ツールを取り消しました/);
    expect(await tokenBy(hub, clientId ?? '', secret ?? '')).toBe(401);
  });

  it('the operator decides a hire that nobody confirmed for 14 days, without a name', async () => {
    const { page } = operator;
    await hub.advance({ advance: 'P15D' });
    await open(operator, hub, '/operator/placements');
    await page
      .getByRole('row', { name: /東都ソフト株式会社/ })
      .getByRole('button', { name: '裁定する' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('結論').selectOption('no');
    await dialog.getByLabel('理由').fill('採用の事実を確認できない');
    await dialog.getByRole('button', { name: '裁定する' }).click();
    await page.getByText('該当する成約はありません').waitFor();
    await page.getByLabel('表示', { exact: true }).selectOption('all');
    const decided = await page.getByRole('row', { name: /採用の事実を確認できない/ }).innerText();
    expect(decided).toContain('取消');
    expect(await page.content()).not.toMatch(/伊藤|渡辺/);
  });

  it('the operator tries other terms on the same history, and watches the health', async () => {
    const { page } = operator;
    await open(operator, hub, '/operator/programmes');
    await page.getByLabel('1枠の単位').fill('120');
    await page.getByRole('button', { name: '試算する' }).click();
    await page.getByText('枠（実際 → 試算）').waitFor();
    await open(operator, hub, '/operator/health');
    await page.getByText('正常').first().waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(4);
    const kansai = await hub.token('agency-kansai');
    const endpoint = { url: 'http://127.0.0.1:9/hook/its-own-secret-path', kinds: ['INTRODUCTION_CHANGED'] };
    const { addWebhookEndpoint } = data(
      await hub.ask<{ addWebhookEndpoint: { endpoint: { id: string } } }>(kansai, ADD_ENDPOINT, { input: endpoint }),
    );
    const which = { input: { endpointId: addWebhookEndpoint.endpoint.id } };
    data(await hub.ask(kansai, TEST_ENDPOINT, which));
    const trouble = page.getByRole('row', { name: /関西人材リレー株式会社.*127\.0\.0\.1:9/ });
    await trouble.getByText('つながりません').waitFor();
    expect(await page.content()).not.toContain('its-own-secret-path');
    await open(operator, hub, '/operator/watch');
    await page.getByLabel('透かし').fill('unknown');
    await page.getByRole('button', { name: '調べる' }).click();
    await page.getByRole('alert').waitFor();
  });

  it('the analyst is told that few people are hidden, and not how many', async () => {
    const desk = await openDesk(browser, hub);
    await signIn(desk, hub, 'analyst', '/analyst');
    const cells = await desk.page.getByRole('row', { name: /^合計/ }).innerText();
    expect(cells).toContain('秘匿');
    expect(cells).not.toMatch(/\b[1-4]\b/);
    await desk.page.getByText('5名に満たない数を伏せたもの').waitFor();
    await desk.page.getByRole('link', { name: '循環' }).click();
    await desk.page.getByText('表示できる流れはありません').waitFor();
    expect(desk.complaints).toEqual([]);
  });

  it('a page that fails says so, with a number to name, and tries again', async () => {
    const desk = await openDesk(browser, hub);
    await signIn(desk, hub, 'employer-toto', '/employer');
    let broken = true;
    await desk.page.route('**/graphql', (route) => (broken ? route.abort() : route.continue()));
    await desk.page.getByRole('link', { name: '求人' }).click();
    await desk.page.getByRole('alert').waitFor({ timeout: 20_000 });
    broken = false;
    await desk.page.getByRole('button', { name: 'もう一度試す' }).click();
    await desk.page.getByRole('cell', { name: /サーバーサイドエンジニア/ }).waitFor();
    await settled(desk.page);
  });

  it('breaks nothing on the way', () => {
    expect([...agency.complaints, ...operator.complaints]).toEqual([]);
  });
});
