import type { Page } from 'playwright-core';
import { eventually, type TestHub } from './hub.js';
import { linkToken, type Person, register } from './story.js';

/** Registers somebody; the address that the rejection mail leads to. */
export async function invitedTo(hub: TestHub, employer: string, who: Person): Promise<string> {
  await register(hub, employer, who);
  return `${hub.url}/relay/${await linkToken(hub, who)}`;
}

/** The newest code in the mailbox, once there is one that is not `before`. */
export function codeIn(hub: TestHub, { email }: Person, before = ''): Promise<string> {
  return eventually(async () => {
    const [newest] = await hub.mails(email);
    const code = /確認コード: (\d{6})/.exec(newest?.text ?? '')?.[1];
    return code && code !== before ? code : null;
  });
}

export async function send(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** The profile as people type it: full width, half-width kana, a year by its era. */
export async function fillProfile(page: Page, { name, email }: Person): Promise<void> {
  await page.getByLabel('ひとことで言うと').fill('法人営業８年');
  await page.getByLabel('職種').selectOption('07');
  await page.getByLabel('経験年数').fill('８年');
  await page.getByLabel('スキル').fill('法人営業、代理店管理\nSalesforce');
  await page.getByLabel('お住まいの都道府県').selectOption({ label: '大阪府' });
  await page.getByLabel('氏名').fill(name);
  await page.getByLabel('ふりがな').fill('ｲﾄｳ あおい');
  await page.getByLabel('生まれた年').fill('平成６年');
  await page.getByLabel('連絡先のメールアドレス').fill(email);
  await page.getByLabel('電話番号').fill('０９０−１２３４−５６７８');
}

/** From the invitation's first page to the one where the code is awaited: profile and career, to every agency. */
export async function answerUpToCode(page: Page, address: string, who: Person): Promise<void> {
  await page.goto(`${address}/profile`);
  await fillProfile(page, who);
  await send(page, '次へ');
  await page.getByLabel('希望の年収（万円）').fill('７００');
  await send(page, '次へ');
  await page.getByLabel('プロフィール（').check();
  await page.getByLabel('許可を受けた、すべての紹介会社').check();
  await send(page, '確認へ進む');
  await send(page, '確認コードを受け取る');
}

/** Signs in by the code that is mailed. */
export async function signInAs(page: Page, hub: TestHub, who: Person): Promise<void> {
  await page.goto(`${hub.url}/me/sign-in`);
  const before = (await hub.mails(who.email)).length;
  await page.locator('#f-email').fill(who.email);
  await page.locator('main form button').click();
  await hub.mails(who.email, before + 1);
  await page.locator('#f-code').fill(await codeIn(hub, who));
  await page.locator('main form button').click();
}
