import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { exportCsv } from '../../platform/csv/write.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { openIntake } from '../../subgraphs/employer/adapters/csv/intake.js';
import { readDay } from '../../subgraphs/employer/adapters/csv/normalise.js';
import { portions } from '../../subgraphs/employer/adapters/csv/portions.js';
import { inPieces, openCsv } from '../../subgraphs/employer/adapters/csv/read.js';
import { templateOf } from '../../subgraphs/employer/adapters/csv/templates.js';
import type { AtsProvider } from '../../subgraphs/employer/domain/ats.js';
import { csv } from '../support/csv.js';

const RUNS = { numRuns: 100 * Number(process.env.PROVE ?? 1) };

async function cellsOf(bytes: Buffer, size?: number): Promise<(readonly string[])[]> {
  const file = await openCsv(inPieces(bytes, size), 'AUTO');
  const found: (readonly string[])[] = [file.headings];
  for await (const { cells } of file.records) found.push(cells);
  return found;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('a day', () => {
  it.each([
    ['2026-01-15', '2026-01-15'],
    ['2026/1/5', '2026-01-05'],
    ['２０２６年１月５日', '2026-01-05'],
    ['令和8年1月15日', '2026-01-15'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.1.15', '2026-01-15'],
    ['r８/１/１５', '2026-01-15'],
    ['平成31年4月30日', '2019-04-30'],
    ['2026-01-15T10:00:00+09:00', '2026-01-15'],
    ['2026/01/15 10:00', '2026-01-15'],
    ['明日', null],
    ['15/01/2026', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe('the encoding of a file', () => {
  const headings = 'name,備考';

  it('is found wherever the pieces of the file are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('髙', '﨑', 'ｱ', 'ア', '①', '～', 'a', '表', 'ソ', '"', ',', '\n', ' '), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('CP932', 'utf8', 'mark'),
        async (characters, size, how) => {
          const text = characters.join('');
          const written = `${headings}\r\nx,"${text.replaceAll('"', '""')}"`;
          const bytes =
            how === 'CP932'
              ? iconv.encode(written, 'CP932')
              : Buffer.from(`${how === 'mark' ? '\ufeff' : ''}${written}`);
          expect(await cellsOf(bytes, size)).toEqual([headings.split(','), ['x', text]]);
        },
      ),
      RUNS,
    );
  });

  it('that is none is refused, and nothing becomes a question mark', async () => {
    for (const bytes of [Buffer.from([0x61, 0x81]), Buffer.from([0xff, 0xfe, 0x41, 0x00]), Buffer.from('a\0b')])
      await expect(cellsOf(bytes, 1)).rejects.toMatchObject({ code: 'CSV_UNREADABLE' });
  });
});

describe('the templates', () => {
  const people: Record<string, [headings: string[], row: string[], skipped: string[]]> = {
    TALENTIO: [
      ['候補者ID', '氏名', 'フリガナ', 'メールアドレス', '電話番号', '求人', '選考ステージ', 'ステータス', '終了日'],
      ['1', '髙橋 一郎', 'ﾀｶﾊｼ', 'a@example.jp', '090-1', '営業', '最終面接', 'fail', 'R8.1.15'],
      ['1', '髙橋 一郎', 'ﾀｶﾊｼ', 'a@example.jp', '090-1', '営業', '最終面接', 'reject', 'R8.1.15'],
    ],
    HERP: [
      ['応募ID', '名前', 'メール', '電話番号', '職種', '選考ステップ', '選考終了理由', '選考終了日時', 'メモ'],
      ['1', '髙橋 一郎', 'a@example.jp', '', '営業', '最終面接', 'お見送り', '2026-01-15 10:00', ''],
      ['1', '髙橋 一郎', 'a@example.jp', '', '営業', '最終面接', '不合格通知前に辞退', '2026-01-15 10:00', ''],
    ],
    JOBCAN: [
      [
        '応募者ID',
        '氏名',
        '氏名（カナ）',
        'メールアドレス',
        '電話番号',
        '求人',
        '選考段階',
        '選考結果',
        '結果日',
        'タグ',
      ],
      ['1', '髙橋 一郎', 'ﾀｶﾊｼ', 'a@example.jp', '', '営業', '最終', '不採用', '2026/1/15', 'リレー;新卒'],
      ['1', '髙橋 一郎', 'ﾀｶﾊｼ', 'a@example.jp', '', '営業', '最終', '辞退', '2026/1/15', ''],
    ],
  };

  it.each(Object.keys(people))('of %s read a rejection and skip 辞退', async (provider) => {
    const bytes = iconv.encode(csv(...(people[provider] as string[][])), 'CP932');
    const { file, reader } = await openIntake(inPieces(bytes), 'AUTO', templateOf(provider as AtsProvider));
    const [portion] = await collect(portions(file, reader, (rejection) => rejection, 10));
    expect(portion).toMatchObject({ rows: 2, skipped: 1, refused: [], lastRow: 3 });
    expect(portion?.accepted[0]).toMatchObject({
      row: 2,
      item: { name: '髙橋 一郎', position: '営業', stageReached: 'FINAL_INTERVIEW', rejectedOn: '2026-01-15' },
    });
  });

  it('there are none for are refused', () => {
    expect(() => templateOf('ASHBY')).toThrow(HubError);
  });
});

describe('portions', () => {
  it('go on behind the row where the last one ended, whatever their size', async () => {
    const bytes = Buffer.from(
      csv(
        ['name', 'email', 'position', 'stageReached', 'rejectedOn'],
        ...Array.from({ length: 23 }, (_, i) => [`n${i}`, 'e', 'p', 'OFFER', '2026-01-15']),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 25 }), async (size, after) => {
        const { file, reader } = await openIntake(inPieces(bytes), 'AUTO', templateOf('GENERIC'));
        const rows = (await collect(portions(file, reader, ({ name }) => name, size, after))).flatMap(
          ({ accepted }) => accepted,
        );
        expect(rows).toEqual(
          Array.from({ length: Math.max(0, 24 - after) }, (_, i) => ({
            row: after + 1 + i,
            item: `n${after - 1 + i}`,
          })),
        );
      }),
      RUNS,
    );
  });
});

describe('an export', () => {
  async function* of(...rows: Record<string, string>[]): AsyncGenerator<Record<string, string>> {
    yield* rows;
  }

  it('holds no cell that a spreadsheet would take for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), async (first, rest) => {
        const { bytes } = await exportCsv(null, of({ name: `${first}${rest}` }), 'UTF_8');
        const [, [cell]] = (await cellsOf(bytes)) as [unknown, [string]];
        expect(cell).toBe(`'${first}${rest}`);
      }),
      RUNS,
    );
  });

  it('in CP932 says of every character that does not fit where it stood', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('髙', '〜', '−', 'é', '𠮷', '😀', 'a', '①', '葛\u{e0100}') }),
        async (name) => {
          const { bytes, unencodable } = await exportCsv(null, of({ name }), 'CP932');
          const text = iconv.decode(bytes, 'CP932');
          const missing = new Set([...name].filter((one) => ['é', '𠮷', '😀', '\u{e0100}'].includes(one)));
          expect(new Set(unencodable.flatMap(({ characters }) => characters))).toEqual(missing);
          expect(text.includes('?')).toBe(false);
        },
      ),
      RUNS,
    );
  });
});
