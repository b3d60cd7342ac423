import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { exportEncodings } from '../../../platform/csv/write.js';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { CalendarDate } from '../../../platform/graphql/scalars.js';
import { type LedgerKind, ledgerKinds } from '../domain/statutory-ledger.js';

export const LedgerKindEnum = graphqlEnum('StatutoryLedgerKind', ledgerKinds);
export const LedgerEncodingEnum = graphqlEnum('LedgerEncoding', exportEncodings);
export const feePaymentKinds = ['COLLECTED', 'REFUNDED'] as const;
export const FeePaymentKindEnum = graphqlEnum('FeePaymentKind', feePaymentKinds);

@ObjectType({
  simpleResolvers: true,
  description: '法定帳簿 (職業安定法32条の15): of the people whom the calling agency introduced in a period.',
})
export class StatutoryLedger {
  @Field(() => LedgerKindEnum) kind!: LedgerKind;
  @Field(() => String) title!: string;
  @Field(() => String) law!: string;
  @Field(() => CalendarDate) from!: string;
  @Field(() => CalendarDate) to!: string;
  @Field(() => [String]) columns!: string[];
  @Field(() => [[String]], { description: 'In the order of the columns; a blank is for the agency to fill by hand.' })
  rows!: string[][];
  @Field(() => String, { description: 'The same as CSV, base64.' }) contentBase64?: string;
  @Field(() => Int, { description: 'Cells with characters that CP932 lacks; each stands as 〓 in the CSV.' })
  unencodableCells?: number;
}

@InputType()
export class StatutoryLedgerInput {
  @Field(() => LedgerKindEnum) kind!: LedgerKind;
  @Field(() => CalendarDate) from!: string;
  @Field(() => CalendarDate, { description: 'At most three years, this day included.' }) to!: string;
  @Field(() => LedgerEncodingEnum, { defaultValue: 'UTF_8' }) encoding!: (typeof exportEncodings)[number];
}

@ObjectType({ simpleResolvers: true, description: 'What the ledger says of an opening besides what the hub knows.' })
export class OpeningNote {
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String, { nullable: true }) contact!: string | null;
  @Field(() => Int, { nullable: true }) headcount!: number | null;
  @Field(() => CalendarDate, { nullable: true }) validUntil!: string | null;
  @Field(() => String, { nullable: true }) employmentTerm!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class OpeningNotePayload {
  @Field(() => OpeningNote) note!: OpeningNote;
}

@InputType()
export class NoteOpeningInput {
  @Field(() => ID) jobOpeningId!: string;
  @Field(() => String, { nullable: true, description: '求人者の所在地.' }) address?: string | null;
  @Field(() => String, { nullable: true, description: '求人に係る連絡先.' }) contact?: string | null;
  @Field(() => Int, { nullable: true, description: '求人数.' }) headcount?: number | null;
  @Field(() => CalendarDate, { nullable: true, description: '求人の有効期間.' }) validUntil?: string | null;
  @Field(() => String, { nullable: true, description: '雇用期間.' }) employmentTerm?: string | null;
}

@InputType()
export class NoteFeePaymentInput {
  @Field(() => ID) placementId!: string;
  @Field(() => FeePaymentKindEnum, { description: '徴収, or 返戻 under the refund policy.' })
  kind!: (typeof feePaymentKinds)[number];
  @Field(() => CalendarDate) paidOn!: string;
  @Field(() => Int, { description: 'Whole yen.' }) amount!: number;
}
