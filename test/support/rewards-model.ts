import { daysBetween } from '../../platform/calendar.js';
import type { EmployerId, IntroductionId, PlacementId } from '../../platform/ids.js';
import type { Book } from '../../subgraphs/rewards/domain/book.js';
import { sum } from '../../subgraphs/rewards/domain/ledger.js';
import { Network } from './rewards.js';

const SLOT = 180;

interface KnownHire {
  readonly placementId: PlacementId;
  /** Whole units for each employer, as docs/rewards.md divides a hire. */
  readonly shares: ReadonlyMap<EmployerId, number>;
  started: boolean;
  off: boolean;
  percentBack: number;
  left: boolean;
  disputed: boolean;
  /** What each employer has of it: stands still while a dispute is open. */
  applied: ReadonlyMap<EmployerId, number>;
}

/**
 * A second opinion on what everyone holds, of a few lines: it knows hires and what became of them, and nothing of lots,
 * accounts or postings. The network does the same things with the product's rules; `check` says where the two differ.
 */
export class RewardsModel {
  readonly network = new Network();
  readonly employers: EmployerId[];
  readonly hires: KnownHire[] = [];
  /** How often a slot was asked for: each time for another introduction. */
  private asked = 0;

  constructor(count: number) {
    this.employers = Array.from({ length: count }, () => this.network.employer());
  }

  confirm(fromIndexes: readonly number[], at: number, chained: boolean, introductionId?: IntroductionId): KnownHire {
    const from = [...new Set(fromIndexes.map((index) => this.employer(index)))];
    const hirer = this.employer(at);
    const placementId = this.network.confirm({
      from,
      at: hirer,
      chained,
      ...(introductionId ? { introductionId } : {}),
    });
    const shares = chained ? chainShares(from, hirer) : equalShares(from.filter((one) => one !== hirer));
    const hire = {
      placementId,
      shares,
      started: false,
      off: false,
      percentBack: 0,
      left: false,
      disputed: false,
      applied: new Map<EmployerId, number>(),
    };
    this.hires.push(hire);
    return hire;
  }

  start(hire: KnownHire): void {
    if (hire.off || hire.started) return;
    this.network.start(hire.placementId);
    hire.started = true;
    this.apply(hire);
  }

  cancel(hire: KnownHire): void {
    if (hire.started || hire.off) return;
    this.network.cancel(hire.placementId);
    hire.off = true;
    this.apply(hire);
  }

  leave(hire: KnownHire, cause: 'EMPLOYEE_CHOICE' | 'EMPLOYER_FAULT'): void {
    const startsOn = this.network.hires.get(hire.placementId)?.facts.startsOn ?? '';
    const days = daysBetween(startsOn, this.network.now.toISOString().slice(0, 10));
    if (!hire.started || hire.off || hire.left || days > 90) return;
    this.network.leave(hire.placementId, cause);
    hire.left = true;
    if (cause === 'EMPLOYEE_CHOICE') hire.percentBack = days <= 30 ? 100 : 50;
    this.apply(hire);
  }

  dispute(hire: KnownHire): void {
    if (hire.off || hire.disputed) return;
    hire.disputed = true;
    this.network.dispute(hire.placementId, true);
  }

  decide(hire: KnownHire, decision: 'REFUSED' | 'VOIDED' | 'EXCUSED'): void {
    if (!hire.disputed) return;
    hire.disputed = false;
    if (decision === 'VOIDED') hire.off = true;
    if (decision === 'EXCUSED' && hire.left) hire.percentBack = 0;
    const now = this.network.now;
    const decided = { REFUSED: {}, VOIDED: { voidedAt: now }, EXCUSED: hire.left ? { excusedAt: now } : {} }[decision];
    this.network.dispute(hire.placementId, false, decided);
    this.apply(hire);
  }

  /** Reserves a slot and sometimes has the hire start; another time it is released. */
  ownHire(owner: number, from: number, then: 'START' | 'RELEASE' | 'NOTHING'): void {
    const employer = this.employer(owner);
    this.asked += 1;
    const introductionId = `introduction-own-${this.asked}` as IntroductionId;
    const slot = this.network.reserve(employer, introductionId);
    if (then === 'START') this.start(this.confirm([from], owner, false, introductionId));
    if (then === 'RELEASE' && slot) this.network.release(employer, slot.id);
  }

  pass(days: number): void {
    this.network.pass(days);
  }

  /** Hears everything once more: nothing may change. */
  hearAgain(): void {
    const before = this.postings();
    for (const [placementId] of this.network.hires) this.network.settle(placementId, {});
    if (this.postings() !== before) throw new Error('What was heard twice was posted twice');
  }

