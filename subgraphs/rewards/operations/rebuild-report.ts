import { inTransaction } from '../../../platform/storage/context.js';
import type { RewardsCtx } from '../storage/own.js';
import { projectAll, projectionFaults } from '../storage/report-projection.js';

export interface RebuiltReport {
  /** Rows that the projection has now. */
  readonly rows: number;
  /** What had been projected otherwise than the facts say, by its id; empty unless something was broken. */
  readonly differed: readonly string[];
}

/** レポートの再構築 — throws the report's projection away and makes it again from the facts; tells what differed. */
export function rebuildReport(ctx: RewardsCtx): Promise<RebuiltReport> {
  return inTransaction(ctx, async (tx) => {
    const differed = await projectionFaults(tx);
    return { rows: await projectAll(tx), differed };
  });
}
