import { addDays, type Day, dayOf, daysBetween, plusDays } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import type { AgencyId, EmployerId, IntroductionId, PlacementId, SlotId } from '../../../platform/ids.js';
import type { LotId } from './lot.js';
import type { Programme, SlotBenefit } from './programme.js';
import { feeWaivers } from './reward-rules.js';

export const slotStatuses = ['AVAILABLE', 'RESERVED', 'CONSUMED', 'EXPIRED', 'REVOKED'] as const;
export type SlotStatus = (typeof slotStatuses)[number];

/** A reservation that comes to nothing ends by itself after so many days. */
export const HOLD_DAYS = 60;
/** A slot whose hire leaves within so many days comes back once … */
export const RESTORE_WITHIN_DAYS = 30;
/** … and can then be used for at least so many days. */
const RESTORED_VALID_DAYS = 90;

/** Which lots went into a slot, and how much of each. */
export interface Draw {
  readonly lotId: LotId;
  readonly units: number;
}

/**
 * 無償紹介枠 — the right to one hire without an agency's fee, made of the units of earlier hires. It belongs to the
 * employer that earned it, cannot be passed on, and is never money.
 */
export class Slot {
  status: SlotStatus = 'AVAILABLE';
  introductionId: IntroductionId | null = null;
  /** Whose introduction it is reserved for. */
  agencyId: AgencyId | null = null;
  reservedAt: Date | null = null;
  placementId: PlacementId | null = null;
  consumedAt: Date | null = null;
  feeWaived: number | null = null;
  restoredAt: Date | null = null;
  endedAt: Date | null = null;
  /** Set when its owner had it turned into points. */
  convertedPoints: number | null = null;

  /** Use `Slot.mint`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: SlotId,
    readonly employerId: EmployerId,
    readonly programmeVersion: string,
    readonly benefit: SlotBenefit,
    readonly units: number,
    readonly feeCap: number,
    readonly draws: readonly Draw[],
    /** The agency whose hire completed it. */
    readonly issuedBy: AgencyId | null,
    readonly mintedAt: Date,
    public expiresOn: Day,
  ) {}

  static mint(
    id: SlotId,
    employerId: EmployerId,
    programme: Programme,
    from: { readonly draws: readonly Draw[]; readonly issuedBy: AgencyId | null },
    at: Date,
  ): Slot {
    const { version, benefit, unitsPerSlot, feeCap, slotValidDays } = programme;
    const expiresOn = plusDays(dayOf(at), slotValidDays);
    return new Slot(id, employerId, version, benefit, unitsPerSlot, feeCap, from.draws, from.issuedBy, at, expiresOn);
  }

  get heldUntil(): Date | null {
    return this.status === 'RESERVED' && this.reservedAt ? addDays(this.reservedAt, HOLD_DAYS) : null;
  }

  reserve(introductionId: IntroductionId, agencyId: AgencyId, at: Date): void {
    this.status = 'RESERVED';
    this.introductionId = introductionId;
    this.agencyId = agencyId;
    this.reservedAt = at;
  }

  /** True if this call released it. The days for which it was held do not count against its validity. */
  release(at: Date): boolean {
    if (this.status === 'AVAILABLE') return false;
    if (this.status !== 'RESERVED') fail('CONFLICT', { reason: 'SLOT_STATE' });
    this.becomeAvailable(plusDays(dayOf(at), this.daysLeft));
    return true;
  }

  /** The hire it was reserved for has started, or the interview was held (null). What it waives is whole yen. */
  consume(placementId: PlacementId | null, fee: number, at: Date): void {
    this.status = 'CONSUMED';
    this.placementId = placementId;
    this.consumedAt = at;
    this.feeWaived = feeWaivers[this.benefit](fee, this.feeCap);
  }

  /** True if this call restored it: once in a slot's life. */
  restore(at: Date): boolean {
    if (this.status !== 'CONSUMED' || this.restoredAt !== null) return false;
    this.becomeAvailable(plusDays(dayOf(at), Math.max(this.daysLeft, RESTORED_VALID_DAYS)));
    this.placementId = null;
    this.consumedAt = null;
    this.feeWaived = null;
    this.restoredAt = at;
    return true;
  }

  /** Spent on points instead of on a hire. */
  convert(points: number, at: Date): void {
    this.status = 'CONSUMED';
    this.consumedAt = at;
    this.convertedPoints = points;
  }

  end(status: 'EXPIRED' | 'REVOKED', at: Date): void {
    this.status = status;
    this.endedAt = at;
  }

  /** Days of validity that were left when it was reserved. */
  private get daysLeft(): number {
    return this.reservedAt ? daysBetween(dayOf(this.reservedAt), this.expiresOn) : 0;
  }

  private becomeAvailable(expiresOn: Day): void {
    this.status = 'AVAILABLE';
    this.introductionId = null;
    this.agencyId = null;
    this.reservedAt = null;
    this.expiresOn = expiresOn;
  }
}

/** Those that end first are used first. */
export function byExpiry(one: Slot, other: Slot): number {
  if (one.expiresOn !== other.expiresOn) return one.expiresOn < other.expiresOn ? -1 : 1;
  return one.mintedAt.getTime() - other.mintedAt.getTime() || (one.id < other.id ? -1 : 1);
}
