import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import iconv from 'iconv-lite';

export const exportEncodings = ['UTF_8', 'CP932'] as const;
export type ExportEncoding = (typeof exportEncodings)[number];

/** A cell with characters that the encoding lacks; each stands as 〓 in the file. */
export interface UnencodableCell {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly column: string;
  readonly characters: readonly string[];
}

export interface ExportedFile {
  readonly encoding: ExportEncoding;
  readonly rows: number;
  readonly bytes: Buffer;
  readonly unencodable: readonly UnencodableCell[];
}

export type ExportRow = Readonly<Record<string, string>>;

/** What Japanese printing puts where a character is missing; a question mark could be taken for the writer's own. */
const MISSING = '〓';

/**
 * Rows as a CSV that Excel opens rightly: UTF-8 with its mark, or CP932 with a list of what does not fit in it. A cell that
 * a spreadsheet would take for a formula is made text by an apostrophe. Without `columns` the first row's names are taken,
 * and a file without rows is empty.
 */
export async function exportCsv(
  columns: readonly string[] | null,
  rows: AsyncIterable<ExportRow>,
  encoding: ExportEncoding,
): Promise<ExportedFile> {
  const unencodable: UnencodableCell[] = [];
  let count = 0;
  async function* fitting(): AsyncGenerator<ExportRow> {
    for await (const row of rows) {
      count += 1;
      yield encoding === 'CP932' ? inCp932(row, count + 1, unencodable) : row;
    }
  }
  const lines = Readable.from(fitting()).pipe(
    stringify({
      header: true,
      ...(columns ? { columns: [...columns] } : {}),
      bom: encoding === 'UTF_8',
      escape_formulas: true,
      record_delimiter: 'windows',
    }),
  );
  const pieces: Buffer[] = [];
  for await (const line of lines)
    pieces.push(encoding === 'CP932' ? iconv.encode(String(line), 'CP932') : Buffer.from(String(line)));
  return { encoding, rows: count, bytes: Buffer.concat(pieces), unencodable };
}

function inCp932(row: ExportRow, number: number, unencodable: UnencodableCell[]): ExportRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, text]) => {
      const missing = new Set<string>();
      const fitting = [...withTwins(text)].map((character) => {
        if (fits(character)) return character;
        missing.add(character);
        return MISSING;
      });
      if (missing.size > 0) unencodable.push({ row: number, column, characters: [...missing] });
      return [column, fitting.join('')];
    }),
  );
}

/** Characters that CP932 has under another number of Unicode, and that look the same. */
const TWINS: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '¥': '￥',
  '¦': '￤',
};

function withTwins(text: string): string {
  return text.replace(/[〜−‖—¢£¬¥¦]/g, (character) => TWINS[character] ?? character);
}

const known = new Map<string, boolean>();

function fits(character: string): boolean {
  if (character <= '\u007f') return true;
  const before = known.get(character);
  if (before !== undefined) return before;
  const fitting = iconv.decode(iconv.encode(character, 'CP932'), 'CP932') === character;
  if (known.size > 50_000) known.clear();
  known.set(character, fitting);
  return fitting;
}
