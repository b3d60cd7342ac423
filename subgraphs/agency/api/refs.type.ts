import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Entities of other subgraphs, by their keys: the gateway fetches the rest from their owners. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Employer', { simpleResolvers: true })
export class EmployerRef {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('JobOpening', { simpleResolvers: true })
export class JobOpeningRef {
  @Field(() => ID) id!: string;
}
