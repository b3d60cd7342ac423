import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { SlotId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { tidy } from '../domain/hire.js';
import { convertSlot as convert } from '../domain/points.js';
import { closeBooks, openBooks } from '../storage/ledger-store.js';
import type { RewardsCtx } from '../storage/own.js';
import { type SlotRow, slotsById } from '../storage/reads.js';
import { ownSlot } from '../storage/slot-reads.js';

/** ポイントへの転換 — a free slot of the caller's own becomes 150,000 points, and never a slot again (R11). */
export async function convertSlot(ctx: RewardsCtx, input: { slotId: string }): Promise<SlotRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId<SlotId>(input.slotId);

  await inTransaction(ctx, async (tx) => {
    const book = found((await openBooks(tx, [employerId])).get(employerId));
    const slot = book.slots.find((one) => one.id === id) ?? found(await ownSlot(tx, employerId, id));
    const occasion = { at: tx.now(), evidence: `SlotConversionAsked ${id} ${tx.now().toISOString()}` };
    if (!convert(book, slot, occasion)) return;
    tidy(book, occasion);
    await closeBooks(tx, [book]);
  });
  return found((await slotsById(ctx, [id])).get(id));
}
