import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { CandidateCtx } from '../storage/own.js';
import { deleteSearch, ownSearch, type SavedSearch } from '../storage/saved-search-store.js';

/** Forgets a search and its alerts. */
export async function removeSavedSearch(ctx: CandidateCtx, input: { savedSearchId: string }): Promise<SavedSearch> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const id = wireId(input.savedSearchId);
  return inTransaction(ctx, async (tx) => {
    const search = found(await ownSearch(tx, agencyId, id));
    await deleteSearch(tx, id);
    return search;
  });
}
