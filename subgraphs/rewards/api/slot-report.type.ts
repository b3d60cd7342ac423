import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import { type FunnelStage, funnelStageNames } from '../domain/relay-funnel.js';
import { type ReportGroup, reportGroups } from '../domain/slot-report.js';

export const FunnelStageEnum = graphqlEnum('FunnelStage', funnelStageNames);
export const ReportGroupEnum = graphqlEnum('ReportGroup', reportGroups);

@InputType()
export class SlotReportInput {
  @Field(() => CalendarDate) from!: string;
  @Field(() => CalendarDate) to!: string;
  @Field(() => ReportGroupEnum, { defaultValue: 'NONE' }) groupBy!: ReportGroup;
}

@ObjectType({ simpleResolvers: true })
export class SlotReportRow {
  @Field(() => String) group!: string;
  @Field(() => Int, { nullable: true }) registered!: number | null;
  @Field(() => Int, { nullable: true }) invited!: number | null;
  @Field(() => Int, { nullable: true }) consented!: number | null;
  @Field(() => Int, { nullable: true }) introduced!: number | null;
  @Field(() => Int, { nullable: true }) hired!: number | null;
  @Field(() => Int, { nullable: true }) started!: number | null;
  @Field(() => Int, { nullable: true }) leftEarly!: number | null;
  @Field(() => Int) slotsMinted!: number;
  @Field(() => Int) slotsReserved!: number;
  @Field(() => Int) slotsConsumed!: number;
  @Field(() => Int) slotsExpired!: number;
  @Field(() => Int) pointsEarned!: number;
  @Field(() => Int, { description: 'Whole yen: fees that consumed slots waived.' }) feesSaved!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One stage of 不採用→案内→同意→紹介→内定→入社→枠.' })
export class FunnelStep {
  @Field(() => FunnelStageEnum) stage!: FunnelStage;
  @Field(() => Int, {
    nullable: true,
    description: 'People, slots at the last stage; null where they may not be seen.',
  })
  count!: number | null;
  @Field(() => Float, { nullable: true, description: 'Median days since the stage before.' })
  medianDays!: number | null;
  @Field(() => Float, { nullable: true, description: 'Median days since the rejection was registered.' })
  medianDaysFromRejection!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: '採用単価と回収額, whole yen; null where nothing can be divided, or too few people stand behind it.',
})
export class HiringCosts {
  @Field(() => Int, { nullable: true, description: 'Own hires that started, as the company that hired.' })
  hires!: number | null;
  @Field(() => Float, { nullable: true, description: 'The agencies’ fees for them, waived or not.' })
  fees!: number | null;
  @Field(() => Float, { description: '回収額: fees that slots waived.' }) feesWaived!: number;
  @Field(() => Float, { nullable: true, description: 'What one hire would have cost without slots.' })
  unitCostBefore!: number | null;
  @Field(() => Float, { nullable: true, description: 'What one hire cost.' }) unitCostAfter!: number | null;
  @Field(() => Float, { nullable: true }) waivedPerRegistration!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Counts of people are null where a cell would show fewer than 5 of them to a role that may not see them.',
})
export class SlotReport {
  @Field(() => CalendarDate) from!: string;
  @Field(() => CalendarDate) to!: string;
  @Field(() => DateTime) generatedAt!: Date;
  @Field(() => [SlotReportRow]) rows!: readonly SlotReportRow[];
  @Field(() => SlotReportRow) total!: SlotReportRow;
  @Field(() => String, { description: 'CSV of the same rows (UTF-8 with BOM).' }) csv!: string;
  @Field(() => String, { description: 'PDF of the same figures with charts, base64.' }) pdfBase64?: string;
  @Field(() => [FunnelStep]) funnel?: FunnelStep[];
  @Field(() => HiringCosts) costs?: HiringCosts;
}
