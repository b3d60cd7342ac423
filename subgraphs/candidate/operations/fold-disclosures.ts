import { inTransaction } from '../../../platform/storage/context.js';
import { takeIn } from '../storage/disclosure-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** Moves what was disclosed from the log of answers into each person's chain. Answers how many answers it moved. */
export async function foldDisclosures(ctx: CandidateCtx): Promise<number> {
  const moved = await inTransaction({ ...ctx, em: ctx.em.fork() }, (tx) => takeIn(tx));
  return moved === 0 ? 0 : moved + (await foldDisclosures(ctx));
}
