import type { Ctx, Tx } from '../../../platform/storage/context.js';

/** The rewards subgraph uses nothing beyond the common context. */
export type RewardsOwn = Record<string, never>;
export type RewardsCtx = Ctx<RewardsOwn>;
export type RewardsTx = Tx<RewardsOwn>;

export function rewardsOwn(): RewardsOwn {
  return {};
}
