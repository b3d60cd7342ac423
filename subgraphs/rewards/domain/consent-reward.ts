import { addDays, dayOf } from '../../../platform/calendar.js';
import type { CandidateId, EmployerId, RegistrationId } from '../../../platform/ids.js';
import { earn } from './accrual.js';
import type { Book } from './book.js';
import { tidy } from './hire.js';
import { Lot } from './lot.js';
import type { Programme } from './programme.js';
import { rewardRules } from './reward-rules.js';

/** So long a consent must have stood, not withdrawn, for its registration to count. */
export const STANDS_FOR_DAYS = 14;

export function countsFrom(acceptedAt: Date): Date {
  return addDays(acceptedAt, STANDS_FOR_DAYS);
}

export interface CountedConsent {
  readonly registrationId: RegistrationId;
  readonly acceptedAt: Date;
  readonly programme: Programme;
  readonly now: Date;
}

/** 登録起点の付与 — under the trigger REGISTRATIONS a person counts once, when he has consented and not withdrawn for 14 days. No agency grants it. */
export function settleConsent(book: Book, { registrationId, acceptedAt, programme, now }: CountedConsent): void {
  const grant = {
    employerId: book.employerId,
    programmeVersion: programme.version,
    agencyId: null,
    placementId: null,
    registrationId,
    asset: 'UNITS',
    amount: programme.unitsPerHire,
    isShared: false,
  } as const;
  const evidence = `InvitationAccepted ${registrationId} ${acceptedAt.toISOString()}`;
  const at = countsFrom(acceptedAt);
  earn(book, book.addLot(Lot.pend(book.newId(), grant, acceptedAt)), 'CONSENT_EARNED', { at, evidence });
  tidy(book, { at: now, evidence });
}

interface Joined {
  readonly registrationId: RegistrationId;
  readonly employerId: EmployerId;
  readonly candidateId: CandidateId;
  readonly acceptedAt: Date;
}

/** Of these, in the order of their consents, those that count: each person once, and so many a month for each employer. */
export function countable(
  joined: readonly Joined[],
  programme: Programme,
): (Joined & { readonly programme: Programme })[] {
  if (rewardRules[programme.trigger].consentGiven !== 'earn') return [];
  const people = new Set<CandidateId>();
  const inMonth = new Map<string, number>();
  return joined.flatMap((one) => {
    const month = `${one.employerId} ${dayOf(one.acceptedAt).slice(0, 7)}`;
    const counted = inMonth.get(month) ?? 0;
    if (people.has(one.candidateId) || counted >= programme.registrationsPerMonth) return [];
    people.add(one.candidateId);
    inMonth.set(month, counted + 1);
    return [{ ...one, programme }];
  });
}
