import { daysBetween } from '../../platform/calendar.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { EmployerId, IntroductionId, PlacementId } from '../../platform/ids.js';
import type { Book } from '../../subgraphs/rewards/domain/book.js';
import { sum } from '../../subgraphs/rewards/domain/ledger.js';
import { Network, programme } from './rewards.js';
import { chainShares, equalShares } from './rewards-shares.js';

const SLOT = 180;
const SLOT_IN_POINTS = 150_000;
const UNIT_IN_POINTS = 1_000;

interface KnownHire {
  readonly placementId: PlacementId;
  /** Whole units, or points, for each employer, as docs/rewards.md divides a hire. */
  readonly shares: ReadonlyMap<EmployerId, number>;
  started: boolean;
  off: boolean;
  percentBack: number;
  left: boolean;
  disputed: boolean;
  /** What each employer has of it: stands still while a dispute is open. */
  applied: ReadonlyMap<EmployerId, number>;
  readonly hirer: EmployerId;
  readonly introductionId: IntroductionId | null;
  /** Points taken off its fee. */
  points: number;
}

/**
 * A second opinion on what everyone holds, of a few lines: it knows hires and what became of them, and nothing of lots,
 * accounts or postings. The network does the same things with the product's rules; `check` says where the two differ.
 */
export class RewardsModel {
  readonly network: Network;
  private readonly converted = new Map<EmployerId, number>();
  readonly employers: EmployerId[];
  readonly hires: KnownHire[] = [];
  /** How often a slot was asked for: each time for another introduction. */
  private asked = 0;

  /** `inPoints`: hires earn points instead of units. */
  constructor(
    count: number,
    private readonly inPoints = false,
  ) {
    this.network = new Network(undefined, inPoints ? programme({ trigger: 'POINTS' }) : undefined);
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
    const units = chained ? chainShares(from, hirer) : equalShares(from.filter((one) => one !== hirer));
    const shares = new Map([...units].map(([one, share]) => [one, this.inPoints ? share * UNIT_IN_POINTS : share]));
    const hire = {
      placementId,
      shares,
      started: false,
      off: false,
      percentBack: 0,
      left: false,
      disputed: false,
      applied: new Map<EmployerId, number>(),
      hirer,
      introductionId: introductionId ?? null,
      points: 0,
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
    hire.points = 0;
    this.apply(hire);
  }

  leave(hire: KnownHire, cause: 'EMPLOYEE_CHOICE' | 'EMPLOYER_FAULT'): void {
    const startsOn = this.network.hires.get(hire.placementId)?.facts.startsOn ?? '';
    const days = daysBetween(startsOn, this.network.now.toISOString().slice(0, 10));
    if (!hire.started || hire.off || hire.left || days > 90) return;
    this.network.leave(hire.placementId, cause);
    hire.left = true;
    if (days <= 30) hire.points = 0;
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

  /** Turns a slot into points; refused exactly when there is none that is free. */
  convert(owner: number): void {
    const employer = this.employer(owner);
    const slot = this.network.slots(employer, 'AVAILABLE').find((one) => !this.network.book(employer).isFrozen(one));
    if (!slot) return;
    if (this.network.convert(employer, slot.id)) this.converted.set(employer, (this.converted.get(employer) ?? 0) + 1);
    if (this.network.convert(employer, slot.id)) throw new Error('A slot was turned into points twice');
  }

  /** Takes points off a hire's fee. The model says whether that must be refused. */
  discount(hire: KnownHire, points: number): void {
    const { network } = this;
    const book = network.book(hire.hirer);
    const today = network.now.toISOString().slice(0, 10);
    const good = book.lots.filter(({ asset, expiresOn }) => asset === 'POINTS' && (expiresOn ?? '') > today);
    const spendable = sum(good.map((lot) => lot.spendable));
    const facts = network.hires.get(hire.placementId)?.facts;
    const days = facts ? daysBetween(facts.startsOn, today) : 0;
    const bySlot =
      hire.introductionId !== null && book.slots.some((slot) => slot.introductionId === hire.introductionId);
    const over =
      hire.off ||
      hire.left ||
      (hire.started && (days > 30 || book.uses.some(({ placementId }) => placementId === hire.placementId)));
    const allowed =
      points === hire.points || !(over || bySlot || points > 1_500_000 || points - hire.points > spendable);
    if (hire.points === 0 && points === 0) return;
    const done = accepted(() => network.discount(hire.placementId, points));
    if (done !== allowed) throw new Error(`${points} points for ${hire.placementId}: ${done ? 'taken' : 'refused'}`);
    if (done) hire.points = points;
  }

  pass(days: number): void {
    this.network.pass(days);
    const today = this.network.now.toISOString().slice(0, 10);
    const over = this.employers
      .flatMap((employer) => this.network.book(employer).lots)
      .find((lot) => lot.asset === 'POINTS' && lot.spendable > 0 && (lot.expiresOn ?? '') <= today);
    if (over) throw new Error(`${over.id} ended on ${over.expiresOn} and is not over`);
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
      ...this.employers.flatMap((employer) => [...this.checkOne(employer), ...this.checkPoints(employer)]),
      ...this.checkSlots(),
      ...this.checkSums(),
    ];
  }

  private checkOne(employer: EmployerId): string[] {
    const book = this.network.book(employer);
    const lots = book.lots.filter(({ asset }) => asset === 'UNITS');
    const held = sum(lots.filter(({ status }) => status === 'AVAILABLE').map(({ remaining }) => remaining));
    const spendable = sum(lots.map((lot) => lot.spendable));
    const bound = SLOT * book.slots.filter(({ status }) => status !== 'REVOKED').length;
    const { units, debtUnits } = book.account;
    const earned = this.inPoints ? 0 : sum(this.hires.map(({ applied }) => applied.get(employer) ?? 0));
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

  /** What was earned and converted is held, spent, over or owed. */
  private checkPoints(employer: EmployerId): string[] {
    const { account, lots, postings } = this.network.book(employer);
    const own = lots.filter(({ asset }) => asset === 'POINTS');
    const held = sum(own.filter(({ status }) => status === 'AVAILABLE').map(({ remaining }) => remaining));
    const spendable = sum(own.map((lot) => lot.spendable));
    const spent = sum(this.hires.filter(({ hirer }) => hirer === employer).map(({ points }) => points));
    const lost = postings.filter(({ kind }) => kind === 'POINTS_EXPIRED').flatMap(({ lines }) => lines);
    const expired = sum(lost.filter(({ account: { kind } }) => kind === 'NETWORK_EXPIRY').map(({ points }) => points));
    const byHires = this.inPoints ? sum(this.hires.map(({ applied }) => applied.get(employer) ?? 0)) : 0;
    const earned = byHires + SLOT_IN_POINTS * (this.converted.get(employer) ?? 0);
    const { points, debtPoints } = account;
    return [
      ...(held + spent + expired - debtPoints === earned
        ? []
        : [`${employer} earned ${earned} points, has ${held} + ${spent} + ${expired} - ${debtPoints}`]),
      ...(points === held - debtPoints ? [] : [`${employer} is told ${points} points of ${held} - ${debtPoints}`]),
      ...(debtPoints > 0 && spendable > 0
        ? [`${employer} owes ${debtPoints} points and could spend ${spendable}`]
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

/** True if it was done; false if the product refused it. */
function accepted(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof HubError) return false;
    throw error;
  }
}
