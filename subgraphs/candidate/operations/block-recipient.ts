import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { BlockInput } from '../domain/block.js';
import { addBlock } from '../storage/block-store.js';
import { lockCandidate } from '../storage/candidate-store.js';
import { shutOutBy } from '../storage/corporate-group.js';
import type { CandidateCtx } from '../storage/own.js';
import { type BlockRow, listBlocks } from '../storage/reads.js';
import { refold } from '../storage/release-store.js';

/** 拒否 — this agency or employer sees nothing from now on, and cannot tell it from never having been released to; an employer's whole corporate group with it. */
export async function blockRecipient(ctx: CandidateCtx, { block }: { block: BlockInput }): Promise<BlockRow[]> {
  const { id } = requireActor(ctx, 'candidate');
  const group = await shutOutBy(ctx, block);
  await inTransaction(ctx, async (tx) => {
    await lockCandidate(tx, id);
    await addBlock(tx, id, block, group);
    await refold(tx, id);
  });
  return listBlocks(ctx, id);
}
