import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireActor } from '../../../platform/storage/context.js';
import type { SlotStatus } from '../domain/slot.js';
import { convertSlot } from '../operations/convert-slot.js';
import { listPostings } from '../operations/list-postings.js';
import { readRewards } from '../operations/read-rewards.js';
import { releaseSlot } from '../operations/release-slot.js';
import { reserveSlot } from '../operations/reserve-slot.js';
import { usePoints } from '../operations/use-points.js';
import type { RewardsCtx } from '../storage/own.js';
import { unitsPerSlot } from '../storage/programme-store.js';
import {
  type AccountRow,
  countPostings,
  type PointsUseRow,
  pendingOf,
  pointsUsesOf,
  type SlotRow,
  slotsOf,
} from '../storage/reads.js';
import { IntroductionRef, PlacementRef } from './refs.type.js';
import {
  ConvertSlotInput,
  EmployerAccount,
  PointsUse,
  PostingConnection,
  ReleaseSlotInput,
  ReserveSlotInput,
  RewardAccount,
  Slot,
  SlotPayload,
  SlotStatusEnum,
  UsePointsInput,
  UsePointsPayload,
} from './reward-account.type.js';

@Resolver(() => EmployerAccount)
export class EmployerAccountResolver {
  @FieldResolver(() => RewardAccount, { nullable: true })
  rewards(@Root() { id }: { id: string }, @Ctx() ctx: RewardsCtx) {
    return id === requireActor(ctx, 'employer').id ? readRewards(ctx) : null;
  }
}

@Resolver(() => RewardAccount)
export class RewardAccountResolver {
  @Query(() => RewardAccount, { description: 'The calling employer’s balance, slots and history.' })
  myRewards(@Ctx() ctx: RewardsCtx) {
    return readRewards(ctx);
  }

  @Mutation(() => SlotPayload)
  async reserveSlot(@Arg('input', () => ReserveSlotInput) input: ReserveSlotInput, @Ctx() ctx: RewardsCtx) {
    return { slot: await reserveSlot(ctx, input), account: await readRewards(ctx) };
  }

  @Mutation(() => SlotPayload)
  async releaseSlot(@Arg('input', () => ReleaseSlotInput) input: ReleaseSlotInput, @Ctx() ctx: RewardsCtx) {
    return { slot: await releaseSlot(ctx, input), account: await readRewards(ctx) };
  }

  @Mutation(() => SlotPayload, { description: 'A free slot becomes 150,000 points; there is no way back.' })
  async convertSlot(@Arg('input', () => ConvertSlotInput) input: ConvertSlotInput, @Ctx() ctx: RewardsCtx) {
    return { slot: await convertSlot(ctx, input), account: await readRewards(ctx) };
  }

  @Mutation(() => UsePointsPayload, { description: 'Takes points off an agency’s fee, one yen each.' })
  async usePoints(@Arg('input', () => UsePointsInput) input: UsePointsInput, @Ctx() ctx: RewardsCtx) {
    await usePoints(ctx, input);
    return { account: await readRewards(ctx) };
  }

  @FieldResolver(() => EmployerAccount)
  employer(@Root() { employerId }: AccountRow) {
    return { id: employerId };
  }

  @FieldResolver(() => Int)
  pendingUnits(@Root() { employerId }: AccountRow, @Ctx() ctx: RewardsCtx) {
    return pendingOf(ctx, employerId, 'UNITS');
  }

  @FieldResolver(() => Int)
  pendingPoints(@Root() { employerId }: AccountRow, @Ctx() ctx: RewardsCtx) {
    return pendingOf(ctx, employerId, 'POINTS');
  }

  @FieldResolver(() => [PointsUse])
  pointsUses(@Root() { employerId }: AccountRow, @Ctx() ctx: RewardsCtx) {
    return pointsUsesOf(ctx, employerId);
  }

  @FieldResolver(() => Int)
  unitsPerSlot(@Ctx() ctx: RewardsCtx) {
    return unitsPerSlot(ctx);
  }

  @FieldResolver(() => [Slot])
  slots(
    @Root() { employerId }: AccountRow,
    @Arg('status', () => SlotStatusEnum, { nullable: true }) status: SlotStatus | null,
    @Ctx() ctx: RewardsCtx,
  ) {
    return slotsOf(ctx, employerId, status);
  }

  @FieldResolver(() => PostingConnection)
  postings(
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RewardsCtx,
  ) {
    return listPostings(ctx, { first, after });
  }
}

@Resolver(() => PostingConnection)
export class PostingConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { employerId }: { employerId: string }, @Ctx() ctx: RewardsCtx) {
    return countPostings(ctx, employerId);
  }
}

@Resolver(() => Slot)
export class SlotResolver {
  @FieldResolver(() => IntroductionRef, { nullable: true })
  reservedFor(@Root() { introductionId }: SlotRow) {
    return introductionId ? { id: introductionId } : null;
  }

  @FieldResolver(() => PlacementRef, { nullable: true })
  consumedBy(@Root() { placementId }: SlotRow) {
    return placementId ? { id: placementId } : null;
  }
}

@Resolver(() => PointsUse)
export class PointsUseResolver {
  @FieldResolver(() => PlacementRef)
  placement(@Root() { placementId }: PointsUseRow) {
    return { id: placementId };
  }
}
