import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import {
  type RegistrationSource,
  type RegistrationStatus,
  type RejectionDisposition,
  registrationSources,
  registrationStatuses,
  rejectionDispositions,
  type SelectionStage,
  selectionStages,
} from '../domain/registration.js';
import { Evaluation } from './evaluation.type.js';

export const RegistrationStatusEnum = graphqlEnum('RegistrationStatus', registrationStatuses);
export const RejectionDispositionEnum = graphqlEnum('RejectionDisposition', rejectionDispositions);
export const SelectionStageEnum = graphqlEnum('SelectionStage', selectionStages);
export const RegistrationSourceEnum = graphqlEnum('RegistrationSource', registrationSources);

@ObjectType({
  simpleResolvers: true,
  description:
    '登録. Everyone invited looks INVITED to the employer, whatever he did; CONSENTED shows only if the person lets it show.',
})
export class Registration {
  @Field(() => ID) id!: string;
  @Field(() => RegistrationStatusEnum) status!: RegistrationStatus;
  @Field(() => String) candidateName!: string;
  @Field(() => String) position!: string;
  @Field(() => SelectionStageEnum) stageReached!: SelectionStage;
  @Field(() => RejectionDispositionEnum) disposition!: RejectionDisposition;
  @Field(() => CalendarDate) rejectedOn!: string;
  @Field(() => RegistrationSourceEnum) source!: RegistrationSource;
  @Field(() => String, { nullable: true }) externalId!: string | null;
  @Field(() => [String]) tags!: string[];
  @Field(() => Evaluation, { nullable: true }) evaluation?: Evaluation | null;
  @Field(() => DateTime, { nullable: true }) invitedAt!: Date | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => Boolean, { description: 'True when the mail server of this person refused the notice for good.' })
  isUndeliverable!: boolean;
  @Field(() => Boolean, { description: '再応募: the person told this employer that he would apply again.' })
  wantsToReapply!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class RegistrationEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Registration) node!: Registration;
}

@ObjectType({ simpleResolvers: true })
export class RegistrationConnection {
  @Field(() => [RegistrationEdge]) edges!: readonly RegistrationEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount?: number;
}

@ObjectType({ simpleResolvers: true })
export class RegisterCandidatePayload {
  @Field(() => Registration) registration!: Registration;
}

@InputType()
export class RelayIntroductionInput {
  @Field(() => ID) introductionId!: string;
  @Field(() => SelectionStageEnum) stageReached!: SelectionStage;
  @Field(() => RejectionDispositionEnum) disposition!: RejectionDisposition;
  @Field(() => [String], { nullable: true }) tags?: string[] | null;
}

@ObjectType({ simpleResolvers: true })
export class RegistrationPayload {
  @Field(() => Registration) registration!: Registration;
}

@InputType()
export class RegistrationFilter {
  @Field(() => RegistrationStatusEnum, { nullable: true }) status?: RegistrationStatus | null;
  @Field(() => RegistrationSourceEnum, { nullable: true }) source?: RegistrationSource | null;
  @Field(() => String, { nullable: true }) tag?: string | null;
  @Field(() => CalendarDate, { nullable: true }) rejectedFrom?: string | null;
  @Field(() => CalendarDate, { nullable: true }) rejectedTo?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: '再応募: only those who would apply again, or only the others.',
  })
  wantsToReapply?: boolean | null;
}

@InputType()
export class RegisterCandidateInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) nameKana?: string | null;
  @Field(() => String) email!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String) position!: string;
  @Field(() => SelectionStageEnum) stageReached!: SelectionStage;
  @Field(() => RejectionDispositionEnum) disposition!: RejectionDisposition;
  @Field(() => CalendarDate) rejectedOn!: string;
  @Field(() => String, { nullable: true }) externalId?: string | null;
  @Field(() => [String], { nullable: true }) tags?: string[] | null;
  @Field(() => ID, { nullable: true }) templateId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Hours to wait before the notice is sent; default 24; 0 sends at once.',
  })
  sendDelayHours?: number | null;
}

@InputType()
export class WithdrawRegistrationInput {
  @Field(() => ID) registrationId!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

/** What the candidate subgraph learns of a registration when the person has it opened or accepts; never a client's. */
@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class InvitedRegistration {
  @Field(() => ID) id!: string;
  @Field(() => ID) employerId!: string;
  @Field(() => String) email!: string;
  @Field(() => String) position!: string;
  @Field(() => SelectionStageEnum) stageReached!: SelectionStage;
  @Field(() => CalendarDate) rejectedOn!: string;
  @Field(() => Evaluation, { nullable: true }) evaluation?: Evaluation | null;
}
