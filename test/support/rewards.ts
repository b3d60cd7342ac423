import { addDays, dayOf } from '../../platform/calendar.js';
import type { AgencyId, EmployerId, IntroductionId, PlacementId, RegistrationId, SlotId } from '../../platform/ids.js';
import { type Leg, type Link, sharesUnder } from '../../subgraphs/rewards/domain/attribution.js';
import { Book, RewardAccount } from '../../subgraphs/rewards/domain/book.js';
import { expireDue } from '../../subgraphs/rewards/domain/expiry.js';
import { type HireFacts, settleHire, tidy } from '../../subgraphs/rewards/domain/hire.js';
import { checkDiscountable, convertSlot, takeOff } from '../../subgraphs/rewards/domain/points.js';
import {
  Programme,
  type ProgrammeTerms,
  relayStandard,
  standardCaps,
} from '../../subgraphs/rewards/domain/programme.js';
import type { Slot } from '../../subgraphs/rewards/domain/slot.js';
import { releaseSlot, reserveSlot } from '../../subgraphs/rewards/domain/slot-use.js';

export const standard = Programme.of(relayStandard, standardCaps, new Date('2020-01-01T00:00:00Z'));

export function programme(terms: Partial<ProgrammeTerms>): Programme {
  return Programme.of({ ...relayStandard, ...terms }, standardCaps, new Date('2020-01-01T00:00:00Z'));
}

/** Ids that read well in a failing test and sort in the order in which they were made. */
let made = 0;
export function newId<T extends string>(kind = 'id'): T {
  made += 1;
  return `${kind}-${String(made).padStart(7, '0')}` as T;
}

export interface HireOffer {
  /** Registering employers, in the order in which their consents were confirmed; more than one shared the profile. */
  readonly from: readonly EmployerId[];
  readonly at: EmployerId;
  readonly fee?: number;
  /** True: each passed the person on to the next. */
  readonly chained?: boolean;
  readonly group?: readonly EmployerId[];
  /** The introduction for which a slot was reserved. */
  readonly introductionId?: IntroductionId;
}

function chainOf(legs: readonly Leg[]): Link[] {
  return legs.slice(1).flatMap((to, index) => {
    const from = legs[index];
    return from ? [{ from: from.registrationId, fromEmployer: from.employerId, to: to.registrationId }] : [];
  });
}

/** A network in memory: books, hires and a clock, without a database. */
export class Network {
  readonly books = new Map<EmployerId, Book>();
  readonly hires = new Map<
    PlacementId,
    { facts: HireFacts; shares: ReturnType<typeof sharesUnder>; disputed: boolean }
  >();
  readonly agency = newId<AgencyId>('agency');

  constructor(
    public now = new Date('2026-04-01T00:00:00Z'),
    private readonly rules = standard,
  ) {}

  employer(name = 'employer'): EmployerId {
    const id = newId<EmployerId>(name);
    this.books.set(id, new Book(new RewardAccount(id), [], [], [], new Map([[this.rules.version, this.rules]]), newId));
    return id;
  }

  book(employer: EmployerId): Book {
    const book = this.books.get(employer);
    if (!book) throw new Error('no such employer');
    return book;
  }

  slots(employer: EmployerId, status?: Slot['status']): Slot[] {
    return this.book(employer).slots.filter((slot) => !status || slot.status === status);
  }

  pass(days: number): void {
    this.now = addDays(this.now, days);
    for (const book of this.books.values()) expireDue(book, this.now);
  }

  /** A hire that was confirmed and has not started. */
  confirm(offer: HireOffer): PlacementId {
    const placementId = newId<PlacementId>('placement');
    const legs: Leg[] = offer.from.map((employerId, index) => ({
      registrationId: newId<RegistrationId>('registration'),
      employerId,
      confirmedAt: addDays(this.now, index - 30),
      authorised: true,
    }));
    const facts: HireFacts = {
      placementId,
      introductionId: offer.introductionId ?? newId<IntroductionId>('introduction'),
      agencyId: this.agency,
      hiringEmployerId: offer.at,
      startsOn: dayOf(this.now),
      fee: offer.fee ?? 1_500_000,
      confirmedAt: this.now,
      startedAt: null,
      cancelledAt: null,
      leftOn: null,
      leftCause: null,
      leftAt: null,
      voidedAt: null,
      excusedAt: null,
    };
    const shares = sharesUnder(new Map(legs.map((leg) => [leg, this.rules])), {
      introducedAt: addDays(this.now, -10),
      startsOn: facts.startsOn,
      hirers: new Set([offer.at, ...(offer.group ?? [])]),
      links: offer.chained ? chainOf(legs) : [],
    });
    this.hires.set(placementId, { facts, shares, disputed: false });
    this.settle(placementId, {});
    return placementId;
  }

  start(placementId: PlacementId): void {
    this.settle(placementId, { startedAt: this.now });
  }

  hire(offer: HireOffer): PlacementId {
    const placementId = this.confirm(offer);
    this.start(placementId);
    return placementId;
  }

  cancel(placementId: PlacementId): void {
    this.settle(placementId, { cancelledAt: this.now });
  }

  leave(placementId: PlacementId, cause = 'EMPLOYEE_CHOICE'): void {
    this.settle(placementId, { leftAt: this.now, leftOn: dayOf(this.now), leftCause: cause });
  }

  dispute(placementId: PlacementId, disputed: boolean, decided: Partial<HireFacts> = {}): void {
    const hire = this.hires.get(placementId);
    if (hire) hire.disputed = disputed;
    this.settle(placementId, decided);
  }

  reserve(employer: EmployerId, introductionId = newId<IntroductionId>('introduction')): Slot | null {
    return reserveSlot(this.book(employer), introductionId, this.agency, this.now);
  }

  release(employer: EmployerId, slotId: SlotId): void {
    const slot = this.book(employer).slots.find(({ id }) => id === slotId);
    if (slot) releaseSlot(this.book(employer), slot, this.now);
  }

  /** True if it was turned into points. */
  convert(employer: EmployerId, slotId: SlotId): boolean {
    const book = this.book(employer);
    const slot = book.slots.find(({ id }) => id === slotId);
    if (!slot) return false;
    const occasion = { at: this.now, evidence: 'SlotConversionAsked' };
    const converted = convertSlot(book, slot, occasion);
    tidy(book, occasion);
    return converted;
  }

  /** Takes so many points off the fee for a hire of the employer's own; refuses as the product does. */
  discount(placementId: PlacementId, points: number): void {
    const { facts } = this.hires.get(placementId) ?? { facts: null };
    if (!facts) throw new Error('no such hire');
    const book = this.book(facts.hiringEmployerId);
    checkDiscountable(book, facts, points, this.now);
    takeOff(book, facts, points, { at: this.now, evidence: 'PointsAsked' });
    tidy(book, { at: this.now, evidence: 'PointsAsked' });
  }

  /** Hears news of a hire; hearing the same again must change nothing. */
  settle(placementId: PlacementId, news: Partial<HireFacts>): void {
    const hire = this.hires.get(placementId);
    if (!hire) throw new Error('no such hire');
    hire.facts = { ...hire.facts, ...news };
    settleHire(this.books, { hire: hire.facts, shares: hire.shares, disputed: hire.disputed, now: this.now });
  }
}
