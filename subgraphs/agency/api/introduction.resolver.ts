import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import { loader } from '../../../platform/storage/loader.js';
import { advanceIntroduction } from '../operations/advance-introduction.js';
import { listIntroductions } from '../operations/list-introductions.js';
import { moveIntroduction } from '../operations/move-introduction.js';
import { proposeIntroduction } from '../operations/propose-introduction.js';
import { readIntroduction } from '../operations/read-introduction.js';
import { respondToIntroduction } from '../operations/respond-to-introduction.js';
import { agenciesById } from '../storage/agency-reads.js';
import type { AgencyCtx } from '../storage/own.js';
import {
  countIntroductions,
  type IntroductionConditions,
  type IntroductionRow,
  introducedTo,
  introductionsByCandidate,
  type MoveRow,
  movesTo,
  placementsByIntroduction,
} from '../storage/reads.js';
import { Agency } from './agency.type.js';
import {
  AdvanceIntroductionInput,
  CandidateRef,
  Introduction,
  IntroductionConnection,
  IntroductionFilter,
  IntroductionMove,
  IntroductionPayload,
  MoveIntroductionInput,
  ProposeIntroductionInput,
  RelayableIntroduction,
  RespondToIntroductionInput,
  SlotIntroduction,
} from './introduction.type.js';
import { Placement } from './placement.type.js';
import { JobOpeningRef } from './refs.type.js';

@Resolver(() => Introduction)
export class IntroductionResolver {
  @Query(() => Introduction)
  introduction(@Arg('id', () => ID) id: string, @Ctx() ctx: AgencyCtx) {
    return readIntroduction(ctx, id);
  }

  @Query(() => IntroductionConnection)
  introductions(
    @Arg('filter', () => IntroductionFilter, { nullable: true }) filter: IntroductionFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: AgencyCtx,
  ) {
    return listIntroductions(ctx, { filter, first, after });
  }

  @Mutation(() => IntroductionPayload)
  async proposeIntroduction(
    @Arg('input', () => ProposeIntroductionInput) input: ProposeIntroductionInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { introduction: await proposeIntroduction(ctx, input) };
  }

  @Mutation(() => IntroductionPayload)
  async respondToIntroduction(
    @Arg('input', () => RespondToIntroductionInput) input: RespondToIntroductionInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { introduction: await respondToIntroduction(ctx, input) };
  }

  @Mutation(() => IntroductionPayload)
  async advanceIntroduction(
    @Arg('input', () => AdvanceIntroductionInput) input: AdvanceIntroductionInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { introduction: await advanceIntroduction(ctx, input) };
  }

  @Mutation(() => IntroductionPayload, {
    description: '移管: moves a frozen introduction to another agency by a new consent.',
  })
  async moveIntroduction(
    @Arg('input', () => MoveIntroductionInput) input: MoveIntroductionInput,
    @Ctx() ctx: AgencyCtx,
  ) {
    return { introduction: await moveIntroduction(ctx, input) };
  }

  @Directive('@inaccessible')
  @Query(() => RelayableIntroduction, { description: 'Asked by the employer subgraph.' })
  async introductionToRelay(@Arg('id', () => ID) id: string, @Ctx() ctx: AgencyCtx) {
    const { candidateId: candidateRef, jobOpeningId, status, updatedAt } = await readIntroduction(ctx, id);
    return { candidateRef, jobOpeningId, status, updatedAt };
  }

  @FieldResolver(() => Agency)
  agency(@Root() { agencyId }: IntroductionRow, @Ctx() ctx: AgencyCtx) {
    return loader(ctx, agenciesById).load(agencyId);
  }

  @FieldResolver(() => JobOpeningRef)
  jobOpening(@Root() { jobOpeningId }: IntroductionRow) {
    return { id: jobOpeningId };
  }

  @FieldResolver(() => CandidateRef, { nullable: true })
  candidate(@Root() { candidateId }: IntroductionRow) {
    return { ref: candidateId };
  }

  @FieldResolver(() => Placement, { nullable: true })
  placement(@Root() { id }: IntroductionRow, @Ctx() ctx: AgencyCtx) {
    return loader(ctx, placementsByIntroduction).load(id);
  }
}

@Resolver(() => IntroductionMove)
export class IntroductionMoveResolver {
  @Query(() => [IntroductionMove], {
    description: 'What people moved to the calling agency, newest first; at most 100.',
  })
  introductionMoves(@Ctx() ctx: AgencyCtx) {
    return movesTo(ctx, requireActor(ctx, 'agency').id);
  }

  @FieldResolver(() => CandidateRef, { nullable: true })
  candidate(@Root() { candidateId }: MoveRow) {
    return { ref: candidateId };
  }

  @FieldResolver(() => JobOpeningRef)
  jobOpening(@Root() { jobOpeningId }: MoveRow) {
    return { id: jobOpeningId };
  }
}

@Resolver(() => IntroductionConnection)
export class IntroductionConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { where }: { where: IntroductionConditions }, @Ctx() ctx: AgencyCtx) {
    return countIntroductions(ctx, where);
  }
}

@Resolver(() => CandidateRef)
export class CandidateIntroductionsResolver {
  @Directive('@inaccessible')
  @Query(() => [ID], { description: 'Whom this agency introduced to an opening; asked by the candidate subgraph.' })
  introducedCandidates(@Arg('jobOpeningId', () => ID) jobOpeningId: string, @Ctx() ctx: AgencyCtx) {
    return introducedTo(ctx, requireActor(ctx, 'agency').id, wireId(jobOpeningId));
  }

  @FieldResolver(() => [Introduction])
  async introductions(@Root() { ref }: { ref: string }, @Ctx() ctx: AgencyCtx) {
    return (await loader(ctx, introductionsByCandidate).load(ref)) ?? [];
  }
}

@Resolver()
export class SlotIntroductionResolver {
  @Directive('@inaccessible')
  @Query(() => SlotIntroduction, { description: 'Asked by the rewards subgraph before it reserves a slot.' })
  slotIntroduction(@Arg('id', () => ID) id: string, @Ctx() ctx: AgencyCtx) {
    return readIntroduction(ctx, id);
  }
}
