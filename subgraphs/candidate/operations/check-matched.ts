import type { AgencyId } from '../../../platform/ids.js';
import { fittingNow } from '../storage/fitting.js';
import type { CandidateCtx } from '../storage/own.js';
import { ownSearch } from '../storage/saved-search-store.js';

/** Of the people whom a saved search had found, those that it still finds, by the agency's own ids: asked when they are about to be named. */
export async function checkMatched(
  ctx: CandidateCtx,
  input: { savedSearchId: string; agencyId: string; candidateIds: readonly string[] },
): Promise<string[]> {
  const agencyId = input.agencyId as AgencyId;
  const search = await ownSearch(ctx, agencyId, input.savedSearchId);
  const still = search ? await fittingNow(ctx, agencyId, search.filter, input.candidateIds) : [];
  return still.map((ref) => ctx.own.pairwise.encode(`agency:${agencyId}`, ref));
}
