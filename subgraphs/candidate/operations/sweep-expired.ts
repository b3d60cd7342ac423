import { inTransaction } from '../../../platform/storage/context.js';
import { lockCandidate } from '../storage/candidate-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { expiredReleases, refold } from '../storage/release-store.js';

const BATCH = 200;

/**
 * Folds again the people of whom a consent has ended by the clock. Their rows are invisible already; folding brings back
 * what other consents still cover. Answers how many people it folded.
 */
export async function sweepExpired(ctx: CandidateCtx): Promise<number> {
  const expired = await expiredReleases(ctx, ctx.now(), BATCH);
  for (const id of expired) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      await lockCandidate(tx, id);
      await refold(tx, id);
    });
  }
  return expired.length + (expired.length === BATCH ? await sweepExpired(ctx) : 0);
}
