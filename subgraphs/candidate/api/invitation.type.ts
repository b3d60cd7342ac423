import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { type InvitationStatus, invitationStatuses } from '../domain/invitation.js';
import { Candidate } from './candidate.type.js';
import { BlockInput, Consent, ConsentOfferInput } from './consent.type.js';
import {
  CandidateCareerInput,
  CandidateConditionsInput,
  CandidateContactInput,
  CandidateIdentityInput,
  CandidateProfileInput,
} from './profile.input.js';
import { AgencyRef } from './refs.type.js';

export const InvitationStatusEnum = graphqlEnum('InvitationStatus', invitationStatuses);

@ObjectType({ simpleResolvers: true, description: '案内: what the link in the mail shows to whoever holds it.' })
export class Invitation {
  @Field(() => String) employerName!: string;
  @Field(() => String) position!: string;
  @Field(() => DateTime) expiresAt!: Date;
  @Field(() => InvitationStatusEnum) status!: InvitationStatus;
  @Field(() => String) noticeVersion!: string;
  @Field(() => String, { description: 'What is asked, in plain Japanese.' }) notice!: string;
  @Field(() => [AgencyRef], { description: 'The agencies that may be named in a consent today.' })
  agencies?: AgencyRef[];
}

@InputType()
export class RequestInvitationCodeInput {
  @Field(() => String) token!: string;
}

@ObjectType({ simpleResolvers: true })
export class RequestInvitationCodePayload {
  @Field(() => String, { description: 'Masked, such as t***@example.jp' }) sentTo!: string;
  @Field(() => DateTime) expiresAt!: Date;
}

@InputType()
export class RequestNewLinkInput {
  @Field(() => String) token!: string;
}

@ObjectType({ simpleResolvers: true })
export class RequestNewLinkPayload {
  @Field(() => String, { description: 'Masked, such as t***@example.jp' }) sentTo!: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String) token!: string;
  @Field(() => String) code!: string;
  @Field(() => CandidateProfileInput) profile!: CandidateProfileInput;
  @Field(() => CandidateCareerInput, { nullable: true }) career?: CandidateCareerInput | null;
  @Field(() => CandidateIdentityInput) identity!: CandidateIdentityInput;
  @Field(() => CandidateContactInput) contact!: CandidateContactInput;
  @Field(() => CandidateConditionsInput, { nullable: true }) conditions?: CandidateConditionsInput | null;
  @Field(() => [ConsentOfferInput]) consents!: ConsentOfferInput[];
  @Field(() => [BlockInput], { nullable: true }) blocks?: BlockInput[] | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Let the inviting employer see that this person joined.' })
  showOutcomeToEmployer!: boolean;
  @Field(() => Boolean, {
    defaultValue: false,
    description: '再応募: let the inviting employer see that this person would apply again, and so that he joined.',
  })
  wantsToReapply!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class AcceptInvitationPayload {
  @Field(() => Candidate) candidate!: Candidate;
  @Field(() => [Consent]) consents!: Consent[];
  @Field(() => String) accessToken!: string;
  @Field(() => DateTime) expiresAt!: Date;
}

@InputType()
export class DeclineInvitationInput {
  @Field(() => String) token!: string;
  @Field(() => Boolean, { defaultValue: false }) neverAskAgain!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class DeclineInvitationPayload {
  @Field(() => Boolean) ok!: boolean;
}

@InputType()
export class NeverAskAgainInput {
  @Field(() => String, { description: 'The token of the link in the mail, whatever became of it.' }) token!: string;
}

@ObjectType({ simpleResolvers: true })
export class NeverAskAgainPayload {
  @Field(() => Boolean) ok!: boolean;
}

@InputType()
export class RateRejectionInput {
  @Field(() => String, { nullable: true }) registrationToken?: string | null;
  @Field(() => Int, { description: '0..10' }) score!: number;
  @Field(() => String, { nullable: true }) comment?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class RateRejectionPayload {
  @Field(() => Boolean) ok!: boolean;
}

@InputType()
export class RequestSignInInput {
  @Field(() => String) email!: string;
}

@ObjectType({ simpleResolvers: true })
export class RequestSignInPayload {
  @Field(() => Boolean) ok!: boolean;
}

@InputType()
export class SignInInput {
  @Field(() => String) email!: string;
  @Field(() => String) code!: string;
}

@ObjectType({ simpleResolvers: true })
export class SignInPayload {
  @Field(() => String) accessToken!: string;
  @Field(() => DateTime) expiresAt!: Date;
}

/** Asked by the employer subgraph when a notice is about to be sent; never a client's. */
@Directive('@inaccessible')
@InputType()
export class OpenInvitationInput {
  @Field(() => ID) registrationId!: string;
  @Field(() => ID) employerId!: string;
  @Field(() => String) employerName!: string;
  @Field(() => String) position!: string;
  @Field(() => String) mailboxHash!: string;
}

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class OpenedInvitation {
  @Field(() => ID) registrationId!: string;
  @Field(() => String, { nullable: true }) token!: string | null;
}

/** Asked by the agency subgraph before it stores an introduction; never a client's. */
@Directive('@inaccessible')
@InputType()
export class IntroducibleInput {
  @Field(() => ID) candidateId!: string;
  @Field(() => ID) employerId!: string;
  @Field(() => [String]) groupNumbers!: string[];
  @Field(() => [String]) groupNames!: string[];
  @Field(() => [ID]) groupEmployerIds!: string[];
}

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class IntroductionAuthorisation {
  @Field(() => ID) registrationId!: string;
  @Field(() => ID) employerId!: string;
  @Field(() => String) confirmedAt!: string;
  @Field(() => ID) consentId!: string;
}

@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class Introducible {
  @Field(() => ID) ref!: string;
  @Field(() => Boolean) possible!: boolean;
  @Field(() => [IntroductionAuthorisation]) authorisedBy!: IntroductionAuthorisation[];
  @Field(() => [IntroductionAuthorisation]) otherLegs!: IntroductionAuthorisation[];
}

/** Asked by the employer subgraph when an employer passes on whom it met by an introduction; never a client's. */
@Directive('@inaccessible')
@InputType()
export class InviteAgainInput {
  @Field(() => ID) ref!: string;
  @Field(() => ID) registrationId!: string;
  @Field(() => String) employerName!: string;
  @Field(() => String) position!: string;
}

/** What a ledger or a registration says of a person, as released to the caller behind the question; never a client's. */
@Directive('@inaccessible')
@ObjectType({ simpleResolvers: true })
export class ReleasedPerson {
  @Field(() => ID) ref!: string;
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => Int, { nullable: true }) birthYear!: number | null;
  @Field(() => String, { nullable: true }) prefecture!: string | null;
  @Field(() => String, { nullable: true }) occupation!: string | null;
  @Field(() => DateTime) releasedUntil!: Date;
}
