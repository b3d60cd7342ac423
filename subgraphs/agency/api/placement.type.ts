import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import { type DepartureCause, departureCauses, type PlacementStatus, placementStatuses } from '../domain/placement.js';
import { Agency } from './agency.type.js';
import { Introduction } from './introduction.type.js';
import { EmployerRef } from './refs.type.js';

export const PlacementStatusEnum = graphqlEnum('PlacementStatus', placementStatuses);
export const DepartureCauseEnum = graphqlEnum('DepartureCause', departureCauses);

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: '成約. Units are earned when it is STARTED: confirmed by the hiring employer and the start day reached.',
})
export class Placement {
  @Field(() => ID) id!: string;
  @Field(() => Introduction) introduction?: unknown;
  @Field(() => Agency) agency?: Agency;
  @Field(() => EmployerRef, { description: 'The hiring employer.' }) employer?: EmployerRef;
  @Field(() => PlacementStatusEnum) status!: PlacementStatus;
  @Field(() => CalendarDate) startsOn!: string;
  @Field(() => Int, { description: 'Theoretical yearly income, whole yen.' }) annualSalary!: number;
  @Field(() => Int) fee!: number;
  @Field(() => Int, { description: 'Waived by a slot.' }) feeWaived!: number;
  @Field(() => Int, { description: 'Taken off by points of the hiring employer.' }) feeDiscount!: number;
  @Field(() => CalendarDate, { nullable: true }) leftOn!: string | null;
  @Field(() => Boolean, {
    description: 'Reported by an agency that might not act any more: for the operator to look at.',
  })
  isFlagged!: boolean;
  @Field(() => Boolean, { description: '無期雇用.' }) isPermanent!: boolean;
  @Field(() => Int, { nullable: true, description: '手数料表の版: the schedule by which the fee was reckoned.' })
  feeScheduleVersion!: number | null;
  @Field(() => String, { nullable: true, description: 'Why the operator decided in place of the employer.' })
  decisionReason!: string | null;
  @Field(() => [HireEvidence], { description: 'Oldest first.' }) evidence?: HireEvidence[];
}

export const HireSourceEnum = graphqlEnum('HireSource', ['AGENCY', 'ATS'] as const);

@ObjectType({ simpleResolvers: true, description: '成約の根拠: who told of this hire, and what.' })
export class HireEvidence {
  @Field(() => HireSourceEnum, { description: 'AGENCY: the agency’s report. ATS: the hiring company’s own system.' })
  source!: 'AGENCY' | 'ATS';
  @Field(() => Boolean, { description: 'False: the person was not hired after all.' }) isHired!: boolean;
  @Field(() => CalendarDate, { nullable: true }) startsOn!: string | null;
  @Field(() => DateTime) toldAt!: Date;
}

@ObjectType({ simpleResolvers: true })
export class PlacementEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Placement) node!: Placement;
}

@ObjectType({ simpleResolvers: true })
export class PlacementConnection {
  @Field(() => [PlacementEdge]) edges!: PlacementEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount?: number;
}

@ObjectType({ simpleResolvers: true })
export class PlacementPayload {
  @Field(() => Placement) placement!: Placement;
}

@InputType()
export class PlacementFilter {
  @Field(() => PlacementStatusEnum, { nullable: true }) status?: PlacementStatus | null;
  @Field(() => Boolean, { nullable: true }) isFlagged?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Unconfirmed for 14 days: the operator may decide.' })
  awaitsDecision?: boolean | null;
}

@InputType()
export class DecidePlacementInput {
  @Field(() => ID) placementId!: string;
  @Field(() => Boolean) confirmed!: boolean;
  @Field(() => String) reason!: string;
}

@InputType()
export class ReportPlacementInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => ID) introductionId!: string;
  @Field(() => CalendarDate) startsOn!: string;
  @Field(() => Int) annualSalary!: number;
  @Field(() => Boolean, { nullable: true, description: '無期雇用; true unless said otherwise.' }) isPermanent?:
    | boolean
    | null;
}

@InputType()
export class ConfirmPlacementInput {
  @Field(() => ID) placementId!: string;
}

@InputType()
export class CancelPlacementInput {
  @Field(() => ID) placementId!: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class ReportDepartureInput {
  @Field(() => ID) placementId!: string;
  @Field(() => CalendarDate) leftOn!: string;
  @Field(() => DepartureCauseEnum) cause!: DepartureCause;
}
