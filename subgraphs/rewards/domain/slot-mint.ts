import { addDays } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import type { SlotId } from '../../../platform/ids.js';
import { type Book, line, type Occasion } from './book.js';
import { sum } from './ledger.js';
import type { Lot } from './lot.js';
import type { Programme } from './programme.js';
import { byExpiry, type Draw, Slot } from './slot.js';

const YEAR_DAYS = 365;

/**
 * 枠の付与 — as soon as one programme's spendable units reach the price of a slot they become one, oldest lots first.
 * An employer in debt gets none, and none beyond the year's cap.
 */
export function mintSlots(book: Book, { at, evidence }: Occasion): void {
  if (book.debt('UNITS') > 0) return;
  for (const [version, lots] of Map.groupBy(book.spendable('UNITS'), ({ programmeVersion }) => programmeVersion)) {
    const programme = book.programme(version);
    while (sum(lots.map((lot) => lot.spendable)) >= programme.unitsPerSlot) {
      if (!underCap(book, programme, at)) break;
      mintOne(book, programme, lots, { at, evidence });
    }
  }
}

function underCap(book: Book, { slotsPerYear }: Programme, at: Date): boolean {
  const yearAgo = addDays(at, -YEAR_DAYS);
  return book.mintedAts.filter((mintedAt) => mintedAt > yearAgo).length < slotsPerYear;
}

function mintOne(book: Book, programme: Programme, lots: readonly Lot[], { at, evidence }: Occasion): void {
  const draws: Draw[] = [];
  let missing = programme.unitsPerSlot;
  let last: Lot | undefined;
  for (const lot of lots) {
    const units = Math.min(missing, lot.spendable);
    if (units === 0) continue;
    lot.takeOut(units, 'CONSUMED');
    draws.push({ lotId: lot.id, units });
    missing -= units;
    last = lot;
  }
  const from = { draws, issuedBy: last?.agencyId ?? null };
  const slot = book.addSlot(Slot.mint(book.newId<SlotId>(), book.employerId, programme, from, at));
  book.mintedAts.push(at);
  move(book, slot, 'SLOT_MINTED', -1, { at, evidence });
}

/** The slot to give up when units must be taken back: the one that the hire went into, else the one that lasts longest. */
export function revocableSlot(book: Book, lot: Lot): Slot | undefined {
  const free = book.slots.filter((slot) => slot.status === 'AVAILABLE' && !book.isFrozen(slot)).sort(byExpiry);
  return free.find(({ draws }) => draws.some(({ lotId }) => lotId === lot.id)) ?? free.at(-1);
}

/** 枠の取消 — a slot becomes units again, in the lots that it was made of. */
export function revokeSlot(book: Book, slot: Slot, occasion: Occasion): void {
  slot.end('REVOKED', occasion.at);
  for (const { lotId, units } of slot.draws) {
    (book.lots.find(({ id }) => id === lotId) ?? fail('INTERNAL')).putBack(units);
  }
  const index = book.mintedAts.findIndex((at) => at.getTime() === slot.mintedAt.getTime());
  if (index >= 0) book.mintedAts.splice(index, 1);
  move(book, slot, 'SLOT_REVOKED', 1, occasion);
}

function move(
  book: Book,
  slot: Slot,
  kind: 'SLOT_MINTED' | 'SLOT_REVOKED',
  direction: 1 | -1,
  { at, evidence }: Occasion,
): void {
  book.post({
    key: `${kind === 'SLOT_MINTED' ? 'minted' : 'revoked'}/${slot.id}`,
    at,
    kind,
    programmeVersion: slot.programmeVersion,
    cause: { slotId: slot.id },
    evidence,
    lines: [
      line(book.own(slot.programmeVersion), 'UNITS', direction * slot.units),
      line(book.bound(slot.programmeVersion), 'UNITS', -direction * slot.units),
    ],
  });
}
