import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import type { AtsProvider, TextEncoding } from '../domain/ats.js';
import { type ImportState, importStates } from '../domain/import-job.js';
import { AtsProviderEnum, RefusedRow, TextEncodingEnum } from './import.type.js';

export const ImportStateEnum = graphqlEnum('ImportState', importStates);

@InputType()
export class StartImportInput {
  @Field(() => String, {
    description: 'The file’s bytes, base64. Also accepted at POST /import/registrations with `Prefer: respond-async`.',
  })
  contentBase64!: string;
  @Field(() => TextEncodingEnum, { defaultValue: 'AUTO' }) encoding!: TextEncoding;
  @Field(() => AtsProviderEnum, { defaultValue: 'GENERIC' }) template!: AtsProvider;
  @Field(() => ID, { nullable: true, description: 'A mapping of one’s own, in place of the template.' })
  mappingId?: string | null;
  @Field(() => Int, { nullable: true }) sendDelayHours?: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '取り込み — an import that runs by itself; a crash neither loses nor repeats a row.',
})
export class ImportJob {
  @Field(() => ID) id!: string;
  @Field(() => ImportStateEnum) state!: ImportState;
  @Field(() => TextEncodingEnum) encoding!: TextEncoding;
  @Field(() => Int, { description: 'Of the file’s lines, how many are done: 0 to 100, and 100 only when all are.' })
  progressPercent?: number;
  @Field(() => Int, { description: 'Rows done so far.' }) rows!: number;
  @Field(() => Int) registered!: number;
  @Field(() => Int, { description: 'Rows that were registered before: no-ops.' }) unchanged!: number;
  @Field(() => Int, { description: 'Rows that are no rejections by the employer, such as 辞退.' }) skipped!: number;
  @Field(() => Int) refusedCount!: number;
  @Field(() => [RefusedRow], { description: 'In the file’s order; at most 1,000 at once.' }) refused?: RefusedRow[];
  @Field(() => String, { nullable: true, description: 'Why the whole file was given up, when FAILED.' })
  errorCode!: string | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { nullable: true }) finishedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true })
export class ImportJobPayload {
  @Field(() => ImportJob) job!: ImportJob;
}
