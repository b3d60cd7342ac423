import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import { type SlotBenefit, slotBenefits } from '../domain/programme.js';
import { type SlotStatus, slotStatuses } from '../domain/slot.js';
import { IntroductionRef, PlacementRef } from './refs.type.js';

type Ref<T> = T;

export const SlotStatusEnum = graphqlEnum('SlotStatus', slotStatuses);
export const SlotBenefitEnum = graphqlEnum('SlotBenefit', slotBenefits);

/** An employer, by its key: what it is called is its own subgraph's answer, what it earned is ours. */
@Directive('@key(fields: "id")')
@ObjectType('Employer', { simpleResolvers: true })
export class EmployerAccount {
  @Field(() => ID) id!: string;
  @Field(() => RewardAccount, { nullable: true, description: 'Only for the employer itself.' })
  rewards?: Ref<RewardAccount> | null;
}

@ObjectType({ simpleResolvers: true, description: '無償紹介枠' })
export class Slot {
  @Field(() => ID) id!: string;
  @Field(() => SlotStatusEnum) status!: SlotStatus;
  @Field(() => SlotBenefitEnum) benefit!: SlotBenefit;
  @Field(() => DateTime) mintedAt!: Date;
  @Field(() => CalendarDate, { description: 'The first day on which it cannot be used any more.' }) expiresOn!: string;
  @Field(() => IntroductionRef, { nullable: true }) reservedFor?: IntroductionRef | null;
  @Field(() => PlacementRef, { nullable: true }) consumedBy?: PlacementRef | null;
  @Field(() => Int, { nullable: true, description: 'Whole yen.' }) feeWaived!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Points that it was turned into: it was spent on them, not on a hire.',
  })
  pointsConverted!: number | null;
}

@ObjectType({ simpleResolvers: true, description: '仕訳' })
export class Posting {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) at!: Date;
  @Field(() => String) kind!: string;
  @Field(() => Int, { description: 'Signed change of the employer’s units.' }) units!: number;
  @Field(() => Int) points!: number;
  @Field(() => String) programmeVersion!: string;
  @Field(() => String, { description: 'Why, in plain words; never names another employer.' }) reason!: string;
  @Field(() => String) reasonJa!: string;
}

@ObjectType({ simpleResolvers: true })
export class PostingEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Posting) node!: Posting;
}

@ObjectType({ simpleResolvers: true })
export class PostingConnection {
  @Field(() => [PostingEdge]) edges!: readonly PostingEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount?: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'ポイントの利用: points taken off the fee for one hire of the employer’s own.',
})
export class PointsUse {
  @Field(() => ID) id!: string;
  @Field(() => PlacementRef) placement?: PlacementRef;
  @Field(() => Int, { description: 'A point is one yen off the fee.' }) points!: number;
  @Field(() => DateTime) usedAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: '還元口座: what an employer holds.' })
export class RewardAccount {
  @Field(() => EmployerAccount) employer?: Ref<EmployerAccount>;
  @Field(() => Int, {
    description: 'Spendable credit units; 60 = one started hire; may be negative (debt) after a clawback.',
  })
  units!: number;
  @Field(() => Int) pendingUnits?: number;
  @Field(() => Int) unitsPerSlot?: number;
  @Field(() => Int) points!: number;
  @Field(() => Int, { description: 'Earned when the hires they stand for start.' }) pendingPoints?: number;
  @Field(() => [PointsUse], { description: 'Points taken off fees, newest first.' }) pointsUses?: PointsUse[];
  @Field(() => [Slot]) slots?: Slot[];
  @Field(() => PostingConnection) postings?: PostingConnection;
}

@InputType()
export class ReserveSlotInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => ID) introductionId!: string;
  @Field(() => SlotBenefitEnum, { nullable: true, description: 'Only a slot that gives this; any when left out.' })
  benefit?: SlotBenefit | null;
}

@InputType()
export class ReleaseSlotInput {
  @Field(() => ID) slotId!: string;
}

@ObjectType({ simpleResolvers: true })
export class SlotPayload {
  @Field(() => Slot) slot!: Slot;
  @Field(() => RewardAccount) account!: RewardAccount;
}

@InputType()
export class UsePointsInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => ID, { description: 'A confirmed hire of the caller’s own.' }) placementId!: string;
  @Field(() => Int, { description: 'The whole number to be taken off the fee; 0 gives all of it back.' })
  points!: number;
}

@ObjectType({ simpleResolvers: true })
export class UsePointsPayload {
  @Field(() => RewardAccount) account!: RewardAccount;
}

@InputType()
export class ConvertSlotInput {
  @Field(() => ID) slotId!: string;
}
