import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { CalendarDate } from '../../../platform/graphql/scalars.js';
import { type AtsProvider, atsProviders, type TextEncoding, textEncodings } from '../domain/ats.js';
import type { RejectionDisposition, SelectionStage } from '../domain/registration.js';
import { Registration, RejectionDispositionEnum, SelectionStageEnum } from './registration.type.js';

export const TextEncodingEnum = graphqlEnum('TextEncoding', textEncodings);
export const AtsProviderEnum = graphqlEnum('AtsProvider', atsProviders);

@InputType()
export class ImportRegistrationsInput {
  @Field(() => String, {
    description: 'The file’s bytes, base64. Also accepted at POST /import/registrations as text/csv.',
  })
  contentBase64!: string;
  @Field(() => TextEncodingEnum, { defaultValue: 'AUTO' }) encoding!: TextEncoding;
  @Field(() => AtsProviderEnum, {
    defaultValue: 'GENERIC',
    description: 'Column template of the system that exported the file.',
  })
  template!: AtsProvider;
  @Field(() => ID, { nullable: true, description: 'A mapping of one’s own, in place of the template.' })
  mappingId?: string | null;
  @Field(() => Boolean, { defaultValue: false }) dryRun!: boolean;
  @Field(() => Int, { nullable: true }) sendDelayHours?: number | null;
}

@ObjectType({ simpleResolvers: true })
export class RefusedRow {
  @Field(() => Int, { description: 'As a spreadsheet counts: the headings are row 1.' }) row!: number;
  @Field(() => String, { nullable: true }) column!: string | null;
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
  @Field(() => String) messageJa!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a row was understood to say.' })
export class ImportPreviewRow {
  @Field(() => Int) row!: number;
  @Field(() => Boolean, { description: 'False: registered before, and left as it is.' }) isNew!: boolean;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) nameKana!: string | null;
  @Field(() => String) email!: string;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String) position!: string;
  @Field(() => SelectionStageEnum) stageReached!: SelectionStage;
  @Field(() => RejectionDispositionEnum) disposition!: RejectionDisposition;
  @Field(() => CalendarDate) rejectedOn!: string;
  @Field(() => String, { nullable: true }) externalId!: string | null;
  @Field(() => [String]) tags!: string[];
}

@ObjectType({ simpleResolvers: true })
export class ImportRegistrationsPayload {
  @Field(() => TextEncodingEnum) encoding!: TextEncoding;
  @Field(() => Int) rows!: number;
  @Field(() => Int) registered!: number;
  @Field(() => Int, { description: 'Rows that were registered before: no-ops.' }) unchanged!: number;
  @Field(() => Int, { description: 'Rows that are no rejections by the employer, such as 辞退.' }) skipped!: number;
  @Field(() => [RefusedRow]) refused?: readonly RefusedRow[];
  @Field(() => [ImportPreviewRow], { description: 'The first rows that were read; for a look before the import.' })
  preview?: readonly ImportPreviewRow[];
  @Field(() => [Registration], { description: 'The new ones; of a large file the first 5,000.' })
  registrations?: Registration[];
}
