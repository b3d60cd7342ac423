import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { selects } from '../../../platform/graphql/selection.js';
import { checkMatched } from '../operations/check-matched.js';
import { countFacets } from '../operations/count-facets.js';
import { listSavedSearches } from '../operations/list-saved-searches.js';
import { removeSavedSearch } from '../operations/remove-saved-search.js';
import { saveSearch } from '../operations/save-search.js';
import type { CandidateCtx } from '../storage/own.js';
import { facetNames } from '../storage/pool-facets.js';
import { CandidatePoolFilter } from './pool.type.js';
import {
  PoolFacets,
  RemoveSavedSearchInput,
  SavedSearch,
  SavedSearchPayload,
  SaveSearchInput,
  StillMatchedInput,
} from './saved-search.type.js';

@Resolver()
export class SavedSearchResolver {
  @Query(() => PoolFacets)
  candidatePoolFacets(
    @Arg('filter', () => CandidatePoolFilter, { nullable: true }) filter: CandidatePoolFilter | null,
    @Ctx() ctx: CandidateCtx,
    @Info() info: GraphQLResolveInfo,
  ) {
    return countFacets(ctx, { filter, wanted: facetNames.filter((name) => selects(info, name)) });
  }

  @Query(() => [SavedSearch])
  savedSearches(@Ctx() ctx: CandidateCtx) {
    return listSavedSearches(ctx);
  }

  @Directive('@inaccessible')
  @Query(() => [ID])
  stillMatched(@Arg('input', () => StillMatchedInput) input: StillMatchedInput, @Ctx() ctx: CandidateCtx) {
    return checkMatched(ctx, input);
  }

  @Mutation(() => SavedSearchPayload)
  async saveSearch(@Arg('input', () => SaveSearchInput) input: SaveSearchInput, @Ctx() ctx: CandidateCtx) {
    return { savedSearch: await saveSearch(ctx, input) };
  }

  @Mutation(() => SavedSearchPayload)
  async removeSavedSearch(
    @Arg('input', () => RemoveSavedSearchInput) input: RemoveSavedSearchInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    return { savedSearch: await removeSavedSearch(ctx, input) };
  }
}
