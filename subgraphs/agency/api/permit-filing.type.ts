import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import { type DocumentKind, documentKinds } from '../domain/permit-document.js';
import { type FilingKind, type FilingStatus, filingKinds, filingStatuses } from '../domain/permit-filing.js';

export const DocumentKindEnum = graphqlEnum('PermitDocumentKind', documentKinds);
export const FilingKindEnum = graphqlEnum('PermitFilingKind', filingKinds);
export const FilingStatusEnum = graphqlEnum('PermitFilingStatus', filingStatuses);

@ObjectType({ simpleResolvers: true, description: '添付書類: a filed PDF, PNG or JPEG, sealed at rest.' })
export class PermitDocument {
  @Field(() => ID) id!: string;
  @Field(() => DocumentKindEnum) kind!: DocumentKind;
  @Field(() => String) mediaType!: string;
  @Field(() => Int) bytes!: number;
  @Field(() => String, { nullable: true, description: 'The file, base64; only from `permitDocument`.' })
  contentBase64?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '許可の申請・更新の届出: what an agency filed, and what the operator decided on it.',
})
export class PermitFiling {
  @Field(() => ID) id!: string;
  @Field(() => FilingKindEnum) kind!: FilingKind;
  @Field(() => FilingStatusEnum) status!: FilingStatus;
  @Field(() => ID, { nullable: true, description: 'The agency, once there is one.' }) agencyId!: string | null;
  @Field(() => String) name!: string;
  @Field(() => String) corporateNumber!: string;
  @Field(() => String) permitNumber!: string;
  @Field(() => CalendarDate) permitValidFrom!: string;
  @Field(() => CalendarDate) permitValidTo!: string;
  @Field(() => DateTime) submittedAt!: Date;
  @Field(() => DateTime, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => [PermitDocument]) documents!: PermitDocument[];
}

@ObjectType({ simpleResolvers: true })
export class PermitFilingPayload {
  @Field(() => PermitFiling) filing!: PermitFiling;
}

@ObjectType({ simpleResolvers: true, description: 'The same for every applicant, member or not.' })
export class ApplyAsAgencyPayload {
  @Field(() => ID) filingId!: string;
}

@InputType()
export class PermitDocumentInput {
  @Field(() => DocumentKindEnum) kind!: DocumentKind;
  @Field(() => String, { description: 'PDF, PNG or JPEG, base64; 2 MiB each, 5 and 3 MiB together.' })
  contentBase64!: string;
}

@InputType()
export class ApplyAsAgencyInput {
  @Field(() => String) name!: string;
  @Field(() => String) corporateNumber!: string;
  @Field(() => String) permitNumber!: string;
  @Field(() => CalendarDate) permitValidFrom!: string;
  @Field(() => CalendarDate) permitValidTo!: string;
  @Field(() => [String]) specialities!: string[];
  @Field(() => Float) feeRatePercent!: number;
  @Field(() => String, { nullable: true }) refundPolicy?: string | null;
  @Field(() => String, { description: 'Where the decision is sent.' }) contactEmail!: string;
  @Field(() => [PermitDocumentInput]) documents!: PermitDocumentInput[];
}

@InputType()
export class FilePermitRenewalInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => CalendarDate) permitValidFrom!: string;
  @Field(() => CalendarDate) permitValidTo!: string;
  @Field(() => [PermitDocumentInput]) documents!: PermitDocumentInput[];
}

@InputType()
export class DecidePermitFilingInput {
  @Field(() => ID) filingId!: string;
  @Field(() => Boolean) accepted!: boolean;
  @Field(() => String, { description: 'Mailed to the agency.' }) reason!: string;
}
