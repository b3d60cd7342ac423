import { inTransaction } from '../../../platform/storage/context.js';
import type { RewardsCtx } from '../storage/own.js';
import { settlePlacement } from '../storage/settlement.js';
import { dropNotes, unsettledHires } from '../storage/unsettled-store.js';

const BATCH = 200;

/** 再精算 — hires of which something was heard late are brought to what is known now. Answers how many. */
export async function settleAgain(ctx: RewardsCtx): Promise<number> {
  const waiting = await unsettledHires(ctx, BATCH);
  for (const [placementId, notes] of waiting) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      await settlePlacement(tx, placementId);
      await dropNotes(tx, notes);
    });
  }
  return waiting.size;
}
