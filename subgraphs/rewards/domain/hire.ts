import type { Day } from '../../../platform/calendar.js';
import type { AgencyId, EmployerId, IntroductionId, PlacementId } from '../../../platform/ids.js';
import { earn, giveBack, offsetDebt, takeBack } from './accrual.js';
import type { Leg } from './attribution.js';
import type { Book, Occasion } from './book.js';
import { clawbackPercent, portion } from './clawback.js';
import { Lot } from './lot.js';
import { settlePoints } from './points.js';
import type { Programme } from './programme.js';
import { POINTS_PER_UNIT, type RewardFact, rewardRules } from './reward-rules.js';
import { mintSlots } from './slot-mint.js';
import { consumeSlot, releaseSlot, restoreSlot, slotFor } from './slot-use.js';

/** 成約の事実 — what has been heard of one hire so far. */
export interface HireFacts {
  readonly placementId: PlacementId;
  readonly introductionId: IntroductionId;
  readonly agencyId: AgencyId;
  readonly hiringEmployerId: EmployerId;
  readonly startsOn: Day;
  /** Whole yen. */
  readonly fee: number;
  readonly confirmedAt: Date | null;
  readonly startedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly leftOn: Day | null;
  readonly leftCause: string | null;
  readonly leftAt: Date | null;
  /** A dispute found that the hire should not count. */
  readonly voidedAt: Date | null;
  /** A dispute found that the departure should not count. */
  readonly excusedAt: Date | null;
}

/** One registration's part in a hire, under its own programme. */
export interface GrantedShare {
  readonly leg: Leg;
  readonly programme: Programme;
  readonly units: number;
}

export interface Settlement {
  readonly hire: HireFacts;
  readonly shares: readonly GrantedShare[];
  /** True while a dispute about the hire is open: its lots stay as they are. */
  readonly disputed: boolean;
  readonly now: Date;
}

/**
 * 精算 — brings the books of everyone concerned to what the facts of one hire say. It compares and posts the difference,
 * so it may run again, late, and after facts that arrived in any order.
 */
export function settleHire(books: ReadonlyMap<EmployerId, Book>, settlement: Settlement): void {
  const { hire, disputed, now } = settlement;
  for (const book of books.values()) for (const lot of lotsOf(book, hire)) lot.frozen = disputed;
  retractOthers(books, settlement);
  for (const share of wanted(settlement)) {
    const book = books.get(share.leg.employerId);
    if (book) settleShare(book, share, settlement);
  }
  const hirer = books.get(hire.hiringEmployerId);
  if (hirer) settleOwnSlot(hirer, hire);
  if (hirer) settlePoints(hirer, hire, { at: hire.leftAt ?? hire.cancelledAt ?? now, evidence: evidenceOf(hire) });
  for (const book of books.values()) tidy(book, { at: now, evidence: evidenceOf(hire) });
}

/** What follows from any change: debts are made up for, full slots are minted. */
export function tidy(book: Book, occasion: Occasion): void {
  offsetDebt(book, occasion);
  mintSlots(book, occasion);
}

function isOff({ cancelledAt, voidedAt }: HireFacts): boolean {
  return cancelledAt !== null || voidedAt !== null;
}

function factOf({ startedAt }: HireFacts): RewardFact {
  return startedAt ? 'hireStarted' : 'hireConfirmed';
}

function wanted({ hire, shares }: Settlement): readonly GrantedShare[] {
  if (isOff(hire) || !(hire.confirmedAt || hire.startedAt)) return [];
  return shares.filter(({ programme }) => rewardRules[programme.trigger][factOf(hire)] !== 'nothing');
}

function amountOf({ programme, units }: GrantedShare): number {
  return programme.trigger === 'POINTS' ? units * POINTS_PER_UNIT : units;
}

/**
 * Takes back lots that the facts do not warrant (any more), or not in this amount. While a dispute is open nothing that was
 * earned moves; what is only pending goes, so that another report of the hire does not stand for it twice.
 */
