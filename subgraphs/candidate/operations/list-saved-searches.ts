import { requireActor } from '../../../platform/storage/context.js';
import type { CandidateCtx } from '../storage/own.js';
import { ownSearches, type SavedSearch } from '../storage/saved-search-store.js';

/** The calling agency's searches, oldest first. */
export function listSavedSearches(ctx: CandidateCtx): Promise<SavedSearch[]> {
  return ownSearches(ctx, requireActor(ctx, 'agency').id);
}
