import { fail, refuse } from '../../../../platform/errors/hub-error.js';
import type { TextEncoding } from '../../domain/ats.js';
import { MAX_FILE_BYTES } from '../../domain/import-job.js';
import { prohibitedHeading } from '../../domain/prohibited-data.js';
import { type CsvFile, type CsvSource, openCsv } from './read.js';
import { type ColumnTemplate, type RowReader, rowReader } from './templates.js';

/**
 * A file that may be imported, and how its rows are read. What refuses a file as a whole refuses it here: bytes that are no
 * text, a column that the template needs and the file lacks, a column that must not be collected.
 */
export async function openIntake(
  source: CsvSource,
  encoding: TextEncoding,
  template: ColumnTemplate,
): Promise<{ file: CsvFile; reader: RowReader }> {
  const file = await openCsv(source, encoding);
  const prohibited = prohibitedHeading(file.headings);
  if (prohibited) fail('PROHIBITED_DATA', { field: prohibited, reason: 'PROHIBITED_COLUMN' });
  return { file, reader: rowReader(template, file.headings) };
}

/** The bytes of a file that travels as base64. */
export function fileBytes(contentBase64: string): Buffer {
  if (contentBase64.length > (MAX_FILE_BYTES * 4) / 3 + 4) fail('TOO_LARGE', { field: 'contentBase64' });
  if (!/^[A-Za-z0-9+/_\r\n-]*={0,2}\s*$/.test(contentBase64)) refuse('contentBase64', 'NOT_BASE64');
  return Buffer.from(contentBase64, 'base64');
}
