import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { fail } from '../../../../platform/errors/hub-error.js';
import type { TextEncoding } from '../../domain/ats.js';

export interface CsvFile {
  readonly encoding: 'UTF_8' | 'CP932';
  readonly headings: readonly string[];
  /** The records below the headings, in the file's order. `row` counts as a spreadsheet does: the headings are row 1. */
  readonly records: AsyncIterable<{ row: number; cells: readonly string[] }>;
}

const MAX_RECORD = 1_000_000;

/**
 * Opens a CSV file. Its encoding is the one named, or found: a byte order mark, else strict UTF-8, else CP932, in which
 * Japanese systems and Excel write. Refuses with CSV_UNREADABLE what is neither, rather than store a `?`.
 */
export async function openCsv(bytes: Buffer, wanted: TextEncoding): Promise<CsvFile> {
  const encoding = encodingOf(bytes, wanted);
  const text = Readable.from(chunks(bytes)).pipe(iconv.decodeStream(encoding === 'CP932' ? 'CP932' : 'utf8'));
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
  return {
    encoding,
    headings: first.value.map((heading) => heading.normalize('NFKC').trim()),
    records: numbered(iterator),
  };
}

async function* numbered(iterator: AsyncIterator<string[]>): AsyncGenerator<{ row: number; cells: string[] }> {
  for (let row = 2; ; row += 1) {
    const next = await iterator.next().catch(() => fail('CSV_UNREADABLE'));
    if (next.done) return;
    yield { row, cells: next.value };
  }
}

function* chunks(bytes: Buffer, size = 65_536): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function encodingOf(bytes: Buffer, wanted: TextEncoding): 'UTF_8' | 'CP932' {
  if (wanted !== 'CP932' && isUtf8(bytes)) return 'UTF_8';
  if (wanted !== 'UTF_8' && isCp932(bytes)) return 'CP932';
  return fail('CSV_UNREADABLE', { reason: 'NOT_THIS_ENCODING' });
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    return false;
  }
}

function isCp932(bytes: Buffer): boolean {
  return !bytes.includes(0) && !iconv.decode(bytes, 'CP932').includes('\ufffd');
}
