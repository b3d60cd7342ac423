import { Field, InputType, ObjectType } from 'type-graphql';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';

@InputType()
export class EraseMeInput {
  @Field(() => Boolean, { description: 'Must be true.' }) confirm!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What stays of an erased person because a law wants it kept, without his name.',
})
export class KeptRecord {
  @Field(() => String) kind!: string;
  @Field(() => String) law!: string;
  @Field(() => CalendarDate) until!: string;
}

@ObjectType({ simpleResolvers: true })
export class EraseMePayload {
  @Field(() => DateTime) erasedAt!: Date;
  @Field(() => [KeptRecord]) kept!: KeptRecord[];
}
