import { dayOf, daysBetween } from '../../../platform/calendar.js';
import type { AgencyId, IntroductionId, PlacementId } from '../../../platform/ids.js';
import { type Book, expiryOf, fundOf, line, type Occasion, type SlotStep } from './book.js';
import type { Account } from './ledger.js';
import { type SlotBenefit, slotBenefits } from './programme.js';
import type { PostingKind } from './reward-rules.js';
import { byExpiry, RESTORE_WITHIN_DAYS, type Slot } from './slot.js';

/** 枠の予約 — the slot that ends first is held for an introduction; the same introduction keeps its slot. Null: none is free. */
export function reserveSlot(
  book: Book,
  introductionId: IntroductionId,
  agencyId: AgencyId,
  at: Date,
  among: readonly SlotBenefit[] = slotBenefits,
): Slot | null {
  const held = slotFor(book, introductionId);
  if (held) return held;
  const free = book.slots.filter(
    (slot) => slot.status === 'AVAILABLE' && !isOver(slot, at) && !book.isFrozen(slot) && among.includes(slot.benefit),
  );
  const slot = free.sort(byExpiry)[0];
  if (!slot) return null;
  slot.reserve(introductionId, agencyId, at);
  note(book, slot, 'RESERVED', at);
  return slot;
}

/** 枠の解放 — the introduction came to nothing, or the owner thought better of it. */
export function releaseSlot(book: Book, slot: Slot, at: Date): void {
  const { introductionId, agencyId } = slot;
  if (slot.release(at)) note(book, { ...slot, introductionId, agencyId }, 'RELEASED', at);
}

/** A hire of the owner's own, as far as it spends a slot. */
export interface OwnHire {
  readonly placementId: PlacementId;
  readonly introductionId: IntroductionId;
  readonly agencyId: AgencyId;
  readonly fee: number;
}

/** 枠の利用 — the hire has started: the agency honours the slot and waives its fee. Answers the slot that was spent. */
export function consumeSlot(book: Book, hire: OwnHire, { at, evidence }: Occasion): Slot | null {
  const slot = slotFor(book, hire.introductionId);
  if (slot?.status !== 'RESERVED') return null;
  slot.consume(hire.placementId, hire.fee, at);
  note(book, slot, 'CONSUMED', at);
  const { programmeVersion: version } = slot;
  post(book, slot, 'SLOT_CONSUMED', [book.bound(version), fundOf(hire.agencyId, version)], hire, { at, evidence });
  return slot;
}

/** 面接確約の枠の利用 — the interview that the slot guaranteed has been held: it is spent, whatever comes of it. */
export function spendOnInterview(book: Book, introductionId: IntroductionId, { at, evidence }: Occasion): void {
  const slot = slotFor(book, introductionId);
  if (slot?.status !== 'RESERVED' || slot.benefit !== 'GUARANTEED_INTERVIEW') return;
  slot.consume(null, 0, at);
  note(book, slot, 'CONSUMED', at);
  const { programmeVersion: version } = slot;
  post(book, slot, 'SLOT_CONSUMED', [book.bound(version), fundOf(slot.agencyId, version)], null, { at, evidence });
}

/** 枠の復元 — the person hired with the slot left within 30 days: once, the owner has it back. */
export function restoreSlot(
  book: Book,
  hire: OwnHire & { startsOn: string; leftOn: string },
  { at, evidence }: Occasion,
): void {
  const slot = slotFor(book, hire.introductionId);
  if (!slot || daysBetween(hire.startsOn, hire.leftOn) > RESTORE_WITHIN_DAYS) return;
  const used = { ...slot };
  if (!slot.restore(at)) return;
  note(book, used, 'RESTORED', at);
  const { programmeVersion: version } = slot;
  post(book, slot, 'SLOT_RESTORED', [fundOf(hire.agencyId, version), book.bound(version)], hire, { at, evidence });
}

/** 枠の失効 — unused on the day it ends. */
export function expireSlot(book: Book, slot: Slot, { at, evidence }: Occasion): void {
  slot.end('EXPIRED', at);
  const { programmeVersion: version } = slot;
  post(book, slot, 'SLOT_EXPIRED', [book.bound(version), expiryOf(version)], null, { at, evidence });
}

/** Ends first exclusive: on the day it names, a slot is over. */
export function isOver(slot: Slot, at: Date): boolean {
  return slot.expiresOn <= dayOf(at);
}

/** The owner's slot that is held for, or was spent on, an introduction. */
export function slotFor(book: Book, introductionId: IntroductionId): Slot | undefined {
  return book.slots.find((slot) => slot.introductionId === introductionId);
}

function note(
  book: Book,
  { id, introductionId, agencyId, feeWaived }: Pick<Slot, 'id' | 'introductionId' | 'agencyId' | 'feeWaived'>,
  step: SlotStep['step'],
  at: Date,
): void {
  book.steps.push({ slotId: id, step, at, introductionId, agencyId, feeWaived });
}

/** Moves the units that a slot is made of from one account to another. */
function post(
  book: Book,
  slot: Slot,
  kind: Extract<PostingKind, 'SLOT_CONSUMED' | 'SLOT_RESTORED' | 'SLOT_EXPIRED'>,
  [from, to]: readonly [Account, Account],
  hire: OwnHire | null,
  { at, evidence }: Occasion,
): void {
  book.post({
    key: `${kind}/${slot.id}/${hire?.placementId ?? ''}`,
    at,
    kind,
    programmeVersion: slot.programmeVersion,
    cause: { slotId: slot.id, ...(hire ? { placementId: hire.placementId } : {}) },
    evidence,
    lines: [line(from, 'UNITS', -slot.units), line(to, 'UNITS', slot.units)],
  });
}
