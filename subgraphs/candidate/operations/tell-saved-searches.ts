import { inTransaction } from '../../../platform/storage/context.js';
import { searchAlert } from '../adapters/mails.js';
import { fittingNow } from '../storage/fitting.js';
import type { CandidateCtx, CandidateTx } from '../storage/own.js';
import { numberChanges } from '../storage/pool-feed.js';
import { takeDueSearch } from '../storage/saved-search-store.js';

/** 新着の通知 — tells agencies whom their saved searches newly find. Answers how many searches it looked at. */
export async function tellSavedSearches(ctx: CandidateCtx): Promise<number> {
  await numberChanges(ctx);
  let looked = 0;
  while (await inTransaction({ ...ctx, em: ctx.em.fork() }, tellOne)) looked += 1;
  return looked;
}

async function tellOne(tx: CandidateTx): Promise<boolean> {
  const search = await takeDueSearch(tx);
  if (!search) return false;
  const { id, agencyId, filter, alertByWebhook, alertEmail, appeared } = search;
  const candidateIds = await fittingNow(tx, agencyId, filter, appeared);
  if (candidateIds.length === 0) return true;
  if (alertEmail) await tx.mail.queue(tx, searchAlert(alertEmail, { savedSearchId: id, agencyId, candidateIds }));
  if (alertByWebhook)
    await tx.publish({ type: 'SavedSearchMatched', savedSearchId: id, agencyId, candidateIds: candidateIds as never });
  return true;
}
