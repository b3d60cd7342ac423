import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import { readRejectionRatings } from '../operations/read-rejection-ratings.js';
import { recordRejectionRating } from '../operations/record-rejection-rating.js';
import type { EmployerCtx } from '../storage/own.js';
import { RecordRejectionRatingInput, RejectionRatings } from './rejection-rating.type.js';

@Resolver()
export class RejectionRatingResolver {
  @Query(() => RejectionRatings)
  rejectionRatings(@Ctx() ctx: EmployerCtx) {
    return readRejectionRatings(ctx);
  }

  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Asked by the candidate subgraph.' })
  async recordRejectionRating(
    @Arg('input', () => RecordRejectionRatingInput) input: RecordRejectionRatingInput,
    @Ctx() ctx: EmployerCtx,
  ) {
    await recordRejectionRating(ctx, input);
    return true;
  }
}
