import type { FunnelStage, FunnelStep } from '../../domain/relay-funnel.js';
import type { ReportRow } from '../../domain/slot-report.js';
import type { Page } from './page.js';

const BLUE = '#0017c1';
const ORANGE = '#c74700';
const HEIGHT = 110;
/** More bars than this could not be told apart. */
const MOST_BARS = 24;

const stageLabels: Record<FunnelStage, string> = {
  REJECTED: '不採用（登録）',
  INVITED: '案内',
  CONSENTED: '同意',
  INTRODUCED: '紹介',
  OFFERED: '内定',
  STARTED: '入社',
  SLOT: '枠の付与',
};

/** One bar for each stage, as long as its count; a stage that is not shown has none. */
export function drawFunnel(page: Page, funnel: readonly FunnelStep[]): void {
  const left = page.page.margins.left;
  page.font('bold').fontSize(12).text('不採用から枠まで', left).moveDown(0.5);
  const most = Math.max(1, ...funnel.map(({ count }) => count ?? 0));
  for (const { stage, count, medianDays, medianDaysFromRejection } of funnel) {
    const top = page.y;
    page
      .font('regular')
      .fontSize(10)
      .fillColor('black')
      .text(stageLabels[stage], left, top + 3, { width: 90 });
    if (count) page.rect(left + 95, top, (count / most) * 380, 17).fill(BLUE);
    const said = count === null ? '—' : `${count}${stage === 'SLOT' ? '枠' : '人'}`;
    page
      .font('bold')
      .fillColor('black')
      .text(said, left + 485, top + 3, { width: 60, align: 'right' });
    const days = [
      ...(medianDays === null ? [] : [`前段階から ${medianDays}日`]),
      ...(medianDaysFromRejection === null ? [] : [`不採用から ${medianDaysFromRejection}日`]),
    ].join('　');
    page
      .font('regular')
      .fontSize(9)
      .text(days ? `中央値 ${days}` : '', left + 560, top + 4, { width: 210 });
    page.y = top + 23;
  }
}

/** Who started work, and the slots that came of it, one pair of bars for each group. */
export function drawRows(page: Page, rows: readonly ReportRow[], nameOf: (group: string) => string): void {
  const shown = rows.slice(0, MOST_BARS);
  const { left, right } = page.page.margins;
  const step = (page.page.width - left - right) / Math.max(1, shown.length);
  const most = Math.max(1, ...shown.flatMap(({ started, slotsMinted }) => [started ?? 0, slotsMinted]));
  page.font('bold').fontSize(12).text('入社（青）と枠の付与（橙）', left).moveDown(0.5);
  const top = page.y + 10;
  const base = top + HEIGHT;
  shown.forEach(({ group, started, slotsMinted }, index) => {
    const x = left + index * step;
    const width = Math.min(18, step / 3);
    [started, slotsMinted].forEach((count, bar) => {
      const height = ((count ?? 0) / most) * HEIGHT;
      if (height > 0) page.rect(x + bar * (width + 1), base - height, width, height).fill(bar === 0 ? BLUE : ORANGE);
      page.font('regular').fontSize(7).fillColor('black');
      page.text(count === null ? '—' : String(count), x + bar * (width + 1), base - height - 9, { lineBreak: false });
    });
    page.fontSize(7).text(nameOf(group), x, base + 3, { width: step - 3, height: 20, ellipsis: true });
  });
  page
    .moveTo(left, base)
    .lineTo(page.page.width - right, base)
    .stroke('#777');
  page.y = base + 34;
}
