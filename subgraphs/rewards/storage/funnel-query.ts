import { sql } from 'kysely';
import { endOf, startOf } from '../../../platform/calendar.js';
import { row, rows } from '../../../platform/storage/context.js';
import type { HiringFacts, StageFacts } from '../domain/relay-funnel.js';
import type { ReportKind } from '../domain/slot-report.js';
import type { RewardsCtx } from './own.js';
import { factsOf, type ReportQuestion, type ReportScope } from './report-query.js';

/** How many reached each stage in the period, and how long it had taken them, in days. */
export async function stagesReached(ctx: RewardsCtx, question: ReportQuestion): Promise<Map<ReportKind, StageFacts>> {
  const median = (since: string) =>
    sql`percentile_cont(0.5) within group (order by extract(epoch from at - ${sql.ref(since)})::float8 / 86400) filter (where at >= ${sql.ref(since)})`;
  const found = await rows<StageFacts & { kind: ReportKind }>(
    ctx,
    sql`select kind, count(*)::int as count, ${median('since_at')} as "daysSinceLast", ${median('begun_at')} as "daysSinceRejection"
          from (${factsOf({ ...question, groupBy: 'NONE' })}) fact group by kind`,
  );
  return new Map(found.map((stage) => [stage.kind, stage]));
}

/** Hires of the reader's own that started in the period, with the agencies' fees: an employer's as the company that hired. */
export async function hiresOf(
  ctx: RewardsCtx,
  { scope, from, to }: { scope: ReportScope; from: string; to: string },
): Promise<HiringFacts> {
  const own = {
    employer: sql`hirer_id = ${scope.kind === 'employer' ? scope.id : null}::uuid`,
    agency: sql`agency_id = ${scope.kind === 'agency' ? scope.id : null}::uuid`,
    network: sql`true`,
  }[scope.kind];
  const found = await row<{ hires: number; fees: string }>(
    ctx,
    sql`select count(*)::int as hires, coalesce(sum(amount), 0)::text as fees from (
          select distinct subject_id, amount from rewards.report_fact
           where kind = 'STARTED' and ${own} and at >= ${startOf(from)} and at < ${endOf(to)}) hire`,
  );
  return { hires: found?.hires ?? 0, fees: Number(found?.fees ?? 0) };
}
