import { stringify } from 'csv-stringify/sync';
import { pathsOf } from '../domain/disclosure.js';

export interface ReceivedLine {
  readonly day: string;
  readonly candidateId: string;
  readonly items: string;
  readonly disclosedAt: Date;
  readonly lastDisclosedAt: Date;
  readonly times: number;
}

/**
 * The record that a recipient has to keep (個人情報の保護に関する法律施行規則24条), as spreadsheets open it: UTF-8 with its
 * mark, and no cell that one would take for a formula.
 */
export function receivedCsv(lines: readonly ReceivedLine[], hub: string): string {
  const records = lines.map(({ day, candidateId, items, disclosedAt, lastDisclosedAt, times }) => ({
    提供を受けた年月日: day,
    '本人（貴社における候補者ID）': candidateId,
    提供者: `Tasuki ${hub}`,
    取得の経緯: '本人が同意にもとづき提供',
    本人の同意: '有',
    項目: pathsOf(BigInt(items)).join('; '),
    最初の閲覧: disclosedAt.toISOString(),
    最後の閲覧: lastDisclosedAt.toISOString(),
    回数: times,
  }));
  return stringify(records, {
    header: true,
    columns: [
      '提供を受けた年月日',
      '本人（貴社における候補者ID）',
      '提供者',
      '取得の経緯',
      '本人の同意',
      '項目',
      '最初の閲覧',
      '最後の閲覧',
      '回数',
    ],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
