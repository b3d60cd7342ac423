import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, phone, STARTS_MS, tabTo, watch } from '../support/browser.js';
import { startHub, type TestHub } from '../support/hub.js';
import { answerUpToCode, codeIn, fillProfile, invitedTo, send } from '../support/pages.js';
import { data, linkToken, person, register, searchPool } from '../support/story.js';

const INVITATION = 'query($token: String!) { invitation(token: $token) { status } }';

describe('a rejected person, without scripts and with the keyboard alone', () => {
  let hub: TestHub;
  let browser: Browser;
  beforeAll(async () => {
    hub = await startHub('five processes');
    browser = await openBrowser();
  }, STARTS_MS);
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  it('comes from the mail’s link to consents, and an agency sees what was chosen and nothing else', async () => {
    const who = person();
    const address = await invitedTo(hub, await hub.token('employer-aozora'), who);
    const context = await phone(browser);
    const wrong = watch(context, hub.url);
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.locator('main').innerText()).toContain('株式会社あおぞらテック（バックエンドエンジニア）より');
    await press(page, 'a.go', 'Enter');
    await page.waitForURL('**/profile');

    await type(page, '#f-headline', '法人営業８年');
    await choose(page, '#f-occupation', 7);
    await type(page, '#f-yearsOfExperience', '８年');
    await type(page, '#f-skills', '法人営業、代理店管理');
    await choose(page, '#f-prefecture', 27);
    await type(page, '#f-name', who.name);
    await type(page, '#f-nameKana', 'ｲﾄｳ あおい');
    await type(page, '#f-email', who.email);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/career');
    await type(page, '#f-employer-0', '株式会社みなと');
    await type(page, '#f-title-0', '営業課長');
    await type(page, '#f-from-0', '平成31年4月');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/choose');

    const values = await page.locator('main').innerText();
    for (const value of ['法人営業８年', '大阪府', 'イトウ アオイ', '株式会社みなと　営業課長', '2019年4月〜現在'])
      expect(values).toContain(value);
    await press(page, '#f-scopes-PROFILE', 'Space');
    await press(page, '#f-scopes-CAREER', 'Space');
    await press(page, 'summary', 'Enter');
    const mirai = page.locator('#f-agencies-01900000-0000-7000-8000-00000000b001');
    expect(await mirai.isVisible()).toBe(true);
    await press(page, '[id^="f-agencies-"]', 'Space');
    await press(page, 'p.actions button', 'Enter');
    await page.waitForURL('**/check');
    expect(await page.locator('.sight').innerText()).not.toContain(who.name);
    await press(page, 'button[value="code"]', 'Enter');
    await page.waitForURL('**/code');
    await type(page, '#f-code', await codeIn(hub, who));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/me/consents?done=joined');
    const given = await page.locator('main').innerText();
    expect(given).toContain('プロフィール、職務経歴・学歴・資格');
    const agencies = await Promise.all(['agency-mirai', 'agency-kansai'].map((client) => hub.token(client)));
    const pools = await Promise.all(agencies.map((agency) => searchPool(hub, agency)));
    const seen = pools.flatMap(({ edges }) => edges.map(({ node }) => node));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      releasedScopes: ['PROFILE', 'CAREER'],
      profile: { headline: '法人営業８年', yearsOfExperience: 8, prefecture: '27', skills: ['法人営業', '代理店管理'] },
      identity: null,
      contact: null,
    });
    expect(wrong).toEqual([]);
    const cookies = (await context.cookies()).filter(({ name }) => name === 'tasuki');
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Lax', expires: -1 }]);
    await context.close();
  });
});

