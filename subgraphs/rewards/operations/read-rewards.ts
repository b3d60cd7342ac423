import { requireActor } from '../../../platform/storage/context.js';
import type { RewardsCtx } from '../storage/own.js';
import { type AccountRow, accountOf } from '../storage/reads.js';

/** 還元口座 — what the calling employer holds. */
export function readRewards(ctx: RewardsCtx): Promise<AccountRow> {
  return accountOf(ctx, requireActor(ctx, 'employer').id);
}
