import { fail } from '../../../platform/errors/hub-error.js';
import type { RewardsCtx } from '../storage/own.js';
import type { DisputeRow } from '../storage/reads.js';

export async function resolveDispute(
  _ctx: RewardsCtx,
  _input: { disputeId: string; upheld: boolean; reason: string },
): Promise<DisputeRow> {
  return fail('UNAVAILABLE');
}
