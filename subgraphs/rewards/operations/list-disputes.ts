import { perKind } from '../../../platform/storage/context.js';
import type { DisputeStatus } from '../domain/dispute.js';
import { allDisputes, type DisputeRow, disputesBy } from '../storage/dispute-reads.js';
import type { RewardsCtx } from '../storage/own.js';

/** 異議の一覧 — the operator sees all of them, an employer those that it opened; newest first, 500 at most. */
export function listDisputes(ctx: RewardsCtx, status: DisputeStatus | null): Promise<DisputeRow[]> {
  return perKind(ctx, {
    operator: () => allDisputes(ctx, status),
    employer: ({ id }) => disputesBy(ctx, id, status),
  });
}
