import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { CalendarDate } from '../../../platform/graphql/scalars.js';
import { Candidate } from './candidate.type.js';

export const CandidatePoolOrderEnum = graphqlEnum('CandidatePoolOrder', ['RECENCY', 'MATCH']);

@ObjectType({ simpleResolvers: true, description: 'Counted up to 1000.' })
export class PoolCount {
  @Field(() => Int) value!: number;
  @Field(() => Boolean) isExact!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class CandidateEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Candidate) node!: Candidate;
}

@ObjectType({ simpleResolvers: true })
export class CandidateConnection {
  @Field(() => [CandidateEdge]) edges!: CandidateEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => PoolCount) count!: PoolCount;
}

@InputType({
  description:
    'Every condition matches released values only: a filter on a scope that is not released to the caller never matches.',
})
export class CandidatePoolFilter {
  @Field(() => [String], { nullable: true }) occupations?: string[] | null;
  @Field(() => [String], { nullable: true }) skillsAny?: string[] | null;
  @Field(() => [String], { nullable: true }) skillsAll?: string[] | null;
  @Field(() => [String], { nullable: true }) prefectures?: string[] | null;
  @Field(() => Int, { nullable: true }) yearsMin?: number | null;
  @Field(() => Int, { nullable: true }) yearsMax?: number | null;
  @Field(() => Int, { nullable: true }) desiredSalaryMax?: number | null;
  @Field(() => CalendarDate, { nullable: true }) availableBy?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Words in headline, career summary and position titles; Japanese text.',
  })
  text?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Only those the caller hasn’t introduced to this opening; with MATCH, score against it.',
  })
  jobOpeningId?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class CandidatePayload {
  @Field(() => Candidate) candidate!: Candidate;
}
