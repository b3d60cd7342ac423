import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { EmployerRef } from './refs.type.js';

@InputType()
export class SetReapplicationInput {
  @Field(() => ID, { description: 'An employer that passed the calling candidate on.' }) employerId!: string;
  @Field(() => Boolean) wanted!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class ReapplicationPayload {
  @Field(() => [EmployerRef], { description: 'Every employer that is told so now.' }) employers!: EmployerRef[];
}
