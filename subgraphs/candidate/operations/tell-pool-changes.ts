import { inTransaction } from '../../../platform/storage/context.js';
import type { CandidateCtx } from '../storage/own.js';
import { forgetChanges, numberChanges, takeUntold } from '../storage/pool-feed.js';

/** Numbers what has changed in agencies' pools and tells whose: what it was, each asks for himself. */
export async function tellPoolChanges(ctx: CandidateCtx): Promise<number> {
  await numberChanges(ctx);
  const told = await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
    const agencyIds = await takeUntold(tx);
    if (agencyIds.length > 0) await tx.publish({ type: 'PoolChanged', agencyIds });
    return agencyIds.length;
  });
  return told + (await forgetChanges(ctx));
}
