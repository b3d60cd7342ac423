import { dayOf, daysBetween } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import { pointsEndOn } from './accrual.js';
import { type Book, fundOf, line, type Occasion } from './book.js';
import { type Line, sum } from './ledger.js';
import { Lot } from './lot.js';
import { type DiscountableHire, type PointsDraw, PointsUse } from './points-use.js';
import { POINTS_PER_SLOT } from './reward-rules.js';
import { RESTORE_WITHIN_DAYS, type Slot } from './slot.js';
import { isOver, slotFor } from './slot-use.js';

/** After the first day of work points can still be used for so many days. */
const USE_WITHIN_DAYS = 30;

/** Refuses points for a hire that takes none: not agreed, over, begun long ago, or paid for by a slot. */
export function checkDiscountable(book: Book, hire: DiscountableHire, points: number, at: Date): void {
  const earlier = discountFor(book, hire.placementId);
  if ((earlier?.points ?? 0) === points) return;
  const agreed = hire.confirmedAt ?? hire.startedAt;
  const late = hire.startedAt !== null && (earlier !== null || daysBetween(hire.startsOn, dayOf(at)) > USE_WITHIN_DAYS);
  if (!agreed || hire.cancelledAt || hire.voidedAt || hire.leftAt || late)
    fail('CONFLICT', { reason: 'PLACEMENT_STATE' });
  const slot = slotFor(book, hire.introductionId);
  if (slot && slot.benefit !== 'GUARANTEED_INTERVIEW') fail('CONFLICT', { reason: 'SLOT_OR_POINTS' });
  if (points > hire.fee) fail('CONFLICT', { reason: 'MORE_THAN_THE_FEE' });
}

/**
 * ポイントの利用 — brings what is taken off a hire's fee to this number of points, those that end first before the others.
 * The agency gives up the yen: its fund takes the points back that it had granted.
 */
export function takeOff(book: Book, hire: DiscountableHire, points: number, { at, evidence }: Occasion): void {
  const earlier = discountFor(book, hire.placementId);
  const more = points - (earlier?.points ?? 0);
  if (earlier && more < 0) giveBackPoints(book, earlier, -more, { at, evidence });
  if (more <= 0) return;
  const use = earlier ?? book.addUse(PointsUse.of(book.newId(), book.employerId, hire, at));
  const draws = drawPoints(book, more, at);
  use.add(draws);
  book.altered.add(use);
  post(book, use, draws, -1, { at, evidence });
}

/** The hire will not come about, or ended within 30 days as with a slot: what was used for it is the owner's again. */
export function settlePoints(book: Book, hire: DiscountableHire, { at, evidence }: Occasion): void {
  const use = discountFor(book, hire.placementId);
  if (!use || use.returnedAt) return;
  const leftSoon = hire.leftOn !== null && daysBetween(hire.startsOn, hire.leftOn) <= RESTORE_WITHIN_DAYS;
  if (!hire.cancelledAt && !leftSoon) return;
  use.returnedAt = at;
  giveBackPoints(book, use, use.points, { at, evidence });
}

/** ポイントへの転換 — a free slot becomes points of the agency that issued it; there is no way back. False: it was before. */
export function convertSlot(book: Book, slot: Slot, { at, evidence }: Occasion): boolean {
  if (slot.convertedPoints !== null) return false;
  // What a slot for an interview is worth is the interview: of registrations alone no discount can be made.
  if (slot.benefit === 'GUARANTEED_INTERVIEW') fail('CONFLICT', { reason: 'SLOT_NOT_CONVERTIBLE' });
  if (!isConvertible(book, slot, at)) fail('CONFLICT', { reason: 'SLOT_STATE' });
  slot.convert(POINTS_PER_SLOT, at);
  const { programmeVersion: version, issuedBy } = slot;
  const grant = {
    employerId: book.employerId,
    programmeVersion: version,
    agencyId: issuedBy,
    placementId: null,
    registrationId: null,
    asset: 'POINTS',
    amount: POINTS_PER_SLOT,
    isShared: false,
    slotId: slot.id,
  } as const;
  const lot = book.addLot(Lot.pend(book.newId(), grant, at));
  lot.earn(at, pointsEndOn(at));
  book.post({
    key: `converted/${slot.id}`,
    at,
    kind: 'SLOT_CONVERTED',
    programmeVersion: version,
    cause: { slotId: slot.id, lotId: lot.id },
    evidence,
    lines: [
      line(book.bound(version), 'UNITS', -slot.units),
      line(fundOf(issuedBy, version), 'UNITS', slot.units),
      line(fundOf(issuedBy, version), 'POINTS', -POINTS_PER_SLOT),
      line(book.own(version), 'POINTS', POINTS_PER_SLOT),
    ],
  });
  return true;
}

/** A slot that is free, and gives more than an interview. */
export function isConvertible(book: Book, slot: Slot, at: Date): boolean {
  const isFree = slot.status === 'AVAILABLE' && !isOver(slot, at) && !book.isFrozen(slot);
  return isFree && slot.benefit !== 'GUARANTEED_INTERVIEW';
}

export function discountFor(book: Book, placementId: string): PointsUse | null {
  return book.uses.find((use) => use.placementId === placementId) ?? null;
}

function drawPoints(book: Book, wanted: number, at: Date): PointsDraw[] {
  const today = dayOf(at);
  const good = book.spendable('POINTS').filter(({ expiresOn }) => expiresOn === null || expiresOn > today);
  if (sum(good.map((lot) => lot.spendable)) < wanted) fail('CONFLICT', { reason: 'NOT_ENOUGH_POINTS' });
  const draws: PointsDraw[] = [];
  let missing = wanted;
  for (const lot of good.sort(byEnd)) {
    const points = Math.min(missing, lot.spendable);
    if (points === 0) continue;
    lot.takeOut(points, 'CONSUMED');
    draws.push({ lotId: lot.id, points });
    missing -= points;
  }
  return draws;
}

/** Stable, so that of points that end together the oldest go first. */
function byEnd(one: Lot, other: Lot): number {
  const [a, b] = [one.expiresOn ?? '9999', other.expiresOn ?? '9999'];
  return a === b ? 0 : a < b ? -1 : 1;
}

function giveBackPoints(book: Book, use: PointsUse, points: number, occasion: Occasion): void {
  const back = use.giveUp(points);
  book.altered.add(use);
  for (const draw of back) lotOf(book, draw).putBack(draw.points);
  post(book, use, back, 1, occasion);
}

function lotOf(book: Book, { lotId }: PointsDraw): Lot {
  return book.lots.find(({ id }) => id === lotId) ?? fail('INTERNAL');
}

/** Moves points between the owner and the fund of the agency whose fee they are taken off. */
function post(
  book: Book,
  use: PointsUse,
  draws: readonly PointsDraw[],
  direction: 1 | -1,
  { at, evidence }: Occasion,
): void {
  const lines: Line[] = draws.flatMap((draw) => {
    const version = lotOf(book, draw).programmeVersion;
    return [
      line(book.own(version), 'POINTS', direction * draw.points),
      line(fundOf(use.agencyId, version), 'POINTS', -direction * draw.points),
    ];
  });
  const [first] = draws;
  if (!first) return;
  book.post({
    key: `points/${use.id}/${use.changes}`,
    at,
    kind: direction < 0 ? 'POINTS_SPENT' : 'POINTS_RETURNED',
    programmeVersion: lotOf(book, first).programmeVersion,
    cause: { placementId: use.placementId },
    evidence,
    lines,
  });
}
