import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { type JobOpeningStatus, jobOpeningStatuses } from '../domain/job-opening.js';
import { Employer } from './employer.type.js';

export const JobOpeningStatusEnum = graphqlEnum('JobOpeningStatus', jobOpeningStatuses);

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: '求人' })
export class JobOpening {
  @Field(() => ID) id!: string;
  @Field(() => Employer) employer?: Employer;
  @Field(() => String) title!: string;
  @Field(() => String, { description: '厚生労働省編職業分類 major group, 01..15.' }) occupation!: string;
  @Field(() => [String]) skills!: string[];
  @Field(() => String) prefecture!: string;
  @Field(() => Int, { nullable: true, description: 'Yearly, in whole yen.' }) salaryMin!: number | null;
  @Field(() => Int, { nullable: true }) salaryMax!: number | null;
  @Field(() => String) description!: string;
  @Field(() => JobOpeningStatusEnum) status!: JobOpeningStatus;
  @Field(() => DateTime) createdAt!: Date;
}

@ObjectType({ simpleResolvers: true })
export class JobOpeningEdge {
  @Field(() => String) cursor!: string;
  @Field(() => JobOpening) node!: JobOpening;
}

@ObjectType({ simpleResolvers: true })
export class JobOpeningConnection {
  @Field(() => [JobOpeningEdge]) edges!: readonly JobOpeningEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount?: number;
}

@ObjectType({ simpleResolvers: true })
export class JobOpeningPayload {
  @Field(() => JobOpening) jobOpening!: JobOpening;
}

@InputType()
export class JobOpeningFilter {
  @Field(() => JobOpeningStatusEnum, { nullable: true }) status?: JobOpeningStatus | null;
  @Field(() => String, { nullable: true }) occupation?: string | null;
  @Field(() => String, { nullable: true }) prefecture?: string | null;
  @Field(() => [String], { nullable: true }) skillsAny?: string[] | null;
}

@InputType()
export class OpenJobInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => String) title!: string;
  @Field(() => String) occupation!: string;
  @Field(() => [String]) skills!: string[];
  @Field(() => String) prefecture!: string;
  @Field(() => Int, { nullable: true }) salaryMin?: number | null;
  @Field(() => Int, { nullable: true }) salaryMax?: number | null;
  @Field(() => String) description!: string;
}

@InputType()
export class CloseJobInput {
  @Field(() => ID) jobOpeningId!: string;
}
