import { fail } from '../../../platform/errors/hub-error.js';
import type { RewardsCtx } from '../storage/own.js';
import type { DisputeRow } from '../storage/reads.js';

export async function openDispute(
  _ctx: RewardsCtx,
  _input: { idempotencyKey?: string | null; placementId: string; claim: string },
): Promise<DisputeRow> {
  return fail('UNAVAILABLE');
}
