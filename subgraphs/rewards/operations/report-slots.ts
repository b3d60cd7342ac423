import { type Ctx, perKind } from '../../../platform/storage/context.js';
import { reportCsv } from '../adapters/csv/report.js';
import {
  checkPeriod,
  type Figures,
  noFigures,
  type ReportGroup,
  type ReportReader,
  type ReportRow,
  rewardColumns,
  shownTo,
  toldUntil,
} from '../domain/slot-report.js';
import type { RewardsCtx } from '../storage/own.js';
import { type ReportFigure, type ReportScope, reportFigures } from '../storage/report-query.js';

export interface ReportSlotsInput {
  readonly from: string;
  readonly to: string;
  readonly groupBy: ReportGroup;
}

export interface SlotReport {
  readonly from: string;
  readonly to: string;
  readonly generatedAt: Date;
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
  readonly csv: string;
}

/** 還元レポート — what became of the people passed on, and what came back for it, in a period. */
export async function reportSlots(ctx: RewardsCtx, input: ReportSlotsInput): Promise<SlotReport> {
  const { from, to, groupBy } = input;
  checkPeriod(from, to);
  const { reader, scope } = readerOf(ctx);
  const figures = await reportFigures(ctx, { scope, from, to, groupBy, toldUntil: toldUntil(ctx.now()) });

  const byAgency = groupBy === 'AGENCY';
  const groups = [...new Set(figures.flatMap(({ whole, group }) => (whole || group === null ? [] : [group])))].sort();
  const rows = (groupBy === 'NONE' ? ['ALL'] : groups).map((group) =>
    shownTo(reader, group, sumUp(figures.filter((one) => !one.whole && one.group === group)), byAgency),
  );
  const total = shownTo(reader, 'ALL', sumUp(figures.filter(({ whole }) => whole)), false);
  return { from, to, generatedAt: ctx.now(), rows: rows.map(onWire), total: onWire(total), csv: reportCsv(rows) };
}

function readerOf(ctx: Pick<Ctx, 'actor'>): { reader: ReportReader; scope: ReportScope } {
  return perKind<{ reader: ReportReader; scope: ReportScope }>(ctx, {
    employer: ({ id }) => ({ reader: 'employer', scope: { kind: 'employer', id } }),
    agency: ({ id }) => ({ reader: 'agency', scope: { kind: 'agency', id } }),
    analyst: () => ({ reader: 'analyst', scope: { kind: 'network' } }),
    operator: () => ({ reader: 'operator', scope: { kind: 'network' } }),
  });
}

function sumUp(figures: readonly ReportFigure[]): Figures {
  const sums = noFigures();
  for (const { column, figure } of figures) sums[column] += Number(figure);
  return sums;
}

/** The largest number that GraphQL's Int can carry; the CSV has no such end. */
const LARGEST_INT = 2_147_483_647;

function onWire(row: ReportRow): ReportRow {
  const capped = rewardColumns.map((column) => [column, Math.min(row[column], LARGEST_INT)]);
  return { ...row, ...Object.fromEntries(capped) };
}
