import PDFDocument from 'pdfkit';
import { dayOf } from '../../../../platform/calendar.js';
import { packageBytes } from '../../../../platform/paths.js';
import type { FunnelStep, HiringCosts } from '../../domain/relay-funnel.js';
import type { ReportGroup, ReportRow } from '../../domain/slot-report.js';
import { drawFunnel, drawRows } from './charts.js';
import type { Page } from './page.js';
import { drawTable } from './table.js';

/** A report as it is printed. Groups that are members stand there by `names`; one that has none by its id. */
export interface PrintedReport {
  readonly from: string;
  readonly to: string;
  readonly groupBy: ReportGroup;
  readonly generatedAt: Date;
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
  readonly funnel: readonly FunnelStep[];
  readonly costs: HiringCosts;
  readonly names: ReadonlyMap<string, string>;
}

const FONTS = {
  regular: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  bold: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
};

const groupLabels: Record<ReportGroup, string> = {
  NONE: '全体',
  MONTH: '月別',
  AGENCY: '紹介会社別',
  EMPLOYER: '企業別',
};

/** The report on A4 pages, with its charts; the Japanese fonts are in the file, of which only the glyphs it needs. */
export function reportPdf(report: PrintedReport): Promise<Buffer> {
  const page = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 40,
    lang: 'ja',
    displayTitle: true,
    info: { Title: `還元レポート ${report.from}〜${report.to}`, Creator: 'Tasuki', CreationDate: report.generatedAt },
  });
  for (const [name, file] of Object.entries(FONTS)) page.registerFont(name, packageBytes(file));
  const written = collect(page);
  drawHead(page, report);
  drawFunnel(page, report.funnel);
  drawCosts(page, report.costs);
  page.addPage();
  if (report.groupBy !== 'NONE') drawRows(page, report.rows, (group) => nameOf(report, group));
  drawTable(page, groupLabels[report.groupBy], report.rows, report.total, (group) => nameOf(report, group));
  page.end();
  return written;
}

function collect(page: Page): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    page.on('data', (chunk: Buffer) => chunks.push(chunk));
    page.on('end', () => resolve(Buffer.concat(chunks)));
    page.on('error', reject);
  });
}

function nameOf({ names }: PrintedReport, group: string): string {
  return group === 'ALL' ? '合計' : (names.get(group) ?? group);
}

function drawHead(page: Page, { from, to, groupBy, generatedAt }: PrintedReport): void {
  page.font('bold').fontSize(18).text('還元レポート').moveDown(0.3);
  page
    .font('regular')
    .fontSize(10)
    .text(`期間 ${from} 〜 ${to}　${groupLabels[groupBy]}　作成日 ${dayOf(generatedAt)}（日本時間）`);
  page.fontSize(8).fillColor('#555').text('「—」は、対象外か、人数が少ないため表示しない数値です。').fillColor('black');
  page.moveDown(1);
}

const yen = (amount: number | null) => (amount === null ? '—' : `¥${amount.toLocaleString('ja-JP')}`);

function drawCosts(page: Page, costs: HiringCosts): void {
  const lines = [
    ['回収額（無償紹介枠が免除した手数料）', yen(costs.feesWaived)],
    ['紹介による採用（人）', costs.hires === null ? '—' : String(costs.hires)],
    ['手数料の総額', yen(costs.fees)],
    ['採用単価　枠の利用前', yen(costs.unitCostBefore)],
    ['採用単価　枠の利用後', yen(costs.unitCostAfter)],
    ['登録1件あたりの回収額', yen(costs.waivedPerRegistration)],
  ] as const;
  const left = page.page.margins.left;
  page.moveDown(1).font('bold').fontSize(12).text('費用', left).moveDown(0.3);
  for (const [label, value] of lines) {
    const top = page.y;
    page.font('regular').fontSize(10).text(label, left, top, { width: 240 });
    page.font('bold').text(value, left + 240, top, { width: 140, align: 'right' });
    page.y = top + 17;
  }
}
