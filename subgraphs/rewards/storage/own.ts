import type { Ctx, Tx } from '../../../platform/storage/context.js';
import type { Services } from '../../../platform/subgraph.js';

/** What the rewards subgraph's operations use beyond the common context. */
export interface RewardsOwn {
  /** Where members reach the hub; links in mails lead there. */
  readonly publicUrl: string;
}
export type RewardsCtx = Ctx<RewardsOwn>;
export type RewardsTx = Tx<RewardsOwn>;

export function rewardsOwn({ config }: Services): RewardsOwn {
  return { publicUrl: config.publicUrl };
}
