import { ask } from '../../../platform/graphql/ask.js';
import { type Ctx, perKind } from '../../../platform/storage/context.js';
import { reportCsv } from '../adapters/csv/report.js';
import { reportPdf } from '../adapters/pdf/report.js';
import { checkPeriod, type ReportGroup, type ReportRow, rewardColumns } from '../domain/slot-report.js';
import type { RewardsCtx } from '../storage/own.js';
import { type ReportFigures, type ReportPeriod, type ReportView, readReport } from '../storage/report-store.js';

export interface SlotReport extends ReportFigures {
  readonly csv: string;
  pdf(): Promise<Buffer>;
}

/** 還元レポート — what became of the people passed on, and what came back for it, in a period. */
export async function reportSlots(ctx: RewardsCtx, input: ReportPeriod): Promise<SlotReport> {
  checkPeriod(input.from, input.to);
  const report = await readReport(ctx, viewOf(ctx), input);
  const { rows, total, groupBy } = report;
  return {
    ...report,
    rows: rows.map(onWire),
    total: onWire(total),
    csv: reportCsv(rows),
    async pdf() {
      const names = await namesOf(
        ctx,
        groupBy,
        rows.map(({ group }) => group),
      );
      return reportPdf({ ...report, funnel: await report.funnel(), costs: await report.costs(), names });
    },
  };
}

function viewOf(ctx: Pick<Ctx, 'actor'>): ReportView {
  return perKind<ReportView>(ctx, {
    employer: ({ id }) => ({ reader: 'employer', scope: { kind: 'employer', id } }),
    agency: ({ id }) => ({ reader: 'agency', scope: { kind: 'agency', id } }),
    analyst: () => ({ reader: 'analyst', scope: { kind: 'network' } }),
    operator: () => ({ reader: 'operator', scope: { kind: 'network' } }),
  });
}

const owners = { AGENCY: ['agency', 'Agency'], EMPLOYER: ['employer', 'Employer'], NONE: null, MONTH: null } as const;
const namesQuery = (type: string) =>
  `query($members: [_Any!]!) { _entities(representations: $members) { ... on ${type} { id name } } }`;

/** What the members are called by whom the report is grouped. */
async function namesOf(ctx: RewardsCtx, groupBy: ReportGroup, ids: readonly string[]): Promise<Map<string, string>> {
  const owner = owners[groupBy];
  if (!owner || ids.length === 0) return new Map();
  const [subgraph, type] = owner;
  const members = ids.map((id) => ({ __typename: type, id }));
  type Member = { readonly id: string; readonly name: string } | null;
  const { _entities } = await ask<{ _entities: readonly Member[] }>(ctx, subgraph, namesQuery(type), { members });
  return new Map(_entities.flatMap((member) => (member ? [[member.id, member.name]] : [])));
}

/** The largest number that GraphQL's Int can carry; the CSV has no such end. */
const LARGEST_INT = 2_147_483_647;

function onWire(row: ReportRow): ReportRow {
  const capped = rewardColumns.map((column) => [column, Math.min(row[column], LARGEST_INT)]);
  return { ...row, ...Object.fromEntries(capped) };
}
