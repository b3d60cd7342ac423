import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { PageInfo } from '../../../platform/graphql/page-info.type.js';
import { CalendarDate } from '../../../platform/graphql/scalars.js';
import { type DepartureCause, departureCauses, type PlacementStatus, placementStatuses } from '../domain/placement.js';
import { Introduction } from './introduction.type.js';

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
  @Field(() => PlacementStatusEnum) status!: PlacementStatus;
  @Field(() => CalendarDate) startsOn!: string;
  @Field(() => Int, { description: 'Theoretical yearly income, whole yen.' }) annualSalary!: number;
  @Field(() => Int) fee!: number;
  @Field(() => Int, { description: 'Waived by a slot.' }) feeWaived!: number;
  @Field(() => CalendarDate, { nullable: true }) leftOn!: string | null;
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
}

@InputType()
export class ReportPlacementInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => ID) introductionId!: string;
  @Field(() => CalendarDate) startsOn!: string;
  @Field(() => Int) annualSalary!: number;
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