function retractOthers(books: ReadonlyMap<EmployerId, Book>, settlement: Settlement): void {
  const { hire, disputed, now } = settlement;
  const rightful = new Map(wanted(settlement).map((share) => [share.leg.registrationId, share]));
  for (const book of books.values()) {
    for (const lot of lotsOf(book, hire)) {
      const share = lot.registrationId && rightful.get(lot.registrationId);
      if (share && amountOf(share) === lot.amount && share.programme.version === lot.programmeVersion) continue;
      if (lot.isEarned && disputed) continue;
      if (lot.isEarned) {
        takeBack(book, lot, lot.amount - lot.takenBack, 'CORRECTED', { at: now, evidence: evidenceOf(hire) });
        lot.voidedAt = now;
      } else lot.drop(now);
    }
  }
}

function lotsOf(book: Book, { placementId }: HireFacts): Lot[] {
  return book.lots.filter((lot) => lot.placementId === placementId && lot.voidedAt === null);
}

function settleShare(book: Book, share: GrantedShare, { hire, disputed, now }: Settlement): void {
  const lot =
    lotsOf(book, hire).find(({ registrationId }) => registrationId === share.leg.registrationId) ??
    book.addLot(pend(book, share, hire, now));
  lot.frozen = disputed;
  if (disputed || !hire.startedAt) return;
  const evidence = evidenceOf(hire);
  if (!lot.isEarned) earn(book, lot, lot.isShared ? 'EARNED_SHARED' : 'EARNED', { at: hire.startedAt, evidence });
  const due = portion(lot.amount, departurePercent(share.programme, hire));
  const occasion = { at: hire.leftAt && !hire.excusedAt ? hire.leftAt : now, evidence };
  if (due > lot.takenBack) takeBack(book, lot, due - lot.takenBack, 'CLAWED_BACK', occasion);
  if (due < lot.takenBack) giveBack(book, lot, lot.takenBack - due, occasion);
}

function pend(book: Book, share: GrantedShare, hire: HireFacts, now: Date): Lot {
  const { leg, programme, units } = share;
  return Lot.pend(
    book.newId(),
    {
      employerId: leg.employerId,
      programmeVersion: programme.version,
      agencyId: hire.agencyId,
      placementId: hire.placementId,
      registrationId: leg.registrationId,
      asset: programme.trigger === 'POINTS' ? 'POINTS' : 'UNITS',
      amount: amountOf(share),
      isShared: units < programme.unitsPerHire,
    },
    hire.confirmedAt ?? hire.startedAt ?? now,
  );
}

function departurePercent({ clawback, trigger }: Programme, hire: HireFacts): number {
  if (rewardRules[trigger].hireLeft !== 'takeBack' || hire.leftOn === null || hire.excusedAt) return 0;
  return clawbackPercent(clawback, { startsOn: hire.startsOn, leftOn: hire.leftOn, cause: hire.leftCause ?? 'OTHER' });
}

/** The slot that the hiring employer holds for this very hire. */
function settleOwnSlot(book: Book, hire: HireFacts): void {
  const evidence = evidenceOf(hire);
  const slot = slotFor(book, hire.introductionId);
  if (!slot) return;
  if (hire.startedAt) consumeSlot(book, hire, { at: hire.startedAt, evidence });
  else if (hire.cancelledAt && slot.status === 'RESERVED') releaseSlot(book, slot, hire.cancelledAt);
  if (hire.leftOn && hire.leftAt && slot.placementId === hire.placementId)
    restoreSlot(book, { ...hire, leftOn: hire.leftOn }, { at: hire.leftAt, evidence });
}

/** The latest thing heard of the hire. */
function evidenceOf(hire: HireFacts): string {
  const { placementId, voidedAt, excusedAt, cancelledAt, leftAt, startedAt, confirmedAt } = hire;
  const heard: [string, Date | null][] = [
    ['DisputeUpheld', voidedAt ?? excusedAt],
    ['PlacementCancelled', cancelledAt],
    ['PlacementLeft', leftAt],
    ['PlacementStarted', startedAt],
    ['PlacementConfirmed', confirmedAt],
  ];
  const [event, at] = heard.find(([, when]) => when !== null) ?? ['PlacementHeard', null];
  return `${event} ${placementId} ${at?.toISOString() ?? ''}`.trim();
}
