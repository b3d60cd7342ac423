import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import type { ReleaseScope } from '../../../schema/release-scopes.js';
import { type AudienceKind, audienceKinds } from '../domain/audience.js';
import { type ConsentStatus, consentStatuses } from '../domain/consent.js';
import { ReleaseScopeEnum } from './candidate.type.js';
import { AgencyRef, EmployerRef } from './refs.type.js';

export const AudienceKindEnum = graphqlEnum('AudienceKind', audienceKinds);
export const ConsentStatusEnum = graphqlEnum('ConsentStatus', consentStatuses);

@ObjectType({ simpleResolvers: true, description: '提供先' })
export class Audience {
  @Field(() => AudienceKindEnum) kind!: AudienceKind;
  @Field(() => AgencyRef, { nullable: true }) agency!: AgencyRef | null;
  @Field(() => EmployerRef, { nullable: true }) employer!: EmployerRef | null;
}

@ObjectType({ simpleResolvers: true, description: '同意' })
export class Consent {
  @Field(() => ID) id!: string;
  @Field(() => Audience) audience?: Audience;
  @Field(() => [ReleaseScopeEnum]) scopes?: ReleaseScope[];
  @Field(() => String) purpose?: string;
  @Field(() => ConsentStatusEnum) status?: ConsentStatus;
  @Field(() => DateTime) grantedAt!: Date;
  @Field(() => DateTime) expiresAt!: Date;
  @Field(() => DateTime, { nullable: true }) revokedAt!: Date | null;
  @Field(() => String) noticeVersion!: string;
  @Field(() => String, {
    description: 'Signed receipt (compact JWS) with the fields of Kantara CR 1.1 and ISO/IEC TS 27560.',
  })
  receipt!: string;
}

@ObjectType({ simpleResolvers: true })
export class ConsentPayload {
  @Field(() => Consent) consent!: Consent;
}

@ObjectType({ simpleResolvers: true })
export class RevokeAllConsentsPayload {
  @Field(() => [Consent]) consents!: Consent[];
}

@InputType({
  description:
    'id is required for AGENCY; NETWORK = every agency in good standing; EMPLOYER consents arise only from respondToIntroduction.',
})
export class AudienceInput {
  @Field(() => AudienceKindEnum) kind!: AudienceKind;
  @Field(() => ID, { nullable: true }) id?: string | null;
}

@InputType()
export class ConsentOfferInput {
  @Field(() => AudienceInput) audience!: AudienceInput;
  @Field(() => [ReleaseScopeEnum]) scopes!: ReleaseScope[];
  @Field(() => DateTime, { nullable: true, description: 'At most 365 days ahead; default 180 days.' })
  expiresAt?: Date | null;
}

@InputType()
export class GrantConsentInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => AudienceInput) audience!: AudienceInput;
  @Field(() => [ReleaseScopeEnum]) scopes!: ReleaseScope[];
  @Field(() => DateTime, { nullable: true }) expiresAt?: Date | null;
}

@InputType()
export class RevokeConsentInput {
  @Field(() => ID) consentId!: string;
}

@InputType()
export class RevokeAllConsentsInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

/** Asked by the agency subgraph when a person approves an introduction; never a client's. */
@Directive('@inaccessible')
@InputType()
export class GrantEmployerConsentInput {
  @Field(() => ID) introductionId!: string;
  @Field(() => ID) employerId!: string;
  @Field(() => String) corporateNumber!: string;
  @Field(() => [String]) groupNumbers!: string[];
  @Field(() => [String]) groupNames!: string[];
  @Field(() => [ReleaseScopeEnum]) scopes!: ReleaseScope[];
}

/** Asked by the agency subgraph when the operator has decided on an agency; never a client's. */
@Directive('@inaccessible')
@InputType()
export class AudienceStandingInput {
  @Field(() => ID) agencyId!: string;
  @Field(() => String) standing!: string;
  @Field(() => CalendarDate) permitValidFrom!: string;
  @Field(() => CalendarDate) permitValidTo!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class BlockInput {
  @Field(() => AudienceKindEnum) kind!: AudienceKind;
  @Field(() => ID, { nullable: true }) agencyId?: string | null;
  @Field(() => String, { nullable: true, description: '法人番号; blocks that employer, known to the hub or not.' })
  corporateNumber?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'In place of a corporate number: blocks every employer of this name, whatever its spelling and legal form, now and later. The answer never tells whether the hub knows one.',
  })
  employerName?: string | null;
}

@InputType()
export class BlockRecipientInput {
  @Field(() => BlockInput) block!: BlockInput;
}

@ObjectType({ simpleResolvers: true, description: '拒否先' })
export class Block {
  @Field(() => AudienceKindEnum) kind!: AudienceKind;
  @Field(() => AgencyRef, { nullable: true }) agency?: AgencyRef | null;
  @Field(() => String, { nullable: true }) corporateNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'As the person wrote it.' }) employerName!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class BlockPayload {
  @Field(() => [Block]) blocks!: Block[];
}

@ObjectType({ simpleResolvers: true, description: '第三者提供記録. One entry per recipient, day and set of items.' })
export class Disclosure {
  @Field(() => ID) id!: string;
  @Field(() => Audience) audience?: Audience;
  @Field(() => [ReleaseScopeEnum]) scopes?: ReleaseScope[];
  @Field(() => [String], { description: 'Wire paths, such as profile.headline.' }) items?: string[];
  @Field(() => ID) consentId!: string;
  @Field(() => DateTime) disclosedAt!: Date;
  @Field(() => DateTime) lastDisclosedAt!: Date;
  @Field(() => Int) times!: number;
}

@ObjectType({ simpleResolvers: true })
export class DisclosureEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Disclosure) node!: Disclosure;
}

@ObjectType({ simpleResolvers: true })
export class DisclosureConnection {
  @Field(() => [DisclosureEdge]) edges!: DisclosureEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount?: number;
}
