import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { selects } from '../../../platform/graphql/selection.js';
import { searchPool } from '../operations/search-pool.js';
import type { CandidateCtx } from '../storage/own.js';
import { asked } from './candidate.resolver.js';
import { CandidateConnection, CandidatePoolFilter, CandidatePoolOrderEnum } from './pool.type.js';

@Resolver()
export class PoolResolver {
  @Query(() => CandidateConnection)
  candidatePool(
    @Arg('filter', () => CandidatePoolFilter, { nullable: true }) filter: CandidatePoolFilter | null,
    @Arg('orderBy', () => CandidatePoolOrderEnum, { defaultValue: 'RECENCY' }) orderBy: 'RECENCY' | 'MATCH',
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: CandidateCtx,
    @Info() info: GraphQLResolveInfo,
  ) {
    return searchPool(ctx, {
      filter,
      orderBy,
      first,
      after,
      asked: asked(info, 'edges', 'node'),
      counted: selects(info, 'count'),
    });
  }
}
