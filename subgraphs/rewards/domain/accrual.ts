import { type Day, dayOf } from '../../../platform/calendar.js';
import { type Book, expiryOf, fundOf, line, type Occasion } from './book.js';
import type { Cause, Line } from './ledger.js';
import type { Lot } from './lot.js';
import { POINTS_VALID_MONTHS, type PostingKind } from './reward-rules.js';
import { revocableSlot, revokeSlot } from './slot-mint.js';

/** 付与 — the lot's units become the employer's. What it owes is made up for first. */
export function earn(book: Book, lot: Lot, kind: PostingKind, { at, evidence }: Occasion): void {
  lot.earn(at, lot.asset === 'POINTS' ? pointsEndOn(at) : null);
  const repaid = Math.min(lot.amount, book.debt(lot.asset));
  lot.takeOut(repaid, 'CONSUMED');
  book.post({
    key: `earned/${lot.id}`,
    at,
    kind,
    programmeVersion: lot.programmeVersion,
    cause: causeOf(lot),
    evidence,
    lines: credit(book, lot, lot.amount, repaid),
  });
}

/** Why units are taken back: the person left, or they should never have been posted. */
type Reversal = Extract<PostingKind, 'CLAWED_BACK' | 'CORRECTED'>;

/**
 * 取戻し — takes units back because of one hire: from its own lot, from others, from slots nobody has reserved, and
 * what is still missing becomes a debt. Never money.
 */
export function takeBack(book: Book, lot: Lot, amount: number, kind: Reversal, { at, evidence }: Occasion): void {
  const taken: Line[] = [];
  let missing = drain(book, lot, amount, taken);
  while (missing > 0 && lot.asset === 'UNITS') {
    const slot = revocableSlot(book, lot);
    if (!slot) break;
    revokeSlot(book, slot, { at, evidence });
    missing = drain(book, lot, missing, taken);
  }
  lot.takenBack += amount;
  book.post({
    key: `${kind === 'CORRECTED' ? 'voided' : 'clawed-back'}/${lot.id}/${lot.takenBack}`,
    at,
    kind,
    programmeVersion: lot.programmeVersion,
    cause: causeOf(lot),
    evidence,
    lines: [
      line(fundOf(lot.agencyId, lot.programmeVersion), lot.asset, amount),
      line(book.owed(), lot.asset, -missing),
      ...taken,
    ],
  });
}

/** Returns what had been taken back, when the departure turned out not to count. */
export function giveBack(book: Book, lot: Lot, amount: number, { at, evidence }: Occasion): void {
  const repaid = Math.min(amount, book.debt(lot.asset));
  lot.putBack(amount - repaid);
  lot.takenBack -= amount;
  book.post({
    key: `excused/${lot.id}/${at.getTime()}`,
    at,
    kind: 'CORRECTED',
    programmeVersion: lot.programmeVersion,
    cause: causeOf(lot),
    evidence,
    lines: credit(book, lot, amount, repaid),
  });
}

/** 相殺 — units that have become spendable again make up for a debt. */
export function offsetDebt(book: Book, { at, evidence }: Occasion): void {
  for (const asset of ['UNITS', 'POINTS'] as const) {
    for (const lot of book.spendable(asset)) {
      const amount = Math.min(lot.spendable, book.debt(asset));
      if (amount === 0) continue;
      lot.takeOut(amount, 'CONSUMED');
      book.post({
        key: `offset/${lot.id}/${book.newId()}`,
        at,
        kind: 'DEBT_OFFSET',
        programmeVersion: lot.programmeVersion,
        cause: causeOf(lot),
        evidence,
        lines: [line(book.own(lot.programmeVersion), asset, -amount), line(book.owed(), asset, amount)],
      });
    }
  }
}

/** 失効 — points that were not used in time. */
export function expirePoints(book: Book, lot: Lot, { at, evidence }: Occasion): void {
  const amount = lot.remaining;
  lot.takeOut(amount, 'EXPIRED');
  book.post({
    key: `points-expired/${lot.id}/${at.getTime()}`,
    at,
    kind: 'POINTS_EXPIRED',
    programmeVersion: lot.programmeVersion,
    cause: causeOf(lot),
    evidence,
    lines: [
      line(book.own(lot.programmeVersion), 'POINTS', -amount),
      line(expiryOf(lot.programmeVersion), 'POINTS', amount),
    ],
  });
}

/** Takes from the hire's own lot, then from the youngest; answers what is missing. */
function drain(book: Book, lot: Lot, amount: number, taken: Line[]): number {
  const others = book.spendable(lot.asset).filter((one) => one !== lot);
  let missing = amount;
  for (const source of [lot, ...others.reverse()]) {
    const part = Math.min(missing, source.spendable);
    if (part === 0) continue;
    source.takeOut(part, 'REVOKED');
    taken.push(line(book.own(source.programmeVersion), lot.asset, -part));
    missing -= part;
  }
  return missing;
}

function credit(book: Book, lot: Lot, amount: number, repaid: number): Line[] {
  return [
    line(fundOf(lot.agencyId, lot.programmeVersion), lot.asset, -amount),
    line(book.owed(), lot.asset, repaid),
    line(book.own(lot.programmeVersion), lot.asset, amount - repaid),
  ];
}

function causeOf({ id, placementId, registrationId, slotId }: Lot): Cause {
  return {
    lotId: id,
    ...(registrationId ? { registrationId } : {}),
    ...(placementId ? { placementId } : {}),
    ...(slotId ? { slotId } : {}),
  };
}

/** The first day on which points earned now cannot be used any more. */
export function pointsEndOn(at: Date): Day {
  return monthsAfter(dayOf(at), POINTS_VALID_MONTHS);
}

/** The same day so many months later; a day that month lacks is the first of the next. */
function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}
