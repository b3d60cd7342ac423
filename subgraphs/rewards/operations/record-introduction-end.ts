import type { EmployerId, IntroductionId } from '../../../platform/ids.js';
import { tidy } from '../domain/hire.js';
import { releaseSlot, slotFor } from '../domain/slot-use.js';
import { recordIntroductionEnd as record } from '../storage/fact-store.js';
import { closeBooks, openBooks } from '../storage/ledger-store.js';
import type { RewardsTx } from '../storage/own.js';

/** 紹介終了の受信 — a slot that was held for it is free again. */
export async function recordIntroductionEnd(
  tx: RewardsTx,
  event: { introductionId: IntroductionId; employerId: EmployerId; endedAt: string },
): Promise<void> {
  await record(tx, event);
  const books = await openBooks(tx, [event.employerId]);
  for (const book of books.values()) {
    const slot = slotFor(book, event.introductionId);
    if (slot?.status === 'RESERVED') releaseSlot(book, slot, tx.now());
    tidy(book, { at: tx.now(), evidence: `IntroductionEnded ${event.introductionId} ${event.endedAt}` });
  }
  await closeBooks(tx, books.values());
}
