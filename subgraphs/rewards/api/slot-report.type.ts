import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../../platform/graphql/enums.js';
import { CalendarDate, DateTime } from '../../../platform/graphql/scalars.js';
import { type ReportGroup, reportGroups } from '../domain/slot-report.js';

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
}
