import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { type DisputeStatus, disputeStatuses } from '../domain/dispute.js';

export const DisputeStatusEnum = graphqlEnum('DisputeStatus', disputeStatuses);

@ObjectType({ simpleResolvers: true, description: '異議' })
export class Dispute {
  @Field(() => ID) id!: string;
  @Field(() => DisputeStatusEnum) status!: DisputeStatus;
  @Field(() => String) claim!: string;
  @Field(() => DateTime) openedAt!: Date;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class DisputePayload {
  @Field(() => Dispute) dispute!: Dispute;
}

@InputType()
export class OpenDisputeInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => ID) placementId!: string;
  @Field(() => String) claim!: string;
}

@InputType()
export class ResolveDisputeInput {
  @Field(() => ID) disputeId!: string;
  @Field(() => Boolean) upheld!: boolean;
  @Field(() => String) reason!: string;
}
