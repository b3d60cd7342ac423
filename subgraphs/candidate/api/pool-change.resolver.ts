import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { readPoolChanges } from '../operations/read-pool-changes.js';
import type { CandidateCtx } from '../storage/own.js';
import { PoolChanges } from './pool-change.type.js';

@Resolver()
export class PoolChangeResolver {
  @Query(() => PoolChanges)
  poolChanges(
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: CandidateCtx,
  ) {
    return readPoolChanges(ctx, { first, after });
  }
}
