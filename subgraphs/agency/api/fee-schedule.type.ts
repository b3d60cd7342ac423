import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../platform/graphql/scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: '手数料表: one version of the fee schedule that an agency filed (届出制).',
})
export class FeeSchedule {
  @Field(() => Int) version!: number;
  @Field(() => CalendarDate) effectiveFrom!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'When it was filed with the labour bureau.' })
  filedOn!: string | null;
  @Field(() => Float, { description: 'Percent of the theoretical yearly income.' }) ratePercent!: number;
  @Field(() => Int, { description: 'Whole yen.' }) minimumFee!: number;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class FeeSchedulePayload {
  @Field(() => FeeSchedule) feeSchedule!: FeeSchedule;
}

@InputType()
export class FileFeeScheduleInput {
  @Field(() => CalendarDate, { description: 'Today at the earliest.' }) effectiveFrom!: string;
  @Field(() => CalendarDate) filedOn!: string;
  @Field(() => Float) ratePercent!: number;
  @Field(() => Int, { nullable: true, description: 'Whole yen.' }) minimumFee?: number | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}
