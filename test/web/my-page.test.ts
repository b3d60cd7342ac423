import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { setStanding } from '../support/agencies.js';
import { openBrowser, phone, STARTS_MS, watch } from '../support/browser.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { lightWithManyConsents } from '../support/many-consents.js';
import { codeIn, send, signInAs } from '../support/pages.js';
import { data, type Joined, join, openJob, type Person, person, propose, searchPool } from '../support/story.js';

const SEEN_BY_EMPLOYER = `{ introductions { edges { node { status candidate { releasedScopes identity { name } contact { email } } } } } }`;
const ME = `{ me { profile { headline skills } identity { name nameKana } conditions { desiredSalary } } }`;

describe('a candidate’s own pages', () => {
  let hub: TestHub;
  let browser: Browser;
  let page: Page;
  let aozora: string;
  let toto: string;
  let mirai: string;
  let miraiId: string;
  let ito: Joined & Person;
  const wrong: string[][] = [];

  /** A person with a consent for one agency and one for all, signed in at a phone. */
  async function signedIn(who = person()): Promise<void> {
    const offers = [
      { audience: { kind: 'AGENCY' as const, id: miraiId }, scopes: ['PROFILE', 'CAREER'] },
      { audience: { kind: 'NETWORK' as const }, scopes: ['PROFILE'] },
    ];
    ito = await join(hub, aozora, offers, who);
    const context = await phone(browser);
    wrong.push(watch(context, hub.url));
    page = await context.newPage();
    await signInAs(page, hub, ito);
  }

  const main = () => page.locator('main').innerText();
  const follow = (name: string | RegExp) => page.locator('main').getByRole('link', { name }).first().click();

  beforeAll(async () => {
    hub = await startHub('one process');
    browser = await openBrowser();
    [aozora, toto, mirai] = (await Promise.all(
      ['employer-aozora', 'employer-toto', 'agency-mirai'].map((client) => hub.token(client)),
    )) as [string, string, string];
    miraiId = data(await hub.ask<{ myAgency: { id: string } }>(mirai, '{ myAgency { id } }')).myAgency.id;
  }, STARTS_MS);
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  it('a consent is withdrawn two taps from home, and the agency sees what is left', async () => {
    await signedIn();
    expect(await main()).toContain('伊藤 葵 さんのページ');
    await follow('みらいキャリア株式会社への同意を取り消す');
    expect(await main()).toContain('取り戻すことはできません');
    expect((await searchPool(hub, mirai)).edges[0]?.node.releasedScopes).toEqual(['PROFILE', 'CAREER']);
    await send(page, '取り消す');
    expect(await main()).toContain('取り消しました');
    expect((await searchPool(hub, mirai)).edges[0]?.node.releasedScopes).toEqual(['PROFILE']);
    await page.goto(`${hub.url}/me/withdraw-all`);
    await send(page, 'すべて取り消す');
    expect(await main()).toContain('あなたの情報は、だれにも見えません');
    expect((await searchPool(hub, mirai)).edges).toEqual([]);
  });

  it('what is given is what was seen before, and its receipt can be kept', async () => {
    await page.goto(`${hub.url}/me/consents/new`);
    await page.getByLabel('プロフィール（').check();
    await page.getByLabel('応募した企業と選考の段階').check();
    await page.locator('summary').click();
    await page.getByLabel('みらいキャリア株式会社').check();
    await send(page, '確認へ進む');
    const sight = await page.locator('.sight').innerText();
    expect(sight).toMatch(/みらいキャリア株式会社に見える内容[\s\S]*株式会社あおぞらテック[\s\S]*最終面接/);
    expect(sight).not.toContain(ito.email);
    expect((await searchPool(hub, mirai)).edges).toEqual([]);
    await send(page, '同意する');
    const [seen] = (await searchPool(hub, mirai)).edges;
    expect(seen?.node.releasedScopes).toEqual(['PROFILE', 'ORIGIN']);
    await follow(/控えを見る/);
    const href = await page.getByRole('link', { name: /JSON/ }).getAttribute('href');
    const receipt = await page.request.get(`${hub.url}${href}`);
    expect(receipt.headers()['content-disposition']).toContain('attachment');
    expect(await receipt.json()).toMatchObject({
      version: 'KI-CR-v1.1.0',
      jurisdiction: 'JP',
      signed: expect.any(String),
    });
  });

  it('the mirror shows what an agency gets, and the record what it got', async () => {
    await page.goto(`${hub.url}/me/mirror`);
    await page.getByLabel('紹介会社').selectOption({ label: 'みらいキャリア株式会社' });
    await send(page, '表示する');
    expect(await main()).toMatch(/TypeScriptによるバックエンド開発[\s\S]*職務経歴・学歴・資格\s*開示していません/);
    await page.getByLabel('紹介会社').selectOption({ label: '関西人材リレー株式会社' });
    await send(page, '表示する');
    expect(await main()).toContain('関西人材リレー株式会社には、何も見えません');
    await page.goto(`${hub.url}/me/disclosures`);
    const records = await main();
    expect(records).toMatch(/みらいキャリア株式会社[\s\S]*見出し/);
    expect(records).not.toContain('関西');
    await follow('もとになった同意');
    expect(await main()).toContain('同意の控え');
  });

  it('an introduction is approved with what was chosen, or declined', async () => {
    const [seen] = (await searchPool(hub, mirai)).edges;
    for (const title of ['開発部長', '営業部長'])
      await propose(hub, mirai, seen?.node.id ?? '', await openJob(hub, toto, { title }));
    await page.goto(`${hub.url}/me`);
    await follow('東都ソフト株式会社 開発部長');
    expect(await main()).toMatch(/労働条件[\s\S]*年収600〜700万円[\s\S]*500万円〜800万円/);
    await page.getByLabel('氏名・ふりがな・生年').check();
    await send(page, 'この企業への紹介を承認する');
    expect(await main()).toContain('紹介を承認しました');
    await page.goto(`${hub.url}/me/introductions`);
    await follow('東都ソフト株式会社 営業部長');
    await send(page, '断る');
    expect(await main()).toContain('紹介を断りました');
    const { introductions } = data(await hub.ask<{ introductions: unknown }>(toto, SEEN_BY_EMPLOYER));
    expect(introductions).toEqual({
      edges: [
        {
          node: {
            status: 'APPROVED',
            candidate: { releasedScopes: ['PROFILE', 'IDENTITY'], identity: { name: ito.name }, contact: null },
          },
        },
      ],
    });
  });

  it('the profile is put right, blocks are set and lifted, the notice is rated', async () => {
    await page.goto(`${hub.url}/me/profile`);
    expect(await page.getByLabel('スキル').inputValue()).toBe('TypeScript\nPostgreSQL\nGraphQL');
    await page.getByLabel('ひとことで言うと').fill('設計から運用まで');
    await page.getByLabel('ふりがな').fill('いとう　あおい');
    await send(page, '保存する');
    await page.getByLabel('知らせる', { exact: true }).check();
    await send(page, 'この設定にする');
    await follow('経歴・学歴・希望条件を直す');
    expect(await page.getByLabel('いつから').inputValue()).toBe('2019年4月');
    expect(await page.getByLabel('入社できる日').inputValue()).toBe('2026年6月1日');
    await page.getByLabel('希望の年収（万円）').fill('７５０万円');
    await send(page, '保存する');
    expect(data(await hub.ask(ito.token, ME))).toMatchObject({
      me: {
        profile: { headline: '設計から運用まで' },
        identity: { nameKana: 'イトウ アオイ' },
        conditions: { desiredSalary: 7_500_000 },
      },
    });

    await page.goto(`${hub.url}/me/blocks`);
    await page.getByLabel('みらいキャリア株式会社').check();
    await send(page, '見せないようにする');
    expect((await searchPool(hub, mirai)).edges).toEqual([]);
    await send(page, '解除する（みらいキャリア株式会社）');
    expect(await page.locator('.cards').innerText()).toBe('');
    for (const name of ['東都ソフト㈱', '株式会社どこにもない']) {
      await page.getByLabel('企業（現在の勤務先など）の名前').fill(name);
      await send(page, '見せないようにする');
      expect(await page.locator('.banner').innerText()).toBe('保存しました。');
      await send(page, `解除する（${name}）`);
      expect(await page.locator('.cards').innerText()).toBe('');
    }
    await page.getByLabel('企業（現在の勤務先など）の名前').fill('㈱');
    await send(page, '見せないようにする');
    expect(await page.getByRole('alert').innerText()).toContain('企業の名前または法人番号を指定してください');
    await page.goto(`${hub.url}/me/rate`);
    await send(page, '送る');
    expect(await page.getByRole('alert').innerText()).toContain('評価を選んでください');
    await page.getByLabel('9', { exact: true }).check();
    await send(page, '送る');
    expect(await main()).toContain('ご回答をありがとうございました');
    await follow('再応募の希望');
    await send(page, '株式会社あおぞらテックに、また応募したいと伝える');
    expect(await main()).toContain('伝えています');
    const { myReapplications } = data(
      await hub.ask<{ myReapplications: { name: string }[] }>(ito.token, '{ myReapplications { name } }'),
    );
    expect(myReapplications).toEqual([{ name: '株式会社あおぞらテック' }]);
  });

  it('two registrations of one person become one by the code in the other mailbox, and whether there was one is not told', async () => {
    const [one, other] = [person('久保田 玲', 'クボタ レイ'), person('久保田 玲', 'クボタ レイ')];
    await join(hub, toto, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }], other);
    await signedIn(person('渡部 悠', 'ワタベ ユウ'));
    const toldTo = async () => {
      await page.goto(`${hub.url}/me`);
      await follow('別のメールアドレスの登録をまとめる');
      await send(page, '探して、確認コードを送る');
      return (await main()).replace(/\d+時?[年月:日 ]*/g, '');
    };
    const alone = await toldTo();
    await signedIn(one);
    expect(await toldTo()).toBe(alone);
    await page.getByLabel('もう一方のメールに届いたコード').fill('000000');
    await send(page, 'ひとつにまとめる');
    expect(await page.getByRole('alert').innerText()).toContain('確認コード');
    await page.getByLabel('もう一方のメールに届いたコード').fill(await codeIn(hub, other));
    await send(page, 'ひとつにまとめる');
    expect(await main()).toMatch(/ひとつにまとめました/);
    await page.goto(`${hub.url}/me/reapply`);
    expect(await main()).toMatch(/東都ソフト株式会社[\s\S]*あおぞらテック|あおぞらテック[\s\S]*東都ソフト株式会社/);
  });

  it('who was asked to delete is told, and a frozen introduction can be taken to another agency', async () => {
    await signedIn();
    const [seen] = (await searchPool(hub, mirai)).edges;
    const title = '品質保証エンジニア';
    await propose(hub, mirai, seen?.node.id ?? '', await openJob(hub, toto, { title }));
    await follow('みらいキャリア株式会社への同意を取り消す');
    await send(page, '取り消す');
    const notices = '{ deletionNotices(first: 100) { edges { node { id candidateId } } } }';
    type Notices = { deletionNotices: { edges: { node: { id: string; candidateId: string } }[] } };
    const noticeId = await eventually(async () => {
      const answer = data(await hub.ask<Notices>(mirai, notices));
      return answer.deletionNotices.edges.find(({ node }) => node.candidateId === seen?.node.id)?.node.id ?? null;
    });
    await page.goto(`${hub.url}/me/disclosures`);
    await follow('消去を求めた記録を見る');
    expect(await main()).toMatch(/みらいキャリア株式会社[\s\S]*まだ申告がありません/);
    const ATTEST = 'mutation($input: AttestDeletionInput!) { attestDeletion(input: $input) { notice { id } } }';
    data(await hub.ask(mirai, ATTEST, { input: { noticeId } }));
    await page.reload();
    expect(await main()).toContain('に消去したと申告');

    await setStanding(hub, miraiId, 'SUSPENDED');
    await page.goto(`${hub.url}/me/introductions`);
    await eventually(async () => {
      await page.reload();
      return (await main()).includes('資格停止により中断') || null;
    });
    await follow(`東都ソフト株式会社 ${title}`);
    await send(page, 'この紹介会社に移す');
    expect(await page.getByRole('alert').innerText()).toContain('移す先の紹介会社を選んでください');
    await page.getByLabel('移す先の紹介会社').selectOption({ label: '関西人材リレー株式会社' });
    await page.getByLabel('職務経歴・学歴・資格').check();
    await send(page, 'この紹介会社に移す');
    expect(await main()).toContain('紹介を移しました');
    const moves = '{ introductionMoves { jobOpening { title } candidate { releasedScopes } } }';
    expect(data(await hub.ask(await hub.token('agency-kansai'), moves))).toEqual({
      introductionMoves: [{ jobOpening: { title }, candidate: { releasedScopes: ['PROFILE', 'CAREER'] } }],
    });
    await setStanding(hub, miraiId, 'ACTIVE');
  });

  it('all that is held can be taken along, and erased: what the law keeps is said, and the visit is over', async () => {
    await signedIn();
    await follow('わたしのデータを受け取る・消去する');
    const taken = await page.request.get(`${hub.url}/me/data.json`);
    expect(await taken.text()).toContain(ito.email);
    await follow('消去すると何が起こるかを見る');
    await send(page, '消去する');
    expect(await page.getByRole('alert').innerText()).toContain('選んでください');
    expect((await searchPool(hub, mirai)).edges.length).toBeGreaterThan(0);
    await page.getByLabel('わたしのデータを消去する').check();
    await send(page, '消去する');
    expect(await main()).toMatch(/消去しました[\s\S]*個人情報の保護に関する法律[\s\S]*年\d+月\d+日/);
    await page.goto(`${hub.url}/me`);
    expect(new URL(page.url()).pathname).toBe('/me/sign-in');
    expect((await hub.ask(ito.token, '{ me { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('somebody with three hundred consents has pages under 50 kB, and comes to every one of them', () =>
    lightWithManyConsents(hub, browser, aozora, miraiId));

  it('another person’s consent and introduction are not found, and nothing is left after signing out', async () => {
    const mine = await page.context().cookies();
    const before = ito;
    await signedIn();
    for (const path of [`consents/${before.consentIds[0]}/receipt`, `introductions/${before.consentIds[0]}`]) {
      expect((await page.goto(`${hub.url}/me/${path}`))?.status()).toBe(404);
    }
    await page.goto(`${hub.url}/me`);
    const signed = await page.context().cookies();
    await send(page, 'ログアウト');
    await page.context().clearCookies();
    await page.context().addCookies(signed);
    await page.goto(`${hub.url}/me`);
    expect(new URL(page.url()).pathname).toBe('/me/sign-in');
    await page.context().addCookies(mine);
    await hub.advance({ advance: 'PT3H' });
    await page.goto(`${hub.url}/me/consents`);
    expect(new URL(page.url()).pathname).toBe('/me/sign-in');
    expect(wrong.flat()).toEqual([]);
  });
});
