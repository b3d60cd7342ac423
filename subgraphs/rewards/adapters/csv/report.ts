import { stringify } from 'csv-stringify/sync';
import { peopleColumns, type ReportRow, rewardColumns } from '../../domain/slot-report.js';

/** The rows of a report as spreadsheets open them: UTF-8 with its mark, and no cell that one would take for a formula. */
export function reportCsv(rows: readonly ReportRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: ['group', ...peopleColumns, ...rewardColumns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
