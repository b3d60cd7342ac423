import { addDays, dayOf } from '../../../platform/calendar.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { expireDue as expire } from '../domain/expiry.js';
import { HOLD_DAYS } from '../domain/slot.js';
import { closeBooks, openBooks } from '../storage/ledger-store.js';
import type { RewardsCtx } from '../storage/own.js';
import { employersDue } from '../storage/slot-reads.js';

const BATCH = 100;

/** 期限の到来 — holds that end, slots and points that expire. Answers of how many employers. */
export async function expireDue(ctx: RewardsCtx): Promise<number> {
  const due = { today: dayOf(ctx.now()), heldSince: addDays(ctx.now(), -HOLD_DAYS) };
  const employerIds = await employersDue(ctx, due, BATCH);
  for (const employerId of employerIds) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      const books = await openBooks(tx, [employerId]);
      for (const book of books.values()) expire(book, tx.now());
      await closeBooks(tx, books.values());
    });
  }
  return employerIds.length + (employerIds.length === BATCH ? await expireDue(ctx) : 0);
}
