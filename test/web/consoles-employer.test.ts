import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { deliver, settled as delivered, greenhousePayload, signedByGreenhouse } from '../support/ats.js';
import { announced, type Desk, open, openChromium, openDesk, settled, signIn } from '../support/consoles.js';
import { startHub, type TestHub } from '../support/hub.js';
import { approve, hire, type Joined, join, openJob, person, propose, REPORT, searchPool } from '../support/story.js';

const CSV = [
  '応募ID,氏名,フリガナ,メールアドレス,電話番号,求人名,選考ステップ,最終選考ステータス,判定日,不合格/辞退/入社日,応募ラベル',
  'A-1,山田 太郎,ヤマダ タロウ,taro@example.jp,,開発,最終面接,不合格,2026/01/10,2026/01/10,',
  'A-2,佐藤 花子,サトウ ハナコ,hanako@example.jp,,営業,一次面接,不合格,2026/01/11,2026/01/11,',
  'A-3,鈴木 次郎,スズキ ジロウ,jiro@example.jp,,営業,一次面接,辞退,2026/01/11,2026/01/11,',
  'A-4,田中 三郎,タナカ サブロウ,メールなし,,営業,書類,不合格,2026/01/12,2026/01/12,',
].join('\n');

describe('an employer at its console', () => {
  let hub: TestHub;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([startHub('one process'), openChromium()]);
    desk = await openDesk(browser, hub);
    page = desk.page;
    await signIn(desk, hub, 'employer-aozora', '/employer');
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });
  const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click();
  const row = (text: string) => page.getByRole('row', { name: new RegExp(text) });

  it('registers one person; what is wrong stands at its field', async () => {
    await page.getByRole('link', { name: '1名を登録' }).click();
    await page.getByLabel(/^氏名/).fill('伊藤 葵');
    await page.getByLabel('フリガナ').fill('いとう　あおい');
    await page.getByLabel('メールアドレス').fill('aoi@example');
    await page.getByLabel('応募職種').fill('開発');
    await page.getByLabel('到達した選考').selectOption('FINAL_INTERVIEW');
    await page.getByLabel('電話番号').fill('12');
    await page.getByLabel('送る時').selectOption('0');
    await press('登録する');
    await page.locator('[aria-invalid=true]').waitFor();
    const wrong = page.locator('[aria-invalid=true]');
    expect(await wrong.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByLabel('メールアドレス').fill('aoi@example.jp');
    await page.getByLabel('電話番号').fill('090-1111-2222');
    await press('登録する');
    await announced(page, /伊藤 葵さんを登録しました/);
    await page.getByText('案内済み').or(page.getByText('案内待ち')).first().waitFor();
    expect((await hub.mails('aoi@example.jp'))[0]?.text).toContain('/relay/');
  });

  it('writes an evaluation, and is refused a prohibited topic', async () => {
    await page.getByLabel('専門性').selectOption('5');
    await page.getByLabel('コメント').fill('宗教について話した');
    await press('評価を保存');
    await page.getByText('収集できない事項に触れる記述があります').first().waitFor();
    await page.getByLabel('コメント').fill('設計の議論が的確でした。');
    await page.getByLabel('ご本人が同意すれば').check();
    await press('評価を保存');
    await announced(page, /評価を保存しました/);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('コメント').inputValue()).toBe('設計の議論が的確でした。');
  });

  it('imports a CSV: sees what was understood and each wrong row, then how far it is', async () => {
    await open(desk, hub, '/employer/registrations/import');
    const file = { name: 'hrmos.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) };
    await page.getByLabel('CSVファイル').setInputFiles(file);
    await press('内容を確認する');
    await page.getByText('全4行：登録できる 2、登録済み 0、対象外（辞退など） 1、エラー 1').waitFor();
    expect(await row('メールアドレスの形式').innerText()).toMatch(/^5\s/);
    expect(await row('山田 太郎').innerText()).toContain('新規');
    expect(await hub.mails('taro@example.jp', 0)).toEqual([]);
    await press('2名を取り込む');
    await page.getByText('取り込みが終わりました').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('100');
    await open(desk, hub, '/employer/registrations?source=CSV');
    expect(await row('佐藤 花子').count()).toBe(1);
    expect(await row('鈴木 次郎').count()).toBe(0);
  });

  it('says once what its own columns hold, and reads a file too large for a GraphQL request by it', async () => {
    await open(desk, hub, '/employer/registrations/import');
    await press('列の対応を作る');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名前').first().fill('自社台帳');
    const own = ['お名前,メール,応募先,どこまで,決定日,結果,メモ'];
    const long = '長い覚え書き'.repeat(200);
    for (let row = 1; row <= 2_000; row += 1)
      own.push(`台帳 ${row},own${row}@example.jp,開発,${row > 60 ? '最終' : '不明な段階'},2026/01/15,見送り,${long}`);
    const file = { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(own.join('\n')) };
    expect(file.buffer.length).toBeGreaterThan(7_000_000);
    await dialog.getByLabel('見本のファイル').setInputFiles({ ...file, buffer: file.buffer.subarray(0, 20_000) });
    await dialog.locator('datalist option').first().waitFor({ state: 'attached' });
    expect(await dialog.getByLabel('到達した選考').inputValue()).toBe('どこまで');
    expect(await dialog.getByLabel('結果の列').inputValue()).toBe('結果');
    await press('保存する');
    await announced(page, /「自社台帳」を保存しました/);

    await page.getByLabel('CSVファイル').setInputFiles(file);
    await page.getByLabel('列の形式').selectOption({ label: '自社の列「自社台帳」' });
    await press('内容を確認する');
    await page.getByText('全2,000行：登録できる 1,940、登録済み 0、対象外（辞退など） 0、エラー 60').waitFor();
    await page.getByText('1–50 / 60件').waitFor();
    await press('次へ');
    expect(await row('どこまで').first().innerText()).toMatch(/^52\s/);
    await press('1,940名を取り込む');
    await page.getByText('取り込みが終わりました').waitFor();
    await page.getByText('1–50 / 60件').waitFor();
    await press('次へ');
    await page.getByText('51–60 / 60件').waitFor();
  });

  it('edits the notice with the mail beside it, as the hub itself writes it', async () => {
    await open(desk, hub, '/employer/notices');
    await page.getByLabel('雛形の名前').fill('丁寧な文面');
    await page.getByLabel('本文').fill('{{candidateName}} 様\n採用をお約束します。\n{{relayUrl}}');
    await page.getByText('採用や内定を約束する表現は使えません').first().waitFor();
    await page.getByLabel('本文').fill('{{candidateName}} 様\n心よりお礼申し上げます。\n{{relayUrl}}');
    await page.locator('article', { hasText: '山田 花子 様\n心よりお礼申し上げます。' }).waitFor();
    await page.getByLabel('既定の文面にする').check();
    await press('保存する');
    await announced(page, /「丁寧な文面」を保存しました/);
  });

  it('opens and closes a job', async () => {
    await open(desk, hub, '/employer/openings');
    await press('求人を出す');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('職種名').fill('SREエンジニア');
    await dialog.getByLabel('年収 下限').fill('600');
    await dialog.getByLabel('スキル').fill('AWS、Go');
    await dialog.getByLabel('仕事の内容').fill('自社サービスの運用');
    await dialog.getByRole('button', { name: '公開する' }).click();
    await announced(page, /「SREエンジニア」を公開しました/);
    expect(await row('SREエンジニア').innerText()).toMatch(/AWS、Go[\s\S]*600万円/);
    await row('SREエンジニア').getByRole('button', { name: '締め切る' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '締め切る' }).click();
    await announced(page, /求人を締め切りました/);
  });

  it('connects an ATS and sees its deliveries', async () => {
    await open(desk, hub, '/employer/ats');
    await press('連携を追加');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('システム').selectOption('GREENHOUSE');
    await dialog.getByLabel('Webhookの署名用の秘密鍵').fill('a-secret-of-some-length');
    await dialog.getByRole('button', { name: '連携する' }).click();
    await announced(page, /連携しました/);
    await page.getByText('まだ受信していません').waitFor();
    const address = await page.locator('code', { hasText: '/hooks/ats/' }).innerText();
    expect(address).toMatch(`${hub.url}/hooks/ats/`);
    const connection = { id: address.split('/').at(-1) ?? '', webhookUrl: address };
    const confidential = greenhousePayload('reject_candidate', {
      ...{ email: 'held@example.jp', applicationId: 7, candidateId: 8, at: new Date().toISOString() },
      job: { confidential: true },
    });
    await deliver(hub, connection, signedByGreenhouse('a-secret-of-some-length', confidential));
    await delivered(hub, await hub.token('employer-aozora'), connection);
    await page.reload();
    await settled(page);
    await page.getByLabel('結果で絞る').selectOption('FAILED');
    await page.getByText('該当する受信はありません').waitFor();
    await page.getByLabel('結果で絞る').selectOption('HELD');
    await row('REJECTED').getByRole('button', { name: '案内する' }).click();
    await announced(page, /もう一度処理します/);
    await page.getByLabel('結果で絞る').selectOption('');
    await row('反映').waitFor();
    await press('変更する');
    await page.getByRole('dialog').getByLabel('対象にするタグ').fill('リレー、営業');
    await page.getByRole('dialog').getByRole('button', { name: '変更する' }).click();
    await announced(page, /連携を変更しました/);
    await page.getByText('リレー、営業').waitFor();
  });

  it('keeps its mailbox and how notices go out', async () => {
    await open(desk, hub, '/employer/settings');
    await page.getByLabel('メールアドレス').fill('saiyo@aozora.example.jp');
    await page.getByRole('button', { name: '保存する' }).first().click();
    await announced(page, /連絡先を保存しました/);
    await page.getByLabel('営業日の9時〜18時にだけ送る').check();
    await press('保存する');
    await announced(page, /送り方を保存しました/);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('メールアドレス').inputValue()).toBe('saiyo@aozora.example.jp');
    expect(await page.getByLabel('営業日の9時〜18時にだけ送る').isChecked()).toBe(true);
    await page.getByLabel('営業日の9時〜18時にだけ送る').uncheck();
    await press('保存する');
    await announced(page, /送り方を保存しました/);
  });

  it('takes an introduction up to the hire, uses a free placement in three clicks, and sees the yen', async () => {
    // A moved clock ends tokens, too: each is fetched when it is needed.
    const by = (client: string) => hub.token(client);
    const opening = await openJob(hub, await by('employer-toto'));
    const startsOn = dayAfter((await hub.advance({ advance: 'PT1S' })).toISOString().slice(0, 10), 1);
    for (const _ of [1, 2, 3]) {
      const joined = await join(hub, await by('employer-aozora'), [
        { audience: { kind: 'NETWORK' }, scopes: ['PROFILE', 'IDENTITY'] },
      ]);
      const introduction = await introduced(joined, await by('agency-mirai'), opening);
      await hire(hub, introduction, {
        agency: await by('agency-mirai'),
        employer: await by('employer-toto'),
        startsOn,
      });
    }
    await hub.advance({ advance: 'P3D' });
    const own = await openJob(hub, await by('employer-aozora'));
    const guest = await join(
      hub,
      await by('employer-toto'),
      [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }],
      person('渡辺 蓮', 'ワタナベ レン'),
    );
    await introduced(guest, await by('agency-mirai'), own);

    await open(desk, hub, '/employer');
    await page.getByRole('link', { name: '無償紹介枠', exact: true }).click();
    await press('枠を使う');
    await page.getByRole('dialog').getByRole('button', { name: 'この採用に使う' }).click();
    await announced(page, /枠を予約しました/);
    await page.getByRole('link', { name: '紹介', exact: true }).click();
    await page.getByRole('link', { name: '渡辺 蓮' }).click();
    await page.getByText('この採用には無償紹介枠を予約しています').waitFor();
    await press('内定へ進める');
    await announced(page, /「内定」にしました/);
    const id = page.url().split('/').at(-1) ?? '';
    await hub.ask(await by('agency-mirai'), REPORT, {
      input: { introductionId: id, startsOn: dayAfter(startsOn, 5), annualSalary: 5_000_000 },
    });
    await page.reload();
    await settled(page);
    await press('採用を確認する');
    await page.getByRole('dialog').getByRole('button', { name: '確認する' }).click();
    await announced(page, /採用を確認しました/);
    await hub.advance({ advance: 'P5D' });
    await open(desk, hub, `/employer/report?from=${startsOn}&to=${dayAfter(startsOn, 30)}`);
    await page.getByText('￥1,500,000').first().waitFor();
    expect(await page.getByRole('row', { name: /^合計/ }).innerText()).toMatch(/\b3\b/);
  });

  it('contests that hire, and sees what it was shown of the person', async () => {
    await page.getByRole('link', { name: '紹介', exact: true }).click();
    await page.getByRole('link', { name: '渡辺 蓮' }).click();
    await press('異議を申し立てる');
    await page.getByRole('dialog').getByLabel('主張').fill('入社日が違います。');
    await page.getByRole('dialog').getByRole('button', { name: '異議を申し立てる' }).click();
    await announced(page, /異議を申し立てました/);
    await page.getByRole('link', { name: '異議', exact: true }).click();
    expect(await row('入社日が違います').innerText()).toMatch(/申立て中[\s\S]*期限/);
    const today = (await hub.advance({ advance: 'PT1S' })).toISOString().slice(0, 10);
    await open(desk, hub, `/employer/records?from=${dayAfter(today, -30)}&to=${dayAfter(today, 1)}`);
    await row('プロフィール、氏名').first().waitFor();
    expect(await page.content()).not.toContain('渡辺 蓮');
  });

  it('reads the report drawn and as a table, and takes it away as CSV and PDF', async () => {
    const today = (await hub.advance({ advance: 'PT1S' })).toISOString().slice(0, 10);
    await open(desk, hub, `/employer/report?to=${dayAfter(today, 1)}`);
    const stages = page.getByRole('table', { name: '不採用から枠までの表' });
    expect(await stages.getByRole('row', { name: /^入社/ }).innerText()).toMatch(/^入社\s+3\s/);
    await page.getByLabel('内訳', { exact: true }).selectOption('AGENCY');
    await page.getByRole('row', { name: /みらいキャリア/ }).waitFor();
    for (const [name, begins] of [
      ['CSV', '\uFEFFgroup,'],
      ['PDF', '%PDF-'],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), press(name)]);
      expect(readFileSync(await file.path(), 'utf8').slice(0, begins.length)).toBe(begins);
    }
  });

  it('breaks nothing on the way', () => {
    expect(desk.complaints).toEqual([]);
  });

  async function introduced(who: Joined, agency: string, opening: string): Promise<string> {
    const { edges } = await searchPool(hub, agency, { first: 1 });
    const id = await propose(hub, agency, edges[0]?.node.id ?? '', opening);
    await approve(hub, who.token, id, ['PROFILE', 'IDENTITY']);
    return id;
  }
});

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
