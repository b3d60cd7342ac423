import { perKind } from '../../../platform/storage/context.js';
import { type Circulation, circulationFor } from '../domain/circulation.js';
import { checkPeriod, type ReportReader } from '../domain/slot-report.js';
import { circulationFacts, flowsBetween } from '../storage/circulation-query.js';
import type { RewardsCtx } from '../storage/own.js';

/** 循環の指標 — how people, hires and slots went round the network in a period. */
export async function reportCirculation(
  ctx: RewardsCtx,
  input: { readonly from: string; readonly to: string },
): Promise<Circulation> {
  checkPeriod(input.from, input.to);
  const reader = perKind<ReportReader>(ctx, { analyst: () => 'analyst', operator: () => 'operator' });
  return circulationFor(reader, await circulationFacts(ctx, input), await flowsBetween(ctx, input));
}
