import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { signInAgain } from '../support/agencies.js';
import { axeFindings, STARTS_MS, tabTo } from '../support/browser.js';
import {
  announced,
  type Desk,
  heldBy,
  lookOver,
  open,
  openChromium,
  openDesk,
  settled,
  signIn,
} from '../support/consoles.js';
import { startHub, type TestHub } from '../support/hub.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import {
  approve,
  data,
  type Joined,
  join,
  openJob,
  type Person,
  person,
  propose,
  searchPool,
} from '../support/story.js';

const REVOKE = 'mutation { revokeAllConsents(input: {}) { consents { id } } }';
/** What each person here has, and has released to nobody. */
const HIDDEN = ['090-1234-5678', '+819012345678', '7000000', '7,000,000', '6200000'];
const PHONE = { viewport: { width: 360, height: 740 } };

describe('an agency’s console', () => {
  let hub: TestHub;
  let browser: Browser;
  let receiver: Receiver;
  let desk: Desk;
  let ren: Joined & Person;
  let introduction = '';
  const desks: Desk[] = [];
  beforeAll(async () => {
    [hub, browser, receiver] = await Promise.all([
      startHub('one process', { WEBHOOKS_TO_LOOPBACK: '1' }),
      openChromium(),
      startReceiver(),
    ]);
    const [aozora, toto, mirai] = await Promise.all(
      ['employer-aozora', 'employer-toto', 'agency-mirai'].map((client) => hub.token(client)),
    );
    const offers = (scopes: string[]) => [{ audience: { kind: 'NETWORK' as const }, scopes }];
    ren = await join(hub, aozora ?? '', offers(['PROFILE', 'IDENTITY']), person('渡辺 蓮', 'ワタナベ レン'));
    await join(hub, aozora ?? '', offers(['PROFILE', 'CAREER']));
    const [, seen] = (await searchPool(hub, mirai ?? '')).edges;
    introduction = await propose(hub, mirai ?? '', seen?.node.id ?? '', await openJob(hub, toto ?? ''));
    await approve(hub, ren.token, introduction);
    desk = await openDesk(browser, hub);
    desks.push(desk);
    await signIn(desk, hub, 'agency-mirai', '/agency');
  }, STARTS_MS);
  afterAll(async () => {
    await browser?.close();
    await receiver?.stop();
    await hub?.stop();
  });

  const press = (name: string | RegExp, within: Locator = desk.page.locator('main')) =>
    within
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  const dialog = () => desk.page.getByRole('dialog');
  const kept = async (name: string) => {
    const [file] = await Promise.all([desk.page.waitForEvent('download'), press(name)]);
    return readFile(await file.path(), 'utf8');
  };

  it('narrows the pool by what it finds, keeps the search and is told of whoever is new', async () => {
    const { page } = desk;
    await press(/^TypeScript 2$/);
    await page.getByText('2名', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('any')).toBe('TypeScript');
    await page.locator('summary', { hasText: '職種' }).click();
    await page.getByLabel(/^研究・技術\s*2$/).check();
    await press('検索');
    await page.waitForURL(/occupation=02/);
    await press('条件を保存');
    await dialog().getByLabel('検索の名前').fill('開発の方');
    await dialog().getByLabel('新着を知らせるメールアドレス').fill('alert@mirai.example.jp');
    await press('保存する', dialog());
    await announced(page, /「開発の方」を保存しました/);
    await open(desk, hub, '/agency/searches');
    expect(await page.locator('main').innerText()).toMatch(
      /開発の方[\s\S]*TypeScriptのどれか、研究・技術[\s\S]*alert@mirai/,
    );
    await page.getByRole('link', { name: 'この条件で探す' }).click();
    await page.waitForURL(/any=TypeScript/);
  });

  it('finds somebody, opens what is released and introduces, by the keyboard alone', async () => {
    const { page } = desk;
    const { keyboard } = page;
    await open(desk, hub, '/agency');
    await tabTo(page, 'main [name=years]');
    await keyboard.insertText('1');
    await keyboard.press('Enter');
    await page.waitForURL(/years=1/);
    await settled(page);
    await tabTo(page, 'main h2 a');
    await keyboard.press('Enter');
    await page.waitForURL(/candidates/);
    await settled(page);
    await tabTo(page, 'main button.button-main');
    await keyboard.press('Enter');
    await dialog().getByText('企業に伝わるのは').waitFor();
    await tabTo(page, 'dialog [name=jobOpeningId]');
    await keyboard.press('ArrowDown');
    for (const [name, text] of [
      ['message', '経験が活きるお仕事です'],
      ['conditions', '正社員、年俸600万円、東京本社'],
    ]) {
      await tabTo(page, `dialog [name=${name}]`);
      await keyboard.insertText(text ?? '');
    }
    await tabTo(page, 'dialog button[type=submit]');
    await keyboard.press('Enter');
    await announced(page, /紹介しました/);
    await page.waitForURL(/introductions/);
  });

  it('exports the pool and sees how far it is; each line is what is released', async () => {
    await open(desk, hub, '/agency/exports');
    await press('全員を出力する');
    await press('出力を始める', dialog());
    await desk.page.getByText('受け取れます', { exact: true }).waitFor();
    const lines = (await kept('受け取る（JSON Lines）'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ identity }) => identity?.name ?? null).sort()).toEqual([null, '渡辺 蓮'].sort());
    await announced(desk.page, /2名を受け取りました/);
  });

  it('is given a machine client’s secret once, rotates it, revokes it', async () => {
    const { page } = desk;
    await open(desk, hub, '/agency/logins');
    await press('ログインを追加');
    await dialog().getByLabel('種別').selectOption('MACHINE');
    await dialog().getByLabel('名称').fill('基幹システム');
    await press('追加する', dialog());
    await dialog().getByText('二度と表示されません').waitFor();
    const [client = '', secret = ''] = await dialog().locator('code').allInnerTexts();
    const tokenFor = async (password: string) =>
      (
        await hub.http
          .post('/oidc/token')
          .auth(client, password)
          .type('form')
          .send({ grant_type: 'client_credentials' })
      ).status;
    expect(await tokenFor(secret)).toBe(200);
    await press('保管しました', dialog());
    expect(await page.content()).not.toContain(secret);
    const row = page.getByRole('row', { name: /基幹システム/ });
    await press('シークレットを更新', row);
    await press('更新する', dialog());
    await dialog().getByText('二度と表示されません').waitFor();
    const fresh = (await dialog().locator('code').allInnerTexts())[1] ?? '';
    expect(fresh).not.toBe(secret);
    expect(await tokenFor(fresh)).toBe(200);
    await press('保管しました', dialog());
    await press('取り消す', row);
    await press('取り消す', dialog());
    await announced(page, /基幹システムを取り消しました/);
    await row.getByText('取消', { exact: true }).waitFor();
    expect(await tokenFor(fresh)).toBe(401);
  });

  it('adds a webhook, tries it, and sends a dead letter again', async () => {
    const { page } = desk;
    await open(desk, hub, '/agency/webhooks');
    await press('送信先を追加');
    await dialog().getByLabel('URL').fill(`${receiver.url}/hook`);
    await press('追加する', dialog());
    await dialog().getByRole('alert').or(dialog().getByText('必須項目です')).first().waitFor();
    await dialog().getByLabel('紹介の変化').check();
    await press('追加する', dialog());
    expect(await dialog().locator('code').innerText()).toMatch(/^whsec_/);
    await press('保管しました', dialog());
    receiver.status = 500;
    await press('試しに送る');
    await receiver.wait(1);
    for (const wait of ['PT6S', 'PT6M', 'PT31M', 'PT3H', 'PT6H', 'PT11H', 'PT15H', 'PT21H', 'P1DT1H'])
      await hub.advance({ advance: wait });
    await receiver.wait(10);
    receiver.status = 204;
    await open(desk, hub, '/agency/webhooks?state=DEAD');
    await page.getByRole('cell', { name: 'HTTP 500' }).waitFor();
    await press('もう一度送る');
    await announced(page, /もう一度送ります/);
    await receiver.wait(11);
    await open(desk, hub, '/agency/webhooks?state=DELIVERED');
    await page.getByRole('cell', { name: 'HTTP 204' }).waitFor();
  });

  it('sees its ledgers and records, takes them as files, and notes what the hub cannot know', async () => {
    const { page } = desk;
    await open(desk, hub, `/agency/introductions/${introduction}`);
    await press('求人管理簿に記入');
    await dialog().getByLabel('求人者の所在地').fill('東京都港区芝1-1');
    await press('記入する', dialog());
    await announced(page, /求人管理簿に記入しました/);
    await open(desk, hub, '/agency/ledgers');
    await page.getByText('東京都港区芝1-1').first().waitFor();
    expect(await kept('CSV（UTF-8）')).toContain('東京都港区芝1-1');
    expect(await kept('監査用の一式（HTML）')).toMatch(/手数料表[\s\S]*第三者から提供を受けた記録/);
    await open(desk, hub, '/agency/records');
    await page.getByRole('cell', { name: 'プロフィール、氏名' }).first().waitFor();
    const csv = await kept('CSVで受け取る');
    expect(csv).toContain('identity.name');
    expect(csv).not.toContain(ren.name);
  });

  it('files a renewal and fees, and attests what it was asked to delete', async () => {
    const { page } = desk;
    await open(desk, hub, '/agency/permit');
    await press('更新を届け出る');
    await dialog().getByLabel('有効期間の始まり').fill('2027-04-01');
    await dialog().getByLabel('有効期間の終わり').fill('2032-03-31');
    const permit = { name: 'permit.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 permit') };
    await dialog().getByLabel('許可証').setInputFiles(permit);
    await press('届け出る', dialog());
    await page.getByRole('cell', { name: '審査中' }).waitFor();
    expect(await kept('許可証 (1 kB)')).toBe('%PDF-1.7 permit');
    await press('新しい版を届け出る');
    const now = await hub.advance({ advance: 'PT1S' });
    const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
    await dialog().getByLabel('適用開始日').fill(tomorrow);
    await dialog().getByLabel('料率').fill('35');
    await press('登録する', dialog());
    await announced(page, /第2版を登録しました/);
    data(await hub.ask(await signInAgain(hub, ren.email), REVOKE));
    await hub.advance({ advance: 'PT2S' });
    await open(desk, hub, '/agency/deletions');
    await press('消去を申告する');
    await press('消去したことを申告する', dialog());
    await announced(page, /申告しました/);
  });

  it('has nothing that axe objects to, in both languages and both modes, at a phone and at a screen, and nothing that was not released', async () => {
    const paths = [
      ...['', '/searches', '/exports', '/deletions?all=yes', '/inquiries', '/ledgers', '/records', '/permit'],
      ...['/logins', '/webhooks', '/pipeline', '/placements', `/introductions/${introduction}`],
    ];
    const [one] = (await searchPool(hub, await hub.token('agency-mirai'))).edges;
    paths.unshift(`/candidates/${encodeURIComponent(one?.node.id ?? '')}`);
    const half = Math.ceil(paths.length / 2);
    const phone = await openDesk(browser, hub, PHONE);
    desks.push(phone);
    await signIn(phone, hub, 'agency-mirai', '/agency/report');
    const walk = async (by: Desk, some: readonly string[]) => {
      const found: string[] = [];
      for (const path of some) {
        await open(by, hub, `/agency${path}`);
        held.push(await heldBy(by));
        found.push(...(await lookOver(by)));
      }
      return found;
    };
    const held: string[] = [];
    const found = await Promise.all([walk(desk, paths.slice(0, half)), walk(phone, paths.slice(half))]);
    await open(desk, hub, '/agency');
    await press('条件を保存');
    expect([...found.flat(), ...(await axeFindings(desk.page))]).toEqual([]);
    const everything = [...held, ...desk.answers, ...phone.answers].join('\n');
    expect(everything).toContain('candidatePool');
    expect(HIDDEN.filter((value) => everything.includes(value))).toEqual([]);
  }, 240_000);

  it('breaks nothing on the way', () => {
    expect(desks.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
