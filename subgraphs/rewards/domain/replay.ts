import type { AgencyId, EmployerId, IntroductionId, PlacementId } from '../../../platform/ids.js';
import { Book, RewardAccount } from './book.js';
import { type CountedConsent, countsFrom, settleConsent } from './consent-reward.js';
import { expireDue } from './expiry.js';
import { type GrantedShare, type HireFacts, settleHire } from './hire.js';
import { sum } from './ledger.js';
import { convertSlot, isConvertible } from './points.js';
import type { Programme } from './programme.js';
import type { PostingKind } from './reward-rules.js';
import { byExpiry } from './slot.js';
import { releaseSlot, reserveSlot, slotFor } from './slot-use.js';

/** A reservation that an owner made, and may have given up. */
export interface ReplayedUse {
  readonly employerId: EmployerId;
  readonly introductionId: IntroductionId;
  readonly agencyId: AgencyId;
  readonly reservedAt: Date;
  readonly releasedAt: Date | null;
}

/** A slot that its owner turned into points. */
export interface ReplayedConversion {
  readonly employerId: EmployerId;
  readonly mintedAt: Date;
  readonly convertedAt: Date;
}

export interface ReplayedDispute {
  readonly placementId: PlacementId;
  readonly openedAt: Date;
  readonly resolvedAt: Date | null;
}

/** What happened, with the shares that the programme of the replay gives. */
export interface History {
  readonly hires: readonly { readonly hire: HireFacts; readonly shares: readonly GrantedShare[] }[];
  readonly consents: readonly (Omit<CountedConsent, 'now'> & { readonly employerId: EmployerId })[];
  readonly uses: readonly ReplayedUse[];
  readonly disputes: readonly ReplayedDispute[];
  readonly conversions: readonly ReplayedConversion[];
}

interface Happening {
  readonly at: Date;
  readonly concerns: readonly EmployerId[];
  act(books: ReadonlyMap<EmployerId, Book>): void;
}

/** 再現 — plays history into empty books, in the order in which it happened, up to `until`. Nothing is posted anywhere. */
export function replay(history: History, programmes: readonly Programme[], until: Date): Book[] {
  const books = new Map<EmployerId, Book>();
  const byVersion = new Map(programmes.map((programme) => [programme.version, programme]));
  const newId = counter();
  const open = (employerId: EmployerId, at: Date): Book => {
    const book = books.get(employerId) ?? new Book(new RewardAccount(employerId), [], [], [], byVersion, newId);
    books.set(employerId, book);
    expireDue(book, at);
    return book;
  };
  for (const { at, concerns, act } of happenings(history, until))
    act(new Map([...new Set(concerns)].map((employerId) => [employerId, open(employerId, at)])));
  for (const book of books.values()) expireDue(book, until);
  return [...books.values()];
}

/** Ids that sort in the order in which they were made, so that a replay always ends alike. */
function counter(): <T extends string>() => T {
  let made = 0;
  return <T extends string>() => {
    made += 1;
    return String(made).padStart(12, '0') as T;
  };
}

