import { Field, Int, ObjectType } from 'type-graphql';
import type { TextEncoding } from '../domain/ats.js';
import { TextEncodingEnum } from './import.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A cell with characters that CP932 lacks; each stands as 〓 in the file.',
})
export class UnencodableCell {
  @Field(() => Int, { description: 'As a spreadsheet counts: the headings are row 1.' }) row!: number;
  @Field(() => String) column!: string;
  @Field(() => [String]) characters!: readonly string[];
}

@ObjectType({ simpleResolvers: true })
export class RegistrationExport {
  @Field(() => TextEncodingEnum) encoding!: TextEncoding;
  @Field(() => Int) rows!: number;
  @Field(() => String, { description: 'The file’s bytes, base64.' }) contentBase64?: string;
  @Field(() => [UnencodableCell]) unencodable!: readonly UnencodableCell[];
}
