import { Directive, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: '不採用通知の評価の平均. Everything is null while fewer than five people answered.',
})
export class RatingSummary {
  @Field(() => Int, { nullable: true }) answers!: number | null;
  @Field(() => Float, { nullable: true, description: '0 to 10, one decimal.' }) average!: number | null;
  @Field(() => [String], { nullable: true, description: 'In no order of time.' }) comments!: string[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'Answers up to the end of last week, in Japan.' })
export class RejectionRatings {
  @Field(() => RatingSummary, { description: 'Of people who had not joined the relay when they answered.' })
  beforeRelay!: RatingSummary;
  @Field(() => RatingSummary, { description: 'Of people who had joined.' }) afterRelay!: RatingSummary;
}

/** What the candidate subgraph hands on of an answer; never a client's. */
@Directive('@inaccessible')
@InputType()
export class RecordRejectionRatingInput {
  @Field(() => ID) registrationId!: string;
  @Field(() => Int) score!: number;
  @Field(() => String, { nullable: true }) comment?: string | null;
  @Field(() => Boolean) afterRelay!: boolean;
}