  /** Where the books differ from the model, in sentences; empty when they agree. */
  check(): string[] {
    return [
      ...this.employers.flatMap((employer) => this.checkOne(employer)),
      ...this.checkSlots(),
      ...this.checkSums(),
    ];
  }

  private checkOne(employer: EmployerId): string[] {
    const book = this.network.book(employer);
    const held = sum(book.lots.filter(({ status }) => status === 'AVAILABLE').map(({ remaining }) => remaining));
    const spendable = sum(book.lots.map((lot) => lot.spendable));
    const bound = SLOT * book.slots.filter(({ status }) => status !== 'REVOKED').length;
    const { units, debtUnits } = book.account;
    const earned = sum(this.hires.map(({ applied }) => applied.get(employer) ?? 0));
    return [
      ...(held + bound - debtUnits === earned
        ? []
        : [`${employer} earned ${earned}, has ${held} + ${bound} - ${debtUnits}`]),
      ...(units === held - debtUnits ? [] : [`${employer} is told ${units} of ${held} - ${debtUnits}`]),
      ...(debtUnits < 0 ? [`${employer} owes ${debtUnits}`] : []),
      ...(debtUnits > 0 && spendable > 0 ? [`${employer} owes ${debtUnits} and could spend ${spendable}`] : []),
      ...(debtUnits === 0 && spendable >= SLOT && !this.isCapped(book)
        ? [`${employer} has ${spendable} and no slot of it`]
        : []),
    ];
  }

  private isCapped({ slots }: Book): boolean {
    const yearAgo = this.network.now.getTime() - 365 * 86_400_000;
    return slots.filter((slot) => slot.status !== 'REVOKED' && slot.mintedAt.getTime() > yearAgo).length >= 24;
  }

  private checkSlots(): string[] {
    const slots = this.employers.flatMap((employer) => this.network.slots(employer));
    const twice = (ids: (string | null)[]) => {
      const given = ids.filter((id) => id !== null);
      return given.length !== new Set(given).size;
    };
    return [
      ...(twice(slots.map(({ id }) => id)) ? ['a slot stands in two books'] : []),
      ...(twice(slots.map(({ introductionId }) => introductionId)) ? ['two slots for one introduction'] : []),
      ...(twice(slots.map(({ placementId }) => placementId)) ? ['two slots for one hire'] : []),
      ...slots.flatMap(({ id, feeWaived }) => ((feeWaived ?? 0) > 1_800_000 ? [`${id} waives more than the cap`] : [])),
    ];
  }

  private checkSums(): string[] {
    const postings = this.employers.flatMap((employer) => this.network.book(employer).postings);
    const keys = postings.map(({ key }) => key);
    const unbalanced = postings.filter(({ lines }) => sum(lines.map(({ units }) => units)) !== 0 || lines.length < 2);
    return [
      ...(keys.length === new Set(keys).size ? [] : ['one key was posted twice']),
      ...unbalanced.map(({ key }) => `${key} does not sum to zero`),
    ];
  }

  private postings(): number {
    return sum(this.employers.map((employer) => this.network.book(employer).postings.length));
  }

  private employer(index: number): EmployerId {
    return this.employers[index % this.employers.length] as EmployerId;
  }

  private apply(hire: KnownHire): void {
    if (hire.disputed) return;
    const counts = hire.started && !hire.off;
    const kept = (units: number) => units - Math.floor((units * hire.percentBack) / 100 + 0.5);
    hire.applied = new Map(counts ? [...hire.shares].map(([employer, units]) => [employer, kept(units)]) : []);
  }
}

function equalShares(among: readonly EmployerId[]): Map<EmployerId, number> {
  const part = Math.floor(60 / among.length);
  return new Map(among.map((employer, index) => [employer, index === 0 ? 60 - part * (among.length - 1) : part]));
}

/** Newest first 60, 40/20 or 40/12/8; what the hirer would have had goes to the next newer, or else the next older. */
function chainShares(oldestFirst: readonly EmployerId[], hirer: EmployerId): Map<EmployerId, number> {
  const weights = [[60], [40, 20], [40, 12, 8]][Math.min(oldestFirst.length, 3) - 1] ?? [];
  const counted = [...oldestFirst].reverse().slice(0, weights.length);
  const shares = new Map<EmployerId, number>();
  weights.forEach((units, index) => {
    const newer = counted.slice(0, index + 1).findLast((employer) => employer !== hirer);
    const heir = newer ?? counted.find((employer) => employer !== hirer);
    if (heir) shares.set(heir, (shares.get(heir) ?? 0) + units);
  });
  return shares;
}
