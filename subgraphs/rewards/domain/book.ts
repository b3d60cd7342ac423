import { fail } from '../../../platform/errors/hub-error.js';
import type { AgencyId, EmployerId, IntroductionId, SlotId } from '../../../platform/ids.js';
import { type Account, balanced, type Line, type Posting } from './ledger.js';
import type { Asset, Lot } from './lot.js';
import type { PointsUse } from './points-use.js';
import type { Programme } from './programme.js';
import type { Slot } from './slot.js';

/** 還元口座 — the balances of one employer, as its postings add up to. */
export class RewardAccount {
  /** Spendable less owed. */
  units = 0;
  points = 0;
  debtUnits = 0;
  debtPoints = 0;

  /** MikroORM calls this without arguments too, so it may only assign. */
  constructor(readonly employerId: EmployerId) {}
}

/** When something was posted, and on what evidence. */
export interface Occasion {
  readonly at: Date;
  readonly evidence: string;
}

/** A turn in the use of a slot, for the record of its uses. */
export interface SlotStep {
  readonly slotId: SlotId;
  readonly step: 'RESERVED' | 'RELEASED' | 'CONSUMED' | 'RESTORED';
  readonly at: Date;
  readonly introductionId: IntroductionId | null;
  readonly agencyId: AgencyId | null;
  readonly feeWaived: number | null;
}

type PostingDraft = Omit<Posting, 'employerId'>;

/**
 * 台帳 — what one employer holds, open for a change: lots, slots, balances, and the postings that the change makes.
 * Whoever has it open has locked it; nothing of an employer changes but through its book.
 */
export class Book {
  readonly postings: Posting[] = [];
  readonly steps: SlotStep[] = [];
  readonly added: (Lot | Slot | PointsUse)[] = [];
  /** Uses of points that this change made or altered. */
  readonly altered = new Set<PointsUse>();

  constructor(
    readonly account: RewardAccount,
    /** Every lot with something left, and those that live slots were made of. */
    readonly lots: Lot[],
    /** Every slot that can still change. */
    readonly slots: Slot[],
    /** When the slots of the last year were minted. */
    readonly mintedAts: Date[],
    private readonly programmes: ReadonlyMap<string, Programme>,
    readonly newId: <T extends string>() => T,
    /** Points used for hires that the change is about. */
    readonly uses: PointsUse[] = [],
  ) {}

  get employerId(): EmployerId {
    return this.account.employerId;
  }

  programme(version: string): Programme {
    return this.programmes.get(version) ?? fail('INTERNAL');
  }

  addLot(lot: Lot): Lot {
    this.lots.push(lot);
    this.added.push(lot);
    return lot;
  }

  addSlot(slot: Slot): Slot {
    this.slots.push(slot);
    this.added.push(slot);
    return slot;
  }

  addUse(use: PointsUse): PointsUse {
    this.uses.push(use);
    this.added.push(use);
    return use;
  }

  /** Notes a balanced change; one of nothing is none. */
  post(draft: PostingDraft): void {
    const lines = balanced(draft.lines);
    if (lines.length === 0) return;
    this.postings.push({ ...draft, lines, employerId: this.employerId });
    for (const { account, units, points } of lines) {
      if (account.kind !== 'EMPLOYER' && account.kind !== 'CLAWBACK_DEBT') continue;
      this.account.units += units;
      this.account.points += points;
      if (account.kind === 'EMPLOYER') continue;
      this.account.debtUnits -= units;
      this.account.debtPoints -= points;
    }
  }

  debt(asset: Asset): number {
    return asset === 'UNITS' ? this.account.debtUnits : this.account.debtPoints;
  }

  /** Lots with something to spend, oldest first. */
  spendable(asset: Asset): Lot[] {
    return this.lots.filter((lot) => lot.asset === asset && lot.spendable > 0).sort(byAge);
  }

  /** True while a dispute is open about one of the hires that a slot was made of. */
  isFrozen(slot: Slot): boolean {
    return slot.draws.some(({ lotId }) => this.lots.some((lot) => lot.id === lotId && lot.frozen));
  }

  own(programmeVersion: string): Account {
    return { kind: 'EMPLOYER', owner: this.employerId, programmeVersion };
  }

  owed(): Account {
    return { kind: 'CLAWBACK_DEBT', owner: this.employerId, programmeVersion: null };
  }

  bound(programmeVersion: string): Account {
    return { kind: 'SLOT', owner: this.employerId, programmeVersion };
  }
}

function byAge(one: Lot, other: Lot): number {
  return (one.earnedAt?.getTime() ?? 0) - (other.earnedAt?.getTime() ?? 0) || (one.id < other.id ? -1 : 1);
}

export function fundOf(agencyId: AgencyId | null, programmeVersion: string): Account {
  return { kind: 'AGENCY_FUND', owner: agencyId, programmeVersion };
}

export function expiryOf(programmeVersion: string): Account {
  return { kind: 'NETWORK_EXPIRY', owner: null, programmeVersion };
}

export function line(account: Account, asset: Asset, amount: number): Line {
  return { account, units: asset === 'UNITS' ? amount : 0, points: asset === 'POINTS' ? amount : 0 };
}
