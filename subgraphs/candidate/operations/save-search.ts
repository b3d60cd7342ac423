import { refuse } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { checkEmail, checkLine, checkOptional } from '../../../platform/text/check.js';
import type { CandidateCtx } from '../storage/own.js';
import { conditionsOf, type PoolFilter } from '../storage/pool-filter.js';
import { lockSearches, ownSearch, ownSearches, type SavedSearch, storeSearch } from '../storage/saved-search-store.js';

export interface SaveSearchInput {
  readonly idempotencyKey?: string | null;
  readonly id?: string | null;
  readonly name: string;
  readonly filter: PoolFilter;
  readonly alertByWebhook: boolean;
  readonly alertEmail?: string | null;
}

const MAX_SEARCHES = 50;

/** 検索の保存 — keeps a filter, or changes one that is kept; with an alert for whoever is newly released and fits. */
export async function saveSearch(ctx: CandidateCtx, input: SaveSearchInput): Promise<SavedSearch> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const { id, alertByWebhook, filter } = input;
  if (filter.jobOpeningId) refuse('filter.jobOpeningId', 'NOT_SAVEABLE');
  await conditionsOf(ctx, filter, []);
  const terms = {
    agencyId,
    filter,
    alertByWebhook,
    name: checkLine('name', input.name, 100),
    alertEmail: checkOptional(input.alertEmail, (email) => checkEmail('alertEmail', email)),
  };
  return inTransaction(ctx, async (tx) => {
    await lockSearches(tx, agencyId);
    const stored = await once(tx, 'saveSearch', input, async () => {
      const known = id ? found(await ownSearch(tx, agencyId, wireId(id))) : null;
      if (!known && (await ownSearches(tx, agencyId)).length >= MAX_SEARCHES) refuse('name', 'SEARCH_LIMIT');
      const search = { ...terms, id: known?.id ?? tx.newId(), createdAt: known?.createdAt ?? tx.now() };
      await storeSearch(tx, search);
      return search.id;
    });
    return found(await ownSearch(tx, agencyId, stored));
  });
}
