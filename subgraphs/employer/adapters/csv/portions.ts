import { HubError } from '../../../../platform/errors/hub-error.js';
import type { RefusedRow } from '../../domain/import-job.js';
import type { RejectionInput } from '../../domain/registration.js';
import type { CsvFile } from './read.js';
import type { RowReader } from './templates.js';

/** Some rows of a file, read. */
export interface Portion<Item> {
  /** The last row of the portion, as a spreadsheet counts. */
  readonly lastRow: number;
  rows: number;
  skipped: number;
  readonly accepted: { readonly row: number; readonly item: Item }[];
  readonly refused: RefusedRow[];
}

/**
 * The file in portions of `size` rows, from behind the row `after`. `make` turns what a row says into what is to be
 * stored and may refuse it; a refused row is noted and keeps no other from being read.
 */
export async function* portions<Item>(
  file: CsvFile,
  reader: RowReader,
  make: (rejection: RejectionInput) => Item,
  size: number,
  after = 1,
): AsyncGenerator<Portion<Item>> {
  let portion = empty<Item>();
  let lastRow = after;
  for await (const { row, cells } of file.records) {
    if (row <= after) continue;
    lastRow = row;
    portion.rows += 1;
    readInto(portion, reader, make, row, cells);
    if (portion.rows === size) {
      yield { ...portion, lastRow };
      portion = empty();
    }
  }
  if (portion.rows > 0) yield { ...portion, lastRow };
}

function empty<Item>(): Omit<Portion<Item>, 'lastRow'> {
  return { rows: 0, skipped: 0, accepted: [], refused: [] };
}

function readInto<Item>(
  portion: Omit<Portion<Item>, 'lastRow'>,
  reader: RowReader,
  make: (rejection: RejectionInput) => Item,
  row: number,
  cells: readonly string[],
): void {
  try {
    const rejection = reader.read(cells);
    if (rejection) portion.accepted.push({ row, item: make(rejection) });
    else portion.skipped += 1;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const { field, reason } = error.details;
    portion.refused.push({
      row,
      column: field ? reader.headingOf(field) : null,
      code: error.code,
      reason: reason ?? null,
    });
  }
}
