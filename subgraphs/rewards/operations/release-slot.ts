import { fail } from '../../../platform/errors/hub-error.js';
import type { RewardsCtx } from '../storage/own.js';
import type { SlotRow } from '../storage/reads.js';

export async function releaseSlot(_ctx: RewardsCtx, _input: { slotId: string }): Promise<SlotRow> {
  return fail('UNAVAILABLE');
}
