import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'What people are told before they consent.' })
export class ConsentNotice {
  @Field(() => String) version!: string;
  @Field(() => String, { description: 'In plain Japanese.' }) text!: string;
  @Field(() => String, { description: 'SHA-256 of the text, as receipts hold it.' }) sha256!: string;
}
