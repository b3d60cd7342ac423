import { inTransaction } from '../../../platform/storage/context.js';
import { askToDelete, hasLostSight } from '../storage/deletion-store.js';
import { takeIn } from '../storage/disclosure-store.js';
import type { CandidateCtx } from '../storage/own.js';

/**
 * 削除の求め — asks agencies to delete what they were shown of people and are shown no longer, for whatever reason. Answers
 * how many people it looked at.
 */
export async function askDeletions(ctx: CandidateCtx): Promise<number> {
  if (!(await hasLostSight(ctx))) return 0;
  // What was answered before the revoke counts as shown, so it is taken into the chains first.
  while ((await inTransaction({ ...ctx, em: ctx.em.fork() }, (tx) => takeIn(tx))) > 0);
  const taken = await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
    const batch = await askToDelete(tx);
    const askedAt = tx.now().toISOString();
    for (const { noticeId, agencyId } of batch.asked)
      await tx.publish({ type: 'DeletionAsked', noticeId, agencyId, askedAt });
    return batch.taken;
  });
  return taken === 0 ? 0 : taken + (await askDeletions(ctx));
}
