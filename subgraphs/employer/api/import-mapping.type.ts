import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { type ImportField, importFields } from '../domain/import-mapping.js';

export const ImportFieldEnum = graphqlEnum('ImportField', importFields);

@ObjectType({ simpleResolvers: true })
export class MappedColumn {
  @Field(() => ImportFieldEnum) field!: ImportField;
  @Field(() => [String], { description: 'Headings that may hold the field; the first that is filled counts.' })
  headings!: readonly string[];
}

@ObjectType({ simpleResolvers: true, description: '列の対応 — how an employer’s own files are read.' })
export class ImportMapping {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => [MappedColumn]) columns!: readonly MappedColumn[];
  @Field(() => String, { nullable: true }) outcomeHeading!: string | null;
  @Field(() => [String]) rejectionWords!: readonly string[];
}

@InputType()
export class MappedColumnInput {
  @Field(() => ImportFieldEnum) field!: ImportField;
  @Field(() => [String]) headings!: string[];
}

@InputType()
export class SaveImportMappingInput {
  @Field(() => ID, { nullable: true, description: 'A mapping of one’s own that is changed.' }) id?: string | null;
  @Field(() => String) name!: string;
  @Field(() => [MappedColumnInput]) columns!: MappedColumnInput[];
  @Field(() => String, {
    nullable: true,
    description: 'The column of the outcome. Without one, every row is a rejection.',
  })
  outcomeHeading?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Its words for a rejection by the employer; 辞退 never is one.',
  })
  rejectionWords?: string[] | null;
}

@ObjectType({ simpleResolvers: true })
export class ImportMappingPayload {
  @Field(() => ImportMapping) mapping!: ImportMapping;
}
