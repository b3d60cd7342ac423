import type { AgencyId } from '../../../platform/ids.js';
import type { QueuedMail } from '../../../platform/mail/queue.js';
import { type SearchFound, searchAlertMail } from '../adapters/mails.js';
import { fittingNow } from '../storage/fitting.js';
import type { CandidateCtx } from '../storage/own.js';
import { ownSearch } from '../storage/saved-search-store.js';

/**
 * 新着のお知らせの作成 — the mail of a saved search, written at each attempt to send it: of those that it found, whoever is still
 * released and fits. Null when nobody is left, or when the agency has given up the search or its mails.
 */
export async function writeSearchAlert(
  ctx: CandidateCtx,
  { savedSearchId, agencyId, candidateIds }: SearchFound,
): Promise<QueuedMail | null> {
  const search = await ownSearch(ctx, agencyId as AgencyId, savedSearchId);
  if (!search?.alertEmail) return null;
  const still = await fittingNow(ctx, search.agencyId, search.filter, candidateIds);
  return still.length === 0 ? null : searchAlertMail(search.alertEmail, search.name, still.length, ctx.own.publicUrl);
}
