import { costsFor, type FunnelStep, funnelFor, type HiringCosts } from '../domain/relay-funnel.js';
import {
  columnSources,
  type Figures,
  noFigures,
  type ReportColumn,
  type ReportGroup,
  type ReportReader,
  type ReportRow,
  shownTo,
  toldUntil,
} from '../domain/slot-report.js';
import { hiresOf, stagesReached } from './funnel-query.js';
import type { RewardsCtx } from './own.js';
import { type ReportFigure, type ReportScope, reportFigures } from './report-query.js';

/** For whom a report is, and whose figures it has. */
export interface ReportView {
  readonly reader: ReportReader;
  readonly scope: ReportScope;
}

export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
  readonly groupBy: ReportGroup;
}

/** A report's figures as its reader may see them. */
export interface ReportFigures extends ReportPeriod {
  readonly generatedAt: Date;
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
  /** What takes another look is taken when it is asked for. */
  funnel(): Promise<FunnelStep[]>;
  costs(): Promise<HiringCosts>;
}

/** Reads the figures of a period. */
export async function readReport(
  ctx: RewardsCtx,
  { reader, scope }: ReportView,
  { from, to, groupBy }: ReportPeriod,
): Promise<ReportFigures> {
  const question = { scope, from, to, groupBy, toldUntil: toldUntil(ctx.now()) };
  const figures = await reportFigures(ctx, question);
  const groups = [...new Set(figures.flatMap(({ whole, group }) => (whole || group === null ? [] : [group])))].sort();
  const rows = (groupBy === 'NONE' ? ['ALL'] : groups).map((group) =>
    shownTo(reader, group, sumUp(figures.filter((one) => !one.whole && one.group === group)), groupBy === 'AGENCY'),
  );
  const total = shownTo(reader, 'ALL', sumUp(figures.filter(({ whole }) => whole)), false);
  return {
    from,
    to,
    groupBy,
    generatedAt: ctx.now(),
    rows,
    total,
    funnel: async () => funnelFor(reader, await stagesReached(ctx, question)),
    costs: async () => costsFor(reader, await hiresOf(ctx, question), total.feesSaved, total.registered),
  };
}

function sumUp(figures: readonly ReportFigure[]): Figures {
  const sums = noFigures();
  const sources = Object.entries(columnSources) as [ReportColumn, (typeof columnSources)[ReportColumn]][];
  for (const figure of figures) {
    for (const [column, { kind, of }] of sources) if (kind === figure.kind) sums[column] += Number(figure[of]);
  }
  return sums;
}
