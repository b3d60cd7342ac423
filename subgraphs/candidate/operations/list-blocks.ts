import { requireActor } from '../../../platform/storage/context.js';
import type { CandidateCtx } from '../storage/own.js';
import { type BlockRow, listBlocks as readAll } from '../storage/reads.js';

/** 拒否先の一覧 — whom the calling person has blocked, oldest first. */
export function listBlocks(ctx: CandidateCtx): Promise<BlockRow[]> {
  return readAll(ctx, requireActor(ctx, 'candidate').id);
}
