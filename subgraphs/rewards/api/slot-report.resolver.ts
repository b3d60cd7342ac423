import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { reportSlots } from '../operations/report-slots.js';
import type { RewardsCtx } from '../storage/own.js';
import { SlotReport, SlotReportInput } from './slot-report.type.js';

@Resolver(() => SlotReport)
export class SlotReportResolver {
  @Query(() => SlotReport, {
    description:
      'EMPLOYER: own figures. AGENCY: own figures. ANALYST, OPERATOR: whole network, cells under 5 people suppressed (null).',
  })
  slotReport(@Arg('input', () => SlotReportInput) input: SlotReportInput, @Ctx() ctx: RewardsCtx) {
    return reportSlots(ctx, input);
  }
}
