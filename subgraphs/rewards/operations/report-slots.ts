import { fail } from '../../../platform/errors/hub-error.js';
import type { ReportGroup } from '../domain/slot-report.js';
import type { RewardsCtx } from '../storage/own.js';

export async function reportSlots(
  _ctx: RewardsCtx,
  _input: { from: string; to: string; groupBy: ReportGroup },
): Promise<object> {
  return fail('UNAVAILABLE');
}
