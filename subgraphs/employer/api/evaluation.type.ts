import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../platform/graphql/scalars.js';

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: '評価項目; score is 1 to 5.' })
export class EvaluationScore {
  @Field(() => String) criterion!: string;
  @Field(() => Int) score!: number;
}

@ObjectType({ simpleResolvers: true, description: '評価 — the rejecting employer’s. Prohibited topics are refused.' })
export class Evaluation {
  @Field(() => [EvaluationScore]) scores!: EvaluationScore[];
  @Field(() => String, { nullable: true }) comment!: string | null;
  @Field(() => CalendarDate) writtenOn!: string;
  @Field(() => Boolean) shareable!: boolean;
}

@InputType()
export class EvaluationScoreInput {
  @Field(() => String) criterion!: string;
  @Field(() => Int) score!: number;
}

@InputType()
export class WriteEvaluationInput {
  @Field(() => ID) registrationId!: string;
  @Field(() => [EvaluationScoreInput]) scores!: EvaluationScoreInput[];
  @Field(() => String, { nullable: true }) comment?: string | null;
  @Field(() => Boolean) shareable!: boolean;
}
