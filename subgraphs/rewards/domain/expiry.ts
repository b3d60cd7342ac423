import { dayOf, startOf } from '../../../platform/calendar.js';
import { expirePoints } from './accrual.js';
import type { Book } from './book.js';
import { tidy } from './hire.js';
import { expireSlot, isOver, releaseSlot } from './slot-use.js';

/** Whatever the clock ends by `now`. A hold that ran out while nobody looked ends when it ran out, not when it is seen. */
export function expireDue(book: Book, now: Date): void {
  for (const slot of book.slots) {
    if (slot.heldUntil && slot.heldUntil <= now) releaseSlot(book, slot, slot.heldUntil);
  }
  for (const slot of book.slots) {
    if (slot.status !== 'AVAILABLE' || !isOver(slot, now)) continue;
    expireSlot(book, slot, { at: startOf(slot.expiresOn), evidence: `SlotEnded ${slot.id} ${slot.expiresOn}` });
  }
  for (const lot of book.spendable('POINTS')) {
    if (lot.expiresOn === null || lot.expiresOn > dayOf(now)) continue;
    expirePoints(book, lot, { at: startOf(lot.expiresOn), evidence: `PointsEnded ${lot.id} ${lot.expiresOn}` });
  }
  tidy(book, { at: now, evidence: `ClockReached ${dayOf(now)}` });
}
