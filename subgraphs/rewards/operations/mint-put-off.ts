import { inTransaction } from '../../../platform/storage/context.js';
import { tidy } from '../domain/hire.js';
import { closeBooks, openBooks } from '../storage/ledger-store.js';
import type { RewardsCtx } from '../storage/own.js';
import { employersPutOff } from '../storage/slot-reads.js';

/** 付与の繰越し — slots that a year's cap had put off are minted when the year has moved on. Answers how many. */
export async function mintPutOff(ctx: RewardsCtx): Promise<number> {
  let minted = 0;
  for (const employerId of await employersPutOff(ctx)) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      const books = await openBooks(tx, [employerId]);
      for (const book of books.values()) {
        tidy(book, { at: tx.now(), evidence: `ClockReached ${tx.now().toISOString()}` });
        minted += book.added.length;
      }
      await closeBooks(tx, books.values());
    });
  }
  return minted;
}
