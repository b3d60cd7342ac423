import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp932, csv, finished, type Imported, importCsv, type Job, manyPeople } from '../support/csv.js';
import { startHub, type TestHub } from '../support/hub.js';
import { codes, data } from '../support/story.js';

const HRMOS = [
  '応募ID',
  '氏名',
  'フリガナ',
  'メールアドレス',
  '求人名',
  '選考ステップ',
  '最終選考ステータス',
  '判定日',
  '応募ラベル',
];
const hrmos = (id: string, more: Partial<Record<(typeof HRMOS)[number], string>> = {}) => {
  const cells: Record<string, string> = {
    応募ID: id,
    氏名: '髙橋 一郎',
    フリガナ: 'ﾀｶﾊｼ ｲﾁﾛｳ',
    メールアドレス: `${id}@example.jp`,
    求人名: '営業',
    選考ステップ: '２次面接',
    最終選考ステータス: '不合格',
    判定日: '令和8年1月15日',
    応募ラベル: 'リレー;新卒',
    ...more,
  };
  return HRMOS.map((heading) => cells[heading] ?? '');
};

describe('a CSV', () => {
  let hub: TestHub;
  let aozora: string;

  beforeAll(async () => {
    hub = await startHub('one process');
    aozora = await hub.token('employer-aozora');
  });
  afterAll(() => hub?.stop());

  it.each([
    ['CP932', (text: string) => cp932(text), 'CP932'],
    ['UTF-8', (text: string) => Buffer.from(text), 'UTF_8'],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`), 'UTF_8'],
  ])('in %s is read without losing a character', async (what, bytes, encoding) => {
    const mark = what.replace(/\W/g, '');
    const file = bytes(
      csv(HRMOS, hrmos(`${mark}-1`, { 氏名: '髙﨑 ～①' }), hrmos(`${mark}-2`, { 最終選考ステータス: '辞退' })),
    );
    const { body } = await importCsv(hub, aozora, file, { template: 'HRMOS' });
    expect(body).toMatchObject({ encoding, rows: 2, registered: 1, skipped: 1, refused: [] });
    expect(body.registrations).toMatchObject([{ candidateName: '髙﨑 ～①' }]);
    expect(body.preview).toMatchObject([{ row: 2, rejectedOn: '2026-01-15', stageReached: 'SECOND_INTERVIEW' }]);
  });

  it('is shown before anything is stored, and the second time changes nothing', async () => {
    const file = csv(HRMOS, hrmos('twice-1'), hrmos('twice-2'));
    const query = { template: 'HRMOS' };
    const dry = (await importCsv(hub, aozora, file, { ...query, dryRun: 'true' })).body;
    expect([dry.registered, dry.preview.map(({ isNew }) => isNew), dry.registrations]).toEqual([2, [true, true], []]);
    expect((await importCsv(hub, aozora, file, query)).body).toMatchObject({ registered: 2, unchanged: 0 });
    const again = (await importCsv(hub, aozora, file, query)).body;
    expect([again.registered, again.unchanged, again.preview.map(({ isNew }) => isNew)]).toEqual([
      0,
      2,
      [false, false],
    ]);
  });

  it('is refused by row and column, in both languages, and the other rows go in', async () => {
    const file = csv(
      HRMOS,
      hrmos('bad-1', { メールアドレス: 'なし' }),
      hrmos('bad-2', { 判定日: '令和8年2月30日' }),
      hrmos('bad-3', { 選考ステップ: '？' }),
      hrmos('bad-4', { 応募ラベル: '家族構成に注意' }),
      hrmos('bad-5', { 氏名: '' }),
      hrmos('bad-6'),
    );
    const { body } = await importCsv(hub, aozora, cp932(file), { template: 'HRMOS' });
    expect(body.registered).toBe(1);
    expect(body.refused.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'メールアドレス', 'INVALID_INPUT'],
      [3, '判定日', 'INVALID_INPUT'],
      [4, '選考ステップ', 'INVALID_INPUT'],
      [5, '応募ラベル', 'PROHIBITED_DATA'],
      [6, '氏名', 'INVALID_INPUT'],
    ]);
    expect(body.refused[3]?.message).toContain('art. 5-5');
    expect(body.refused[3]?.messageJa).toContain('職業安定法5条の5');
  });

  it.each(['本籍', '家族構成', '支持政党', '宗　教'.replace('　', '')])(
    'with the column %s is refused whole, with the article',
    async (column) => {
      const file = csv([...HRMOS, column], [...hrmos('prohibited'), 'x']);
      for (const prefer of [undefined, 'respond-async']) {
        const { status, body } = await importCsv(hub, aozora, cp932(file), { template: 'HRMOS' }, prefer);
        expect([status, body.errors?.[0]?.extensions.code, body.errors?.[0]?.extensions.field]).toEqual([
          400,
          'PROHIBITED_DATA',
          column,
        ]);
        expect(body.errors?.[0]?.extensions.messageJa).toContain('職業安定法5条の5');
      }
    },
  );

  it.each([
    ['bytes that are no text', Buffer.from([0x81, 0xff, 0x00, 0x41]), {}],
    ['nothing', Buffer.alloc(0), {}],
    ['a quote that is never closed', Buffer.from('name,email\n"x'), {}],
    ['another encoding than the one named', cp932('氏名'), { encoding: 'UTF-8' }],
    [
      'a column missing',
      Buffer.from(
        csv(
          HRMOS.slice(1),
          hrmos('x')
            .slice(1)
            .filter((cell) => cell !== '営業'),
        ),
      ),
      { template: 'TALENTIO' },
    ],
  ])('of %s is refused', async (_what, file, query) => {
    const { status, body } = await importCsv(hub, aozora, file, query);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'CSV_UNREADABLE']);
  });

  it('of one’s own is read by a mapping that was saved', async () => {
    const save = `mutation($input: SaveImportMappingInput!) { saveImportMapping(input: $input) { mapping { id name } } }`;
    const columns = [
      { field: 'name', headings: ['お名前'] },
      { field: 'email', headings: ['Ｅメール', '連絡先'] },
      { field: 'position', headings: ['応募先'] },
      { field: 'stageReached', headings: ['どこまで'] },
      { field: 'rejectedOn', headings: ['決定日'] },
    ];
    const input = { name: '自社台帳', columns, outcomeHeading: '結果', rejectionWords: ['見送り', '内定辞退'] };
    const refused = async (more: Record<string, unknown>) =>
      codes(await hub.ask(aozora, save, { input: { ...input, ...more } }));
    expect(await refused({ columns: columns.slice(1) })).toEqual(['INVALID_INPUT']);
    expect(await refused({ columns: [...columns, { field: 'phone', headings: ['本籍の電話'] }] })).toEqual([
      'INVALID_INPUT',
    ]);
    expect(await refused({ rejectionWords: [] })).toEqual(['INVALID_INPUT']);
    const { mapping } = data(
      await hub.ask<{ saveImportMapping: { mapping: { id: string } } }>(aozora, save, { input }),
    ).saveImportMapping;
    const file = csv(
      ['結果', 'お名前', 'Eメール', '応募先', 'どこまで', '決定日'],
      ['見送り', '田中 翔', 'own1@example.jp', '経理', '書類選考', 'R8.1.15'],
      ['内定辞退', '田中 翼', 'own2@example.jp', '経理', '内定', 'R8.1.15'],
      ['選考中', '田中 舞', 'own3@example.jp', '経理', '一次', ''],
    );
    const { body } = await importCsv(hub, aozora, cp932(file), { mappingId: mapping.id });
    expect(body).toMatchObject({ registered: 1, skipped: 2, refused: [] });
    const toto = await hub.token('employer-toto');
    expect((await importCsv(hub, toto, cp932(file), { mappingId: mapping.id })).status).toBe(404);
    expect(data(await hub.ask(aozora, '{ importMappings { name outcomeHeading } }'))).toEqual({
      importMappings: [{ name: '自社台帳', outcomeHeading: '結果' }],
    });
  });

  it('may be imported by a job that shows how far it is', async () => {
    const file = `${manyPeople(1200, 'job')}\r\n壊れた行,,x,,営業,一次面接,2026-01-15,,`;
    const { status, body } = await importCsv<Job>(hub, aozora, cp932(file), {}, 'respond-async');
    expect([status, body.state]).toEqual([202, 'WAITING']);
    const done = await finished(hub, aozora, body.id);
    expect(done).toMatchObject({ state: 'DONE', progressPercent: 100, rows: 1201, registered: 1200, refusedCount: 1 });
    expect(done.refused).toMatchObject([{ row: 1202, column: 'email', code: 'INVALID_INPUT' }]);
    const again = (await importCsv<Job>(hub, aozora, file, {}, 'respond-async')).body;
    expect(await finished(hub, aozora, again.id)).toMatchObject({ registered: 0, unchanged: 1200 });
    const toto = await hub.token('employer-toto');
    expect(codes(await hub.ask(toto, `{ importJob(id: "${body.id}") { id } }`))).toEqual(['NOT_FOUND']);
    const { importJobs } = data(
      await hub.ask<{ importJobs: unknown[] }>(aozora, '{ importJobs(first: 10) { id state } }'),
    );
    expect(importJobs).toHaveLength(2);
  });

  it('goes out without formulas, says what does not fit, and comes back as it went', async () => {
    const toto = await hub.token('employer-toto');
    const people: Partial<Imported> = (
      await importCsv(
        hub,
        toto,
        csv(
          ['name', 'email', 'position', 'stageReached', 'rejectedOn', 'tags', 'phone'],
          ['=HYPERLINK("http://x")', 'formula@example.jp', '+cmd', 'OFFER', '2026-01-15', '', '+81 90-1234-5678'],
          ['𠮷野 〜é', 'yoshino@example.jp', '営業−企画', 'OFFER', '2026-01-15', 'リレー', ''],
        ),
      )
    ).body;
    expect(people).toMatchObject({ registered: 2 });
    const get = (encoding: string) =>
      fetch(`${hub.url}/export/registrations.csv?encoding=${encoding}`, {
        headers: { authorization: `Bearer ${toto}` },
      });
    const utf8 = Buffer.from(await (await get('UTF-8')).arrayBuffer());
    expect(utf8.subarray(0, 3)).toEqual(Buffer.from('\ufeff'));
    expect(utf8.toString()).toMatch(/"?'=HYPERLINK/);
    expect(utf8.toString()).toContain("'+cmd");
    expect(utf8.toString()).toContain('𠮷野 〜é');
    const answer = await get('CP932');
    expect(answer.headers.get('x-unencodable-cells')).toBe('1');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.includes(cp932('〓野 ～〓'))).toBe(true);
    expect(bytes.includes(cp932('営業－企画'))).toBe(true);
    const { exportRegistrations } = data(
      await hub.ask<{ exportRegistrations: object }>(
        toto,
        '{ exportRegistrations(encoding: CP932) { rows unencodable { row column characters } } }',
      ),
    );
    expect(exportRegistrations).toEqual({
      rows: 2,
      unencodable: [{ row: expect.any(Number), column: 'name', characters: ['𠮷', 'é'] }],
    });
    expect((await importCsv(hub, toto, utf8)).body).toMatchObject({ registered: 0, unchanged: 2, refused: [] });
  });
});
