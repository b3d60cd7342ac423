import type { ReportColumn, ReportRow } from '../../domain/slot-report.js';
import type { Page } from './page.js';

const FIRST = 130;
const ROW = 18;

const columnLabels: Record<ReportColumn, string> = {
  registered: '登録',
  invited: '案内',
  consented: '同意',
  introduced: '紹介',
  hired: '成約',
  started: '入社',
  leftEarly: '早期退職',
  slotsMinted: '枠の付与',
  slotsReserved: '枠の予約',
  slotsConsumed: '枠の利用',
  slotsExpired: '枠の失効',
  pointsEarned: 'ポイント',
  feesSaved: '回収額（円）',
};
const columns = Object.keys(columnLabels) as ReportColumn[];
/** How wide a column is beside the others: amounts have more digits than counts. */
const widths = columns.map((column) => (column === 'feesSaved' || column === 'pointsEarned' ? 1.8 : 1));
const allWidths = widths.reduce((sum, width) => sum + width, 0);

/** The report's rows and their whole; the heading is repeated on each page. */
export function drawTable(
  page: Page,
  title: string,
  rows: readonly ReportRow[],
  total: ReportRow,
  nameOf: (group: string) => string,
): void {
  page.font('bold').fontSize(12).text(title, page.page.margins.left).moveDown(0.5);
  drawHeading(page);
  for (const row of rows.filter(({ group }) => group !== 'ALL')) drawRow(page, row, nameOf, 'regular');
  drawRow(page, total, nameOf, 'bold');
}

function drawHeading(page: Page): void {
  drawCells(page, ['', ...columns.map((column) => columnLabels[column])], 'bold', 7);
  const { left, right } = page.page.margins;
  page
    .moveTo(left, page.y - 4)
    .lineTo(page.page.width - right, page.y - 4)
    .stroke('#777');
}

function drawRow(page: Page, row: ReportRow, nameOf: (group: string) => string, font: 'regular' | 'bold'): void {
  if (page.y + ROW > page.page.height - page.page.margins.bottom) {
    page.addPage();
    drawHeading(page);
  }
  drawCells(page, [nameOf(row.group), ...columns.map((column) => said(row[column]))], font, 8);
}

function said(figure: number | null): string {
  return figure === null ? '—' : figure.toLocaleString('ja-JP');
}

function drawCells(page: Page, cells: readonly string[], font: 'regular' | 'bold', size: number): void {
  const { left, right } = page.page.margins;
  const unit = (page.page.width - left - right - FIRST) / allWidths;
  const top = page.y;
  let x = left;
  page.font(font).fontSize(size).fillColor('black');
  cells.forEach((cell, index) => {
    const width = index === 0 ? FIRST : unit * (widths[index - 1] ?? 1);
    const align = index === 0 ? 'left' : 'right';
    page.text(cell, x, top, { width: width - 2, height: size, align, ellipsis: true });
    x += width;
  });
  page.y = top + ROW;
}
