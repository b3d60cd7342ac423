import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { CandidatePoolFilter } from './pool.type.js';

export const PoolExportStateEnum = graphqlEnum('PoolExportState', ['WAITING', 'READY']);

@ObjectType({ simpleResolvers: true, description: '一括出力: can be fetched for a day at /export/pool/<id>.jsonl.' })
export class PoolExport {
  @Field(() => ID) id!: string;
  @Field(() => PoolExportStateEnum) state!: string;
  @Field(() => Int, { description: 'How many it lists; whoever withdraws before his line is written is left out.' })
  people!: number;
  @Field(() => DateTime) createdAt!: Date;
}

@ObjectType({ simpleResolvers: true })
export class PoolExportPayload {
  @Field(() => PoolExport) export!: PoolExport;
}

@ObjectType({ simpleResolvers: true })
export class PoolExportLines {
  @Field(() => [String], { description: 'JSON text, one person each, as released at this moment.' }) lines!: string[];
  @Field(() => Int, { nullable: true, description: 'Where to go on; null at the end.' }) nextLine!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'The export that a watermark belongs to.' })
export class TracedExport {
  @Field(() => ID) id!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => DateTime) createdAt!: Date;
}

@InputType()
export class StartPoolExportInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => CandidatePoolFilter, { nullable: true, description: 'All but jobOpeningId.' })
  filter?: CandidatePoolFilter | null;
}
