import { requireActor } from '../../../platform/storage/context.js';
import { type DisputeRow, disputesAbout } from '../storage/dispute-reads.js';
import type { RewardsCtx } from '../storage/own.js';

/** 異議の照会 — open disputes about the calling agency's hires, which wait for its answer or the decision; newest first. */
export function listInquiries(ctx: RewardsCtx): Promise<DisputeRow[]> {
  return disputesAbout(ctx, requireActor(ctx, 'agency').id, 'OPEN');
}
