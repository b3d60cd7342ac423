import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { dayOf, plusDays, plusMonths } from '../../platform/calendar.js';
import { MIRAI, setStanding } from '../support/agencies.js';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { advance, approve, codes, data, hire, join, openJob, person, propose, searchPool } from '../support/story.js';

const LEDGER = `query($input: StatutoryLedgerInput!) { statutoryLedger(input: $input) { title columns rows } }`;
const NOTE = 'mutation($input: NoteOpeningInput!) { noteOpening(input: $input) { note { contact } } }';
const PAID = 'mutation($input: NoteFeePaymentInput!) { noteFeePayment(input: $input) { placement { id } } }';
const REVOKE_ALL = 'mutation { revokeAllConsents(input: {}) { consents { id } } }';
const SHOWN = '{ myDisclosures(first: 50) { edges { node { items } } } }';

interface Told {
  readonly statutoryLedger: { title: string; columns: string[]; rows: string[][] };
}

describe('the ledgers that the law wants of an agency', () => {
  let hub: TestHub;
  let mirai: string;
  let toto: string;
  let from: string;
  beforeAll(async () => {
    hub = await startHub('one process');
    [mirai, toto] = await Promise.all([hub.token('agency-mirai'), hub.token('employer-toto')]);
    from = dayOf(await hub.advance({ advance: 'PT0S' }));
  });
  afterAll(() => hub?.stop());

  /** The rows of a ledger as objects, by their headings. */
  const told = async (kind: string, period: object = {}) => {
    const input = { kind, from, to: plusDays(from, 60), ...period };
    const { columns, rows } = data(await hub.ask<Told>(mirai, LEDGER, { input })).statutoryLedger;
    return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  };
  const introduced = async (name: string, scopes: string[]) => {
    const who = await join(
      hub,
      await hub.token('employer-aozora'),
      [{ audience: { kind: 'AGENCY', id: MIRAI }, scopes }],
      person(name),
    );
    const [found] = (await searchPool(hub, mirai)).edges;
    const opening = await openJob(hub, toto, { title: `${name}の求人` });
    const introduction = await propose(hub, mirai, found?.node.id ?? '', opening);
    await approve(hub, who.token, introduction, ['PROFILE']);
    return { ...who, introduction, opening };
  };
  const file = (path: string, token = mirai) => hub.http.get(path).set('authorization', `Bearer ${token}`).buffer(true);

  it('say who was introduced where, what came of it and what was paid, with no name that was not released', async () => {
    const hired = await introduced('髙橋 葵', ['PROFILE', 'IDENTITY']);
    const rejected = await introduced('佐藤 翔', ['PROFILE']);
    await advance(hub, toto, rejected.introduction, 'REJECTED_BY_EMPLOYER');
    const startsOn = plusDays(from, 10);
    const placementId = await hire(hub, hired.introduction, { agency: mirai, employer: toto, startsOn });
    const note = {
      jobOpeningId: hired.opening,
      address: '東京都港区芝1-1',
      contact: '人事部 鈴木',
      headcount: 2,
      employmentTerm: '期間の定めなし',
    };
    data(await hub.ask(mirai, NOTE, { input: note }));
    const payment = { placementId, kind: 'COLLECTED', paidOn: from, amount: 1_500_000 };
    for (const input of [payment, payment]) data(await hub.ask(mirai, PAID, { input }));
    expect(codes(await hub.ask(mirai, PAID, { input: { ...payment, amount: 1 } }))).toEqual(['INVALID_INPUT']);
    expect(codes(await hub.ask(mirai, PAID, { input: { ...payment, paidOn: plusDays(from, 1) } }))).toEqual([
      'INVALID_INPUT',
    ]);
    data(await hub.ask(mirai, PAID, { input: { ...payment, kind: 'REFUNDED', amount: 300_000 } }));

    const outcome = {
      採否: '採用',
      採用年月日: startsOn,
      労働契約: '無期',
      転職勧奨禁止期間: `${startsOn}〜${plusDays(plusMonths(startsOn, 24), -1)}`,
      '6か月以内の離職': '',
      '返戻金（円）': '300000',
      備考: '',
    };
    expect(await told('JOB_OPENINGS')).toEqual([
      expect.objectContaining({
        求人者の名称: '東都ソフト株式会社',
        求人者の所在地: '東京都港区芝1-1',
        求人に係る連絡先: '人事部 鈴木',
        求人数: '2',
        就業場所: '東京都',
        雇用期間: '期間の定めなし',
        '賃金（年収・円）': '5000000〜8000000',
        求職者の氏名: '髙橋 葵',
        ...outcome,
      }),
      expect.objectContaining({
        求人者の所在地: '東京都',
        求人数: '',
        求職者の氏名: '（非開示）',
        採否: '不採用',
        採用年月日: '',
      }),
    ]);
    expect(await told('JOB_SEEKERS')).toEqual([
      expect.objectContaining({
        求職者の氏名: '髙橋 葵',
        求職者の住所: '東京都',
        生年月日: '1994年',
        希望職種: '02 研究・技術の職業',
        求職受付年月日: from,
        ...outcome,
      }),
      expect.objectContaining({ 求職者の氏名: '（非開示）', 生年月日: '（非開示）', 採否: '不採用' }),
    ]);
    expect(await told('FEES')).toEqual([
      expect.objectContaining({
        手数料を支払う者: '東都ソフト株式会社',
        徴収年月日: from,
        '手数料の額（円）': '1500000',
        'うち第二種特別加入保険料に充てる手数料（円）': '0',
        算出の根拠: '理論年収5000000円×30%（手数料表 第1版）',
        '徴収額（円）': '1500000',
        '返戻額（円）': '300000',
      }),
    ]);
    // The name in the ledger is a disclosure like any other.
    const seen = await eventually(async () => {
      const { myDisclosures } = data(
        await hub.ask<{ myDisclosures: { edges: { node: { items: string[] } }[] } }>(hired.token, SHOWN),
      );
      const items = myDisclosures.edges.flatMap(({ node }) => node.items);
      return items.includes('identity.birthYear') ? items : null;
    });
    expect(seen).toEqual(expect.arrayContaining(['identity.name', 'profile.prefecture']));

    // Consent ended, or all was erased: the entry stays, what it said of the person does not.
    data(await hub.ask(hired.token, REVOKE_ALL));
    data(await hub.ask(rejected.token, 'mutation { eraseMe(input: { confirm: true }) { erasedAt } }'));
    const unnamed = {
      求職者の氏名: '（非開示）',
      求職者の住所: '（非開示）',
      生年月日: '（非開示）',
      希望職種: '（非開示）',
    };
    const ended = { ...unnamed, 求職者番号: '', 求職の有効期間: '同意の終了', 求人者の名称: '東都ソフト株式会社' };
    expect(await told('JOB_SEEKERS')).toMatchObject([
      { ...ended, 採否: '採用' },
      { ...ended, 採否: '不採用' },
    ]);
    expect((await told('JOB_OPENINGS')).map((row) => row.求職者の氏名)).toEqual(['（非開示）', '（非開示）']);
    const printed = await file(`/ledgers/inspection.html?from=${from}&to=${plusDays(from, 60)}`);
    for (const { name, email } of [hired, rejected]) {
      expect(printed.text).not.toContain(`<td>${name}</td>`);
      expect(printed.text).not.toContain(email);
    }
  });

  it('are files to keep and pages to print, and one page for an inspection', async () => {
    const period = `from=${from}&to=${plusDays(from, 60)}`;
    const csv = await file(`/ledgers/job-openings.csv?${period}&encoding=cp932`);
    expect(csv.headers).toMatchObject({ 'content-type': 'text/csv; charset=Shift_JIS', 'cache-control': 'no-store' });
    const utf8 = await file(`/ledgers/fees.csv?${period}`);
    expect(utf8.text).toMatch(/^\ufeff紹介番号,手数料を支払う者,徴収年月日/);
    expect(iconv.encode(utf8.text, 'CP932').length).toBeGreaterThan(0);
    const page = await file(`/ledgers/job-seekers.html?${period}`);
    expect(page.text).toContain('<h1>求職管理簿</h1>');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const all = await file(`/ledgers/inspection.html?${period}`);
    for (const title of [
      '求人管理簿',
      '求職管理簿',
      '手数料管理簿',
      '手数料表',
      '許可の申請・更新の届出',
      'ハブを利用する者',
      '第三者から提供を受けた記録',
    ])
      expect(all.text).toContain(`<h2>${title}</h2>`);
    expect(all.text).toMatch(/identity\.name/);
    expect((await file(`/ledgers/secrets.csv?${period}`)).status).toBe(404);
    expect((await file(`/ledgers/fees.csv?from=${from}&to=2020-01-01`)).status).toBe(400);
    expect((await file(`/ledgers/fees.csv?${period}`, toto)).status).toBe(403);
    expect((await hub.http.get(`/ledgers/fees.csv?${period}`)).status).toBe(401);
    // Another agency's ledgers are its own.
    expect((await file(`/ledgers/fees.csv?${period}`, await hub.token('agency-kansai'))).text).not.toContain(
      '東都ソフト',
    );
  });

  it('can be shown by an agency that may not act, without names, and end two years after all was done', async () => {
    await setStanding(hub, MIRAI, 'SUSPENDED');
    expect((await told('JOB_SEEKERS')).map((row) => row.求職者の氏名)).toEqual(['（非開示）', '（非開示）']);
    await hub.advance({ advance: 'P729D' });
    mirai = await hub.token('agency-mirai');
    expect(await told('JOB_SEEKERS')).toHaveLength(2);
    await hub.advance({ advance: 'P3D' });
    mirai = await hub.token('agency-mirai');
    // The rejected one is past its time; the hired one began ten days later.
    expect((await told('JOB_SEEKERS')).map((row) => row.採否)).toEqual(['採用']);
    await hub.advance({ advance: 'P12D' });
    mirai = await hub.token('agency-mirai');
    expect(await told('JOB_SEEKERS')).toEqual([]);
  });
});
