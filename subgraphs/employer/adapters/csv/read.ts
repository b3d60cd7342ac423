import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { fail } from '../../../../platform/errors/hub-error.js';
import type { TextEncoding } from '../../domain/ats.js';
import { foldHeading } from '../../domain/import-mapping.js';

export interface CsvFile {
  readonly encoding: 'UTF_8' | 'CP932';
  readonly headings: readonly string[];
  /** The records below the headings, in the file's order. `row` counts as a spreadsheet does: the headings are row 1. */
  readonly records: AsyncIterable<{ row: number; cells: readonly string[] }>;
}

/** The file's bytes, piece by piece; asked for once to find the encoding and once to read. */
export type CsvSource = () => AsyncIterable<Buffer>;

const MAX_RECORD = 1_000_000;

/**
 * Opens a CSV file without ever holding it whole. Its encoding is the one named, or found: a byte order mark, else strict
 * UTF-8, else CP932, in which Japanese systems and Excel write. Refuses with CSV_UNREADABLE what is neither, rather than
 * store a `?`.
 */
export async function openCsv(source: CsvSource, wanted: TextEncoding): Promise<CsvFile> {
  const encoding = await encodingOf(source, wanted);
  const text = Readable.from(source()).pipe(iconv.decodeStream(encoding === 'CP932' ? 'CP932' : 'utf8'));
  const parser = text.pipe(
    parse({
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: false,
      max_record_size: MAX_RECORD,
    }),
  );
  const iterator = (parser as AsyncIterable<string[]>)[Symbol.asyncIterator]();
  const first = await iterator.next().catch(() => fail('CSV_UNREADABLE'));
  if (first.done) fail('CSV_UNREADABLE');
  return { encoding, headings: first.value.map(foldHeading), records: numbered(iterator) };
}

/** A file that is in memory, in pieces. */
export function inPieces(bytes: Buffer, size = 65_536): CsvSource {
  return async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
}

async function* numbered(iterator: AsyncIterator<string[]>): AsyncGenerator<{ row: number; cells: string[] }> {
  try {
    for (let row = 2; ; row += 1) {
      const next = await iterator.next().catch(() => fail('CSV_UNREADABLE'));
      if (next.done) return;
      yield { row, cells: next.value };
    }
  } finally {
    await iterator.return?.();
  }
}

async function encodingOf(source: CsvSource, wanted: TextEncoding): Promise<'UTF_8' | 'CP932'> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const cp932 = iconv.getDecoder('CP932');
  let isUtf8 = wanted !== 'CP932';
  let isCp932 = wanted !== 'UTF_8';
  for await (const piece of source()) {
    if (piece.includes(0)) isUtf8 = isCp932 = false;
    isUtf8 = isUtf8 && decodes(utf8, piece);
    isCp932 = isCp932 && !cp932.write(piece).includes('\ufffd');
    if (!isUtf8 && !isCp932) break;
  }
  if (isUtf8 && decodes(utf8)) return 'UTF_8';
  if (isCp932 && !cp932.end()?.includes('\ufffd')) return 'CP932';
  return fail('CSV_UNREADABLE', { reason: 'NOT_THIS_ENCODING' });
}

/** True if the bytes go on as UTF-8; without bytes, if they may end here. */
function decodes(decoder: TextDecoder, piece?: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined });
    return true;
  } catch {
    return false;
  }
}
