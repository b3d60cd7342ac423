import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import { type AnomalyKind, anomalyKinds } from '../domain/anomaly.js';

export const AnomalyKindEnum = graphqlEnum('AnomalyKind', anomalyKinds);

@InputType()
export class NetworkCirculationInput {
  @Field(() => CalendarDate) from!: string;
  @Field(() => CalendarDate) to!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Whose people were hired by whom.' })
export class CirculationFlow {
  @Field(() => ID) fromEmployerId!: string;
  @Field(() => ID) toEmployerId!: string;
  @Field(() => Int) hires!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: '循環の指標 of a period. An analyst sees no number of people below five, and no flow of so few.',
})
export class NetworkCirculation {
  @Field(() => Int, { nullable: true, description: 'People who consented.' }) people!: number | null;
  @Field(() => Int, { nullable: true }) peopleIntroduced!: number | null;
  @Field(() => Int, { nullable: true }) introductions!: number | null;
  @Field(() => Float, { nullable: true }) introductionsPerPerson!: number | null;
  @Field(() => Int, { nullable: true }) hires!: number | null;
  @Field(() => Int, { nullable: true, description: 'Hires in which more than one employer had a part.' })
  sharedHires!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'People passed on again by an employer to which the relay had brought them.',
  })
  passedOnAgain!: number | null;
  @Field(() => Int, { description: 'Employers whose people started work elsewhere.' }) employersGiving!: number;
  @Field(() => Int, { description: 'Employers that hired people of others.' }) employersReceiving!: number;
  @Field(() => Int) employersBoth!: number;
  @Field(() => Int) slotsMinted!: number;
  @Field(() => Int) slotsConsumed!: number;
  @Field(() => Float, { nullable: true, description: 'Median days from a slot’s minting to its use.' })
  medianDaysToUse!: number | null;
  @Field(() => [CirculationFlow], { description: 'The most first, 200 at most.' }) flows!: CirculationFlow[];
}

@ObjectType({ simpleResolvers: true, description: '不審な動き of the last year, for a person to look at.' })
export class RewardAnomaly {
  @Field(() => AnomalyKindEnum) kind!: AnomalyKind;
  @Field(() => [ID]) employerIds!: string[];
  @Field(() => [ID]) placementIds!: string[];
  @Field(() => DateTime) lastAt!: Date;
}
