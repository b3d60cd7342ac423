import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import { type DisputeStatus, disputeStatuses } from '../domain/dispute.js';
import { PlacementRef } from './refs.type.js';

export const DisputeStatusEnum = graphqlEnum('DisputeStatus', disputeStatuses);

@ObjectType({ simpleResolvers: true, description: '異議' })
export class Dispute {
  @Field(() => ID) id!: string;
  @Field(() => DisputeStatusEnum) status!: DisputeStatus;
  @Field(() => String) claim!: string;
  @Field(() => DateTime) openedAt!: Date;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => ID, { nullable: true, description: 'For the company that hired, and the operator.' })
  placementId?: string | null;
  @Field(() => CalendarDate, { description: 'The last day on which the agency may answer: ten business days.' })
  answerDueOn!: string;
  @Field(() => DateTime, { nullable: true }) answeredAt!: Date | null;
  @Field(() => Boolean, { description: 'The agency let its time pass, and nothing is decided.' }) isOverdue!: boolean;
  @Field(() => String, { nullable: true, description: 'What the agency said; for the operator.' })
  agencyAnswer?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class DisputeEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Dispute) node!: Dispute;
}

@ObjectType({ simpleResolvers: true })
export class DisputeConnection {
  @Field(() => [DisputeEdge]) edges!: readonly DisputeEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount?: number;
}

@ObjectType({ simpleResolvers: true })
export class DisputePayload {
  @Field(() => Dispute) dispute!: Dispute;
}

@ObjectType({
  simpleResolvers: true,
  description: '異議の照会: a dispute as the agency that made the hire is asked about it.',
})
export class DisputeInquiry {
  @Field(() => ID) id!: string;
  @Field(() => PlacementRef) placement?: PlacementRef;
  @Field(() => String, {
    nullable: true,
    description: 'What the hiring company claims; null when the claim is of a company that had registered the person.',
  })
  claim?: string | null;
  @Field(() => DateTime) openedAt!: Date;
  @Field(() => CalendarDate, { description: 'The last day on which to answer: ten business days.' })
  answerDueOn!: string;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => DateTime, { nullable: true }) answeredAt!: Date | null;
}

@ObjectType({ simpleResolvers: true })
export class DisputeInquiryPayload {
  @Field(() => DisputeInquiry) inquiry!: DisputeInquiry;
}

@InputType()
export class OpenDisputeInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => ID, { nullable: true, description: 'The hire, for the company that hired.' }) placementId?:
    | string
    | null;
  @Field(() => ID, {
    nullable: true,
    description: 'One of the employer’s own postings about the hire, for one that registered the person.',
  })
  postingId?: string | null;
  @Field(() => String) claim!: string;
}

@InputType()
export class ResolveDisputeInput {
  @Field(() => ID) disputeId!: string;
  @Field(() => Boolean) upheld!: boolean;
  @Field(() => String) reason!: string;
}

@InputType()
export class AnswerDisputeInput {
  @Field(() => ID) disputeId!: string;
  @Field(() => String) answer!: string;
}
