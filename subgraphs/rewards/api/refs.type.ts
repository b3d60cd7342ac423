import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Entities of other subgraphs, by their keys: the gateway fetches the rest from their owners. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Introduction', { simpleResolvers: true })
export class IntroductionRef {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Placement', { simpleResolvers: true })
export class PlacementRef {
  @Field(() => ID) id!: string;
}
