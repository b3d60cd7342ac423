import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type SlotReport as Report, reportSlots } from '../operations/report-slots.js';
import type { RewardsCtx } from '../storage/own.js';
import { FunnelStep, HiringCosts, SlotReport, SlotReportInput } from './slot-report.type.js';

@Resolver(() => SlotReport)
export class SlotReportResolver {
  @Query(() => SlotReport, {
    description:
      'EMPLOYER: own figures. AGENCY: own figures. ANALYST, OPERATOR: whole network, cells under 5 people suppressed (null).',
  })
  slotReport(@Arg('input', () => SlotReportInput) input: SlotReportInput, @Ctx() ctx: RewardsCtx) {
    return reportSlots(ctx, input);
  }

  @FieldResolver(() => String)
  async pdfBase64(@Root() report: Report) {
    return (await report.pdf()).toString('base64');
  }

  @FieldResolver(() => [FunnelStep])
  funnel(@Root() report: Report) {
    return report.funnel();
  }

  @FieldResolver(() => HiringCosts)
  costs(@Root() report: Report) {
    return report.costs();
  }
}
