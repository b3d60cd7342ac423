import type { Day } from '../../../platform/calendar.js';
import type { AgencyId, EmployerId, PlacementId, RegistrationId, SlotId } from '../../../platform/ids.js';

export type LotId = string;
export const lotStatuses = ['PENDING', 'AVAILABLE', 'CONSUMED', 'EXPIRED', 'REVOKED'] as const;
export type LotStatus = (typeof lotStatuses)[number];
export type Asset = 'UNITS' | 'POINTS';

/** Whose the units are, and why. */
export interface LotGrant {
  readonly employerId: EmployerId;
  readonly programmeVersion: string;
  /** Whose fund it comes from; null is the network's. */
  readonly agencyId: AgencyId | null;
  readonly placementId: PlacementId | null;
  /** Null for points that a slot was turned into. */
  readonly registrationId: RegistrationId | null;
  readonly asset: Asset;
  readonly amount: number;
  readonly isShared: boolean;
  /** The slot that was turned into these points. */
  readonly slotId?: SlotId | null;
}

/**
 * 単位のまとまり — what one hire, one consent or one slot turned into points gave one employer. It waits for the start of work, can be spent in
 * parts, and remembers how much of it had to be given back.
 */
export class Lot {
  status: LotStatus = 'PENDING';
  remaining: number;
  /** How much was taken back because of this very hire, wherever it was taken from. */
  takenBack = 0;
  /** True while a dispute about the hire is open. */
  frozen = false;
  earnedAt: Date | null = null;
  expiresOn: Day | null = null;
  /** Set when another lot, or none, stands in its place. */
  voidedAt: Date | null = null;

  /** Use `Lot.pend`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: LotId,
    readonly employerId: EmployerId,
    readonly programmeVersion: string,
    readonly agencyId: AgencyId | null,
    readonly placementId: PlacementId | null,
    readonly registrationId: RegistrationId | null,
    readonly asset: Asset,
    readonly amount: number,
    readonly isShared: boolean,
    readonly pendingAt: Date,
    readonly slotId: SlotId | null = null,
  ) {
    this.remaining = amount;
  }

  static pend(id: LotId, grant: LotGrant, at: Date): Lot {
    return new Lot(
      id,
      grant.employerId,
      grant.programmeVersion,
      grant.agencyId,
      grant.placementId,
      grant.registrationId,
      grant.asset,
      grant.amount,
      grant.isShared,
      at,
      grant.slotId ?? null,
    );
  }

  /** What can be spent of it now. */
  get spendable(): number {
    return this.status === 'AVAILABLE' && !this.frozen ? this.remaining : 0;
  }

  get isEarned(): boolean {
    return this.earnedAt !== null;
  }

  earn(at: Date, expiresOn: Day | null): void {
    this.status = 'AVAILABLE';
    this.earnedAt = at;
    this.expiresOn = expiresOn;
  }

  /** Takes out what is spent, taken back or lost; the status says what emptied it. */
  takeOut(amount: number, emptied: 'CONSUMED' | 'EXPIRED' | 'REVOKED'): void {
    this.remaining -= amount;
    if (this.remaining === 0) this.status = emptied;
  }

  putBack(amount: number): void {
    this.remaining += amount;
    if (amount > 0) this.status = 'AVAILABLE';
  }

  /** A hire that did not come about: nothing was ever posted for it. */
  drop(at: Date): void {
    this.status = 'REVOKED';
    this.remaining = 0;
    this.voidedAt = at;
  }
}
