import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { openDispute } from '../operations/open-dispute.js';
import { resolveDispute } from '../operations/resolve-dispute.js';
import type { RewardsCtx } from '../storage/own.js';
import { Dispute, DisputePayload, OpenDisputeInput, ResolveDisputeInput } from './dispute.type.js';

@Resolver(() => Dispute)
export class DisputeResolver {
  @Mutation(() => DisputePayload)
  async openDispute(@Arg('input', () => OpenDisputeInput) input: OpenDisputeInput, @Ctx() ctx: RewardsCtx) {
    return { dispute: await openDispute(ctx, input) };
  }

  @Mutation(() => DisputePayload)
  async resolveDispute(@Arg('input', () => ResolveDisputeInput) input: ResolveDisputeInput, @Ctx() ctx: RewardsCtx) {
    return { dispute: await resolveDispute(ctx, input) };
  }
}
