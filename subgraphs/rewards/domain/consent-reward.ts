import type { RegistrationId } from '../../../platform/ids.js';
import { earn } from './accrual.js';
import type { Book } from './book.js';
import { tidy } from './hire.js';
import { Lot } from './lot.js';
import type { Programme } from './programme.js';

export interface CountedConsent {
  readonly registrationId: RegistrationId;
  readonly acceptedAt: Date;
  readonly programme: Programme;
  readonly now: Date;
}

/** 登録起点の付与 — under the trigger REGISTRATIONS a person counts once, when he has consented. No agency grants it. */
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
  earn(book, book.addLot(Lot.pend(book.newId(), grant, acceptedAt)), 'CONSENT_EARNED', { at: acceptedAt, evidence });
  tidy(book, { at: now, evidence });
}