describe('the consent page', () => {
  let hub: TestHub;
  let browser: Browser;
  let aozora: string;
  let page: Page;
  beforeAll(async () => {
    hub = await startHub('one process');
    browser = await openBrowser();
    aozora = await hub.token('employer-aozora');
    page = await (await phone(browser)).newPage();
  }, STARTS_MS);
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const statusOf = async (address: string) =>
    data(await hub.ask<{ invitation: { status: string } }>(null, INVITATION, { token: address.split('/').at(-1) }))
      .invitation.status;
  const main = () => page.locator('main').innerText();

  it('keeps all that was typed when something is refused, and leads to what it was', async () => {
    const who = person();
    const address = await invitedTo(hub, aozora, who);
    await page.goto(`${address}/profile`);
    await fillProfile(page, who);
    await page.getByLabel('連絡先のメールアドレス').fill('どこか');
    await page.getByLabel('経験年数').fill('長い');
    await send(page, '次へ');
    expect(await page.title()).toMatch(/^エラー：/);
    expect(await page.getByRole('alert').innerText()).toContain('「連絡先のメールアドレス」：');
    expect(await page.getByLabel('ひとことで言うと').inputValue()).toBe('法人営業８年');
    expect(await page.getByLabel('連絡先のメールアドレス').inputValue()).toBe('どこか');
    expect(await page.getByLabel('経験年数').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('alert').getByRole('link').first().click();
    expect(new URL(page.url()).hash).toBe('#f-yearsOfExperience');
    await page.getByLabel('連絡先のメールアドレス').fill(who.email);
    await page.getByLabel('経験年数').fill('８');
    await send(page, '次へ');
    await page.getByLabel('いつから').fill('いつか');
    await page.getByLabel('職務の要約').fill('要約です');
    await send(page, '職歴をもう1つ書く');
    expect(await page.getByLabel('勤務先').count()).toBe(2);
    await send(page, '次へ');
    expect(await page.getByRole('alert').innerText()).toContain('「勤務先」を入力してください。');
    expect(await page.getByLabel('職務の要約').inputValue()).toBe('要約です');
    await page.getByLabel('いつから').first().fill('');
    await send(page, '次へ');
    await page.getByLabel('職務経歴・学歴・資格').check();
    await send(page, '確認へ進む');
    expect(await page.getByRole('alert').innerText()).toContain('「プロフィール」も選んでください');
    expect(await page.getByLabel('職務経歴・学歴・資格').isChecked()).toBe(true);
    expect(await statusOf(address)).toBe('OPEN');
  });

  it('several offers, blocks and an end date become the consents that were shown', async () => {
    const who = person();
    const address = await invitedTo(hub, aozora, who);
    await answerUpToCode(page, address, who);
    await page.goto(`${address}/choose`);
    await page.getByLabel('プロフィール（').check();
    await page.getByLabel('連絡先').check();
    await page.locator('summary', { hasText: '紹介会社を選んで' }).click();
    await page.getByLabel('みらいキャリア株式会社').check();
    await page.getByLabel('いつまで見せますか').selectOption('30');
    await send(page, '確認へ進む');
    expect(await page.locator('.sight').allInnerTexts()).toMatchObject([
      expect.not.stringContaining(who.email),
      expect.stringContaining(who.email),
    ]);
    await page.getByRole('link', { name: '指定する・直す' }).click();
    await page.getByLabel('法人番号').fill('１２３');
    await send(page, '決定する');
    expect(await page.getByRole('alert').innerText()).toContain('法人番号');
    await page.getByLabel('法人番号').fill('７９００００００００００２');
    await page.getByLabel('関西人材リレー株式会社').check();
    await send(page, '決定する');
    const before = await codeIn(hub, who);
    await send(page, '確認コードを受け取る');
    await page.getByLabel('確認コード').fill(await codeIn(hub, who, before));
    await send(page, '同意して参加する');
    const [mirai, kansai] = await Promise.all(['agency-mirai', 'agency-kansai'].map((client) => hub.token(client)));
    expect((await searchPool(hub, mirai ?? '')).edges[0]?.node.releasedScopes).toEqual(['PROFILE', 'CONTACT']);
    expect((await searchPool(hub, kansai ?? '')).edges).toEqual([]);
    await page.goto(`${hub.url}/me/blocks`);
    expect(await main()).toMatch(/関西人材リレー株式会社[\s\S]*法人番号 7900000000002/);
    await page.context().clearCookies();
  });

  it('a wrong code loses nothing; the third locks the link, and a new one is mailed', async () => {
    const who = person();
    const address = await invitedTo(hub, aozora, who);
    await answerUpToCode(page, address, who);
    const right = await codeIn(hub, who);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let tries = 1; tries <= 3; tries += 1) {
      await page.getByLabel('確認コード').fill(wrong);
      await send(page, '同意して参加する');
      expect(await page.getByRole('alert').innerText()).toContain('確認コードが違う');
    }
    await page.getByLabel('確認コード').fill(right);
    await send(page, '同意して参加する');
    expect(await main()).toContain('このリンクはロックされています');
    const mails = (await hub.mails(who.email)).length;
    await page.getByLabel('新しいリンクを受け取る').check();
    await send(page, '送る');
    expect(await main()).toContain('新しいリンクをお送りしました');
    await hub.mails(who.email, mails + 1);
    const fresh = `${hub.url}/relay/${await linkToken(hub, who)}`;
    expect(fresh).not.toBe(address);
    await page.goto(address);
    expect(await main()).toContain('このリンクは使えません');
    await page.goto(fresh);
    expect(await main()).toContain('何もしなければ、何も起こりません');
  });

  it('declining needs a choice, is told to nobody, and can be for good', async () => {
    for (const [answer, status] of [
      ['まだ決めない', 'OPEN'],
      ['今回は参加しない', 'DECLINED'],
      ['今後、どの企業からの案内も受け取らない', 'DECLINED'],
    ] as const) {
      const who = person();
      const address = await invitedTo(hub, aozora, who);
      await page.goto(address);
      await page.getByRole('link', { name: '参加しない' }).click();
      await send(page, '決定する');
      expect(await page.getByRole('alert').innerText()).toContain('どれか1つを選んでください');
      expect(await statusOf(address)).toBe('OPEN');
      await page.getByLabel(answer).check();
      await send(page, '決定する');
      expect(await statusOf(address)).toBe(status);
      if (status === 'DECLINED') expect(await main()).toContain('ご辞退を承りました');
    }
  });

  it('is a click away from the development inbox', async () => {
    const who = person();
    const address = await invitedTo(hub, aozora, who);
    await page.goto(`${hub.url}/dev/mail?to=${who.email}`);
    await page.getByRole('link', { name: address }).click();
    expect(page.url()).toBe(address);
    expect(await main()).toContain('何もしなければ、何も起こりません');
  });

  it('a form from elsewhere, or of another visit, does nothing', async () => {
    const who = person();
    await register(hub, aozora, who);
    const path = `/relay/${await linkToken(hub, who)}/decline`;
    for (const sent of ['answer=DECLINE', 'answer=DECLINE&form=AAAA'])
      expect((await hub.http.post(path).type('form').send(sent)).status).toBe(403);
    expect(await statusOf(`${hub.url}${path.replace('/decline', '')}`)).toBe('OPEN');
  });

  it('an invitation that ran out says so, and a new link can be asked for', async () => {
    const who = person();
    const address = await invitedTo(hub, aozora, who);
    await hub.advance({ advance: 'P15D' });
    await page.goto(`${address}/profile`);
    expect(await main()).toContain('リンクの有効期限が切れました');
    await page.getByLabel('新しいリンクを受け取る').check();
    await send(page, '送る');
    await hub.mails(who.email, 2);
    await page.goto(`${hub.url}/relay/${await linkToken(hub, who)}`);
    expect(await main()).toContain('何もしなければ、何も起こりません');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await main()).toContain('If you do nothing, nothing happens');
    await page.goto(`${hub.url}/me/sign-in`);
    expect(await main()).toContain('Sign in to your page');
  });
});

async function press(page: Page, selector: string, key: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.insertText(text);
}

/** The nth option of a list that begins with an invitation to choose. */
async function choose(page: Page, selector: string, nth: number): Promise<void> {
  await tabTo(page, selector);
  for (let pressed = 0; pressed < nth; pressed += 1) await page.keyboard.press('ArrowDown');
}
