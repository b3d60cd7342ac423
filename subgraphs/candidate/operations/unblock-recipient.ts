import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { BlockInput } from '../domain/block.js';
import { removeBlock } from '../storage/block-store.js';
import { lockCandidate } from '../storage/candidate-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { type BlockRow, listBlocks } from '../storage/reads.js';
import { refold } from '../storage/release-store.js';

/** 拒否の解除 — what the network's consent covers is seen again; consents that the block revoked stay revoked. */
export async function unblockRecipient(ctx: CandidateCtx, { block }: { block: BlockInput }): Promise<BlockRow[]> {
  const { id } = requireActor(ctx, 'candidate');
  await inTransaction(ctx, async (tx) => {
    await lockCandidate(tx, id);
    await removeBlock(tx, id, block);
    await refold(tx, id);
  });
  return listBlocks(ctx, id);
}