function happenings(history: History, until: Date): Happening[] {
  const disputes = Map.groupBy(history.disputes, ({ placementId }) => placementId);
  return [
    ...history.consents.map(consentGiven),
    ...history.hires.flatMap(({ hire, shares }) => hireHeard(hire, shares, disputes.get(hire.placementId) ?? [])),
    ...history.uses.flatMap(slotUsed),
    ...history.conversions.map(slotConverted),
  ]
    .filter(({ at }) => at < until)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function consentGiven(consent: History['consents'][number]): Happening {
  const { employerId, acceptedAt } = consent;
  const at = countsFrom(acceptedAt);
  return {
    at,
    concerns: [employerId],
    act(books) {
      for (const book of books.values()) settleConsent(book, { ...consent, now: at });
    },
  };
}

/** One look at the hire for each thing that was heard of it, with what was known by then. */
function hireHeard(
  hire: HireFacts,
  shares: readonly GrantedShare[],
  disputes: readonly ReplayedDispute[],
): Happening[] {
  const moments = [hire.startedAt, hire.leftAt, hire.cancelledAt, hire.voidedAt, hire.excusedAt].concat(
    disputes.flatMap(({ openedAt, resolvedAt }) => [openedAt, resolvedAt]),
  );
  return [...new Set(moments.flatMap((at) => at?.getTime() ?? []))].map((time) => {
    const at = new Date(time);
    const disputed = disputes.some(({ openedAt, resolvedAt }) => openedAt <= at && (!resolvedAt || resolvedAt > at));
    return {
      at,
      concerns: [hire.hiringEmployerId, ...shares.map(({ leg }) => leg.employerId)],
      act: (books) => settleHire(books, { hire: asOf(hire, at), shares, disputed, now: at }),
    };
  });
}

function asOf(hire: HireFacts, at: Date): HireFacts {
  const known = (when: Date | null) => (when && when <= at ? when : null);
  const left = known(hire.leftAt);
  return {
    ...hire,
    confirmedAt: known(hire.confirmedAt),
    startedAt: known(hire.startedAt),
    cancelledAt: known(hire.cancelledAt),
    voidedAt: known(hire.voidedAt),
    excusedAt: known(hire.excusedAt),
    leftAt: left,
    leftOn: left ? hire.leftOn : null,
  };
}

/** With fewer slots than in truth a reservation may find none; then the hire is paid for. */
function slotUsed({ employerId, introductionId, agencyId, reservedAt, releasedAt }: ReplayedUse): Happening[] {
  const concerns = [employerId];
  const reserve: Happening = {
    at: reservedAt,
    concerns,
    act(books) {
      for (const book of books.values()) reserveSlot(book, introductionId, agencyId, reservedAt);
    },
  };
  if (!releasedAt) return [reserve];
  const release: Happening = {
    at: releasedAt,
    concerns,
    act(books) {
      for (const book of books.values()) {
        const slot = slotFor(book, introductionId);
        if (slot?.status === 'RESERVED') releaseSlot(book, slot, releasedAt);
      }
    },
  };
  return [reserve, release];
}

/** The slot that was minted then, or, where the replay minted at other times, the one that ends first. */
function slotConverted({ employerId, mintedAt, convertedAt: at }: ReplayedConversion): Happening {
  return {
    at,
    concerns: [employerId],
    act(books) {
      for (const book of books.values()) {
        const free = book.slots.filter((slot) => isConvertible(book, slot, at)).sort(byExpiry);
        const slot = free.find((one) => one.mintedAt.getTime() === mintedAt.getTime()) ?? free[0];
        if (slot) convertSlot(book, slot, { at, evidence: `SlotConverted ${at.toISOString()}` });
      }
    },
  };
}

/** Postings by which units are earned and lost; minting and spending only move them. */
export const earningKinds: readonly PostingKind[] = [
  'EARNED',
  'EARNED_SHARED',
  'CONSENT_EARNED',
  'CLAWED_BACK',
  'CORRECTED',
];

export interface Outcome {
  readonly employers: ReadonlySet<EmployerId>;
  readonly slots: number;
  readonly units: number;
}

/** What the replayed books earned from `from` on. */
export function outcomeOf(books: readonly Book[], from: Date): Outcome {
  const earned = books.map((book) => {
    const postings = book.postings.filter(({ at }) => at >= from);
    const earnings = postings.filter(({ kind }) => earningKinds.includes(kind));
    const own = earnings.flatMap(({ lines }) => lines).filter(({ account }) => account.owner === book.employerId);
    return {
      employerId: book.employerId,
      counts: earnings.length > 0,
      units: sum(own.map(({ units }) => units)),
      slots: postings.filter(({ kind }) => kind === 'SLOT_MINTED').length,
    };
  });
  return {
    employers: new Set(earned.filter(({ counts }) => counts).map(({ employerId }) => employerId)),
    slots: sum(earned.map(({ slots }) => slots)),
    units: sum(earned.map(({ units }) => units)),
  };
}
