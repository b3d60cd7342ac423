import { Directive, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { CalendarDate } from '../../../platform/graphql/scalars.js';
import { type AgencyStanding, agencyStandings } from '../domain/agency.js';
import { FeeSchedule } from './fee-schedule.type.js';

export const AgencyStandingEnum = graphqlEnum('AgencyStanding', agencyStandings);

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: '人材紹介会社' })
export class Agency {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: '法人番号' }) corporateNumber!: string;
  @Field(() => String, { description: '許可番号, such as 13-ユ-399001.' }) permitNumber!: string;
  @Field(() => CalendarDate) permitValidFrom!: string;
  @Field(() => CalendarDate) permitValidTo!: string;
  @Field(() => AgencyStandingEnum) standing!: AgencyStanding;
  @Field(() => [String]) specialities!: string[];
  @Field(() => Float) feeRatePercent!: number;
  @Field(() => String, { nullable: true, description: '返戻金制度.' }) refundPolicy!: string | null;
  @Field(() => [FeeSchedule], { description: '手数料表, newest version first.' }) feeSchedules?: FeeSchedule[];
  @Field(() => String, { nullable: true, description: 'Only for the agency itself and the operator.' })
  contactEmail!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class AgencyPayload {
  @Field(() => Agency) agency!: Agency;
}

@ObjectType({ simpleResolvers: true })
export class AgencyEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Agency) node!: Agency;
}

@ObjectType({ simpleResolvers: true })
export class AgencyConnection {
  @Field(() => [AgencyEdge]) edges!: readonly AgencyEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount?: number;
}

@InputType()
export class AgencyFilter {
  @Field(() => String, { nullable: true }) speciality?: string | null;
  @Field(() => AgencyStandingEnum, { nullable: true }) standing?: AgencyStanding | null;
  @Field(() => String, { nullable: true, description: 'A part of the name; width and case do not matter.' }) name?:
    | string
    | null;
}

@InputType()
export class RegisterAgencyInput {
  @Field(() => String) name!: string;
  @Field(() => String) corporateNumber!: string;
  @Field(() => String) permitNumber!: string;
  @Field(() => CalendarDate) permitValidFrom!: string;
  @Field(() => CalendarDate) permitValidTo!: string;
  @Field(() => [String]) specialities!: string[];
  @Field(() => Float) feeRatePercent!: number;
  @Field(() => String, { nullable: true }) refundPolicy?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the hub writes to the agency.' }) contactEmail?:
    | string
    | null;
}

@InputType()
export class ChangeAgencyDetailsInput {
  @Field(() => [String]) specialities!: string[];
  @Field(() => String, { nullable: true }) refundPolicy?: string | null;
  @Field(() => String, { nullable: true }) contactEmail?: string | null;
}

@InputType()
export class SetAgencyStandingInput {
  @Field(() => ID) agencyId!: string;
  @Field(() => AgencyStandingEnum) standing!: AgencyStanding;
  @Field(() => String) reason!: string;
  @Field(() => CalendarDate, { nullable: true }) permitValidTo?: string | null;
}
