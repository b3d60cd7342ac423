import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { SlotId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { tidy } from '../domain/hire.js';
import { releaseSlot as release } from '../domain/slot-use.js';
import { closeBooks, openBooks } from '../storage/ledger-store.js';
import type { RewardsCtx } from '../storage/own.js';
import { type SlotRow, slotsById } from '../storage/reads.js';
import { ownSlot } from '../storage/slot-reads.js';

/** 枠の解放 — the owner gives up a reservation; releasing what is free already changes nothing. */
export async function releaseSlot(ctx: RewardsCtx, input: { slotId: string }): Promise<SlotRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId<SlotId>(input.slotId);

  await inTransaction(ctx, async (tx) => {
    const book = found((await openBooks(tx, [employerId])).get(employerId));
    const slot = book.slots.find((one) => one.id === id) ?? found(await ownSlot(tx, employerId, id));
    release(book, slot, tx.now());
    tidy(book, { at: tx.now(), evidence: `SlotReleased ${id}` });
    await closeBooks(tx, [book]);
  });
  return found((await slotsById(ctx, [id])).get(id));
}
