import { Field, ID, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { type PoolChangeKind, poolChangeKinds } from '../domain/pool-change.js';

export const PoolChangeKindEnum = graphqlEnum('PoolChangeKind', poolChangeKinds);

@ObjectType({
  simpleResolvers: true,
  description: 'What became of one person in the caller’s pool; fetch him by his id.',
})
export class PoolChange {
  @Field(() => PoolChangeKindEnum) kind!: PoolChangeKind;
  @Field(() => ID) candidateId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A page of the feed; see docs/matching-tools.md.' })
export class PoolChanges {
  @Field(() => [PoolChange], { description: 'In the order in which they came about.' }) changes!: PoolChange[];
  @Field(() => String, { description: 'To continue from, now or in three months; never null.' }) endCursor!: string;
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean, {
    description: 'The pool is told from its beginning: forget everyone known so far, then apply this page.',
  })
  startsOver!: boolean;
}
