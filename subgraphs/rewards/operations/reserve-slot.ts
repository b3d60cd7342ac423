import { fail } from '../../../platform/errors/hub-error.js';
import type { RewardsCtx } from '../storage/own.js';
import type { SlotRow } from '../storage/reads.js';

export async function reserveSlot(
  _ctx: RewardsCtx,
  _input: { idempotencyKey?: string | null; introductionId: string },
): Promise<SlotRow> {
  return fail('UNAVAILABLE');
}
