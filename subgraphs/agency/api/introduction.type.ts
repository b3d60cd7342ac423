import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { type ReleaseScope, scopeNames } from '../../../schema/release-scopes.js';
import {
  type IntroductionStatus,
  type IntroductionStep,
  introductionStatuses,
  introductionSteps,
} from '../domain/introduction.js';
import { Agency } from './agency.type.js';
import { Placement } from './placement.type.js';
import { JobOpeningRef } from './refs.type.js';

export const IntroductionStatusEnum = graphqlEnum('IntroductionStatus', introductionStatuses);
export const IntroductionStepEnum = graphqlEnum('IntroductionStep', introductionSteps);
const releaseScope = graphqlEnum('ReleaseScope', scopeNames);

/** A person, by the hub's own id: what the caller may see of him is his own subgraph's answer. */
@Directive('@key(fields: "ref")')
@ObjectType('Candidate', { simpleResolvers: true })
export class CandidateRef {
  @Directive('@inaccessible')
  @Field(() => ID)
  ref!: string;
  @Field(() => [Introduction], { description: 'The caller’s own introductions of this candidate.' })
  introductions?: Introduction[];
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    '紹介: an agency presents one candidate for one opening. The employer learns of it only after the candidate approved.',
})
export class Introduction {
  @Field(() => ID) id!: string;
  @Field(() => Agency) agency?: Agency;
  @Field(() => JobOpeningRef) jobOpening?: JobOpeningRef;
  @Field(() => CandidateRef, {
    nullable: true,
    description: 'As released to the caller; null where nothing is released to him any more.',
  })
  candidate?: CandidateRef | null;
  @Field(() => IntroductionStatusEnum) status!: IntroductionStatus;
  @Field(() => String) message!: string;
  @Field(() => String, { description: '労働条件の明示.' }) conditions!: string;
  @Field(() => DateTime) proposedAt!: Date;
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => Placement, { nullable: true }) placement?: Placement | null;
}

@ObjectType({ simpleResolvers: true })
export class IntroductionEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Introduction) node!: Introduction;
}

@ObjectType({ simpleResolvers: true })
export class IntroductionConnection {
  @Field(() => [IntroductionEdge]) edges!: IntroductionEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount?: number;
}

@ObjectType({ simpleResolvers: true })
export class IntroductionPayload {
  @Field(() => Introduction) introduction!: Introduction;
}

@InputType()
export class IntroductionFilter {
  @Field(() => IntroductionStatusEnum, { nullable: true }) status?: IntroductionStatus | null;
  @Field(() => ID, { nullable: true }) jobOpeningId?: string | null;
}

@InputType()
export class ProposeIntroductionInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => ID) candidateId!: string;
  @Field(() => ID) jobOpeningId!: string;
  @Field(() => String) message!: string;
  @Field(() => String) conditions!: string;
}

@InputType()
export class RespondToIntroductionInput {
  @Field(() => ID) introductionId!: string;
  @Field(() => Boolean) approve!: boolean;
  @Field(() => [releaseScope], {
    nullable: true,
    description: 'What this employer may see; PROFILE is implied.',
  })
  scopes?: ReleaseScope[] | null;
}

@InputType()
export class AdvanceIntroductionInput {
  @Field(() => ID) introductionId!: string;
  @Field(() => IntroductionStepEnum) to!: IntroductionStep;
  @Field(() => String, { nullable: true }) note?: string | null;
}

/** What rewards asks before it reserves a slot; never a client's. */
@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class SlotIntroduction {
  @Field(() => ID) id!: string;
  @Field(() => IntroductionStatusEnum) status!: IntroductionStatus;
  @Field(() => ID) employerId!: string;
  @Field(() => ID) agencyId!: string;
}

@InputType()
export class MoveIntroductionInput {
  @Field(() => ID) introductionId!: string;
  @Field(() => ID, { description: 'The agency to which it is moved, in good standing.' }) agencyId!: string;
  @Field(() => [releaseScope], { description: 'What that agency may see: a new consent.' }) scopes!: ReleaseScope[];
  @Field(() => DateTime, { nullable: true, description: 'At most 365 days ahead; default 180 days.' })
  expiresAt?: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '移管: a person moved a frozen introduction to the caller; propose him anew for this opening.',
})
export class IntroductionMove {
  @Field(() => CandidateRef, { nullable: true, description: 'As released to the caller.' })
  candidate?: CandidateRef | null;
  @Field(() => JobOpeningRef) jobOpening?: JobOpeningRef;
  @Field(() => DateTime) movedAt!: Date;
}

/** What the employer subgraph asks when an employer passes on whom it rejected; never a client's. */
@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class RelayableIntroduction {
  @Field(() => ID) candidateRef!: string;
  @Field(() => ID) jobOpeningId!: string;
  @Field(() => IntroductionStatusEnum) status!: IntroductionStatus;
  @Field(() => DateTime) updatedAt!: Date;
}
