import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { perKind } from '../../../platform/storage/context.js';
import type { DisputeStatus } from '../domain/dispute.js';
import { answerDispute } from '../operations/answer-dispute.js';
import { listDisputes } from '../operations/list-disputes.js';
import { listInquiries } from '../operations/list-inquiries.js';
import { openDispute } from '../operations/open-dispute.js';
import { pageDisputes } from '../operations/page-disputes.js';
import { resolveDispute } from '../operations/resolve-dispute.js';
import { countDisputes, type DisputeConditions, type DisputeRow } from '../storage/dispute-reads.js';
import type { RewardsCtx } from '../storage/own.js';
import {
  AnswerDisputeInput,
  Dispute,
  DisputeConnection,
  DisputeInquiry,
  DisputeInquiryPayload,
  DisputePayload,
  DisputeStatusEnum,
  OpenDisputeInput,
  ResolveDisputeInput,
} from './dispute.type.js';
import { PlacementRef } from './refs.type.js';

@Resolver(() => Dispute)
export class DisputeResolver {
  @Query(() => [Dispute], { description: 'EMPLOYER: those it opened. OPERATOR: all. Newest first.' })
  disputes(
    @Arg('status', () => DisputeStatusEnum, { nullable: true }) status: DisputeStatus | null,
    @Ctx() ctx: RewardsCtx,
  ) {
    return listDisputes(ctx, status);
  }

  @Query(() => DisputeConnection, { description: 'The same, cut into pages.' })
  disputesByPage(
    @Arg('status', () => DisputeStatusEnum, { nullable: true }) status: DisputeStatus | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RewardsCtx,
  ) {
    return pageDisputes(ctx, { status, first, after });
  }

  @Mutation(() => DisputePayload)
  async openDispute(@Arg('input', () => OpenDisputeInput) input: OpenDisputeInput, @Ctx() ctx: RewardsCtx) {
    return { dispute: await openDispute(ctx, input) };
  }

  @Mutation(() => DisputePayload)
  async resolveDispute(@Arg('input', () => ResolveDisputeInput) input: ResolveDisputeInput, @Ctx() ctx: RewardsCtx) {
    return { dispute: await resolveDispute(ctx, input) };
  }

  @FieldResolver(() => ID, { nullable: true })
  placementId(@Root() { placementId, party }: DisputeRow, @Ctx() ctx: RewardsCtx) {
    return perKind(ctx, { operator: () => placementId, employer: () => (party === 'HIRER' ? placementId : null) });
  }

  @FieldResolver(() => String, { nullable: true })
  agencyAnswer(@Root() { answer }: DisputeRow, @Ctx() ctx: RewardsCtx) {
    return perKind(ctx, { operator: () => answer, employer: () => null });
  }
}

@Resolver(() => DisputeConnection)
export class DisputeConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { where }: { where: DisputeConditions }, @Ctx() ctx: RewardsCtx) {
    return countDisputes(ctx, where);
  }
}

@Resolver(() => DisputeInquiry)
export class DisputeInquiryResolver {
  @Query(() => [DisputeInquiry], { description: 'Open disputes about the calling agency’s hires, newest first.' })
  disputeInquiries(@Ctx() ctx: RewardsCtx) {
    return listInquiries(ctx);
  }

  @Mutation(() => DisputeInquiryPayload)
  async answerDispute(@Arg('input', () => AnswerDisputeInput) input: AnswerDisputeInput, @Ctx() ctx: RewardsCtx) {
    return { inquiry: await answerDispute(ctx, input) };
  }

  @FieldResolver(() => String, { nullable: true })
  claim(@Root() { claim, party }: DisputeRow) {
    return party === 'HIRER' ? claim : null;
  }

  @FieldResolver(() => PlacementRef)
  placement(@Root() { placementId }: DisputeRow) {
    return { id: placementId };
  }
}
