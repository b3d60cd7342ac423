import { addDays } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import type { CandidateId, ConsentId, IntroductionId, RegistrationId } from '../../../platform/ids.js';
import { maskOf, type ReleaseScope } from '../../../schema/release-scopes.js';

export const consentStatuses = ['ACTIVE', 'EXPIRED', 'REVOKED'] as const;
export type ConsentStatus = (typeof consentStatuses)[number];

const DEFAULT_DAYS = 180;
const LONGEST_DAYS = 365;

/** What every consent is for, and all that it is for. */
export const PURPOSE = '職業紹介（求人の紹介、選考および採用に関する連絡）のため';

export interface ConsentOffer {
  readonly id: ConsentId;
  readonly candidateId: CandidateId;
  /** Number of the audience. */
  readonly audience: number;
  readonly scopes: readonly ReleaseScope[];
  readonly expiresAt?: Date | null | undefined;
  /** The registrations that the person had accepted when he consented: to them a hire is later attributed. */
  readonly registrationIds: readonly RegistrationId[];
  /** The introduction whose approval this consent is; only for employers. */
  readonly introductionId?: IntroductionId | null;
  readonly noticeVersion: string;
}

/**
 * 同意 — one candidate lets one audience see some scopes until a day.
 *
 * A consent is never edited. Other scopes mean a new consent, the active ones add up, and what was agreed, and when,
 * can always be shown.
 */
export class Consent {
  revokedAt: Date | null = null;
  /** Signed receipt (compact JWS), made when the consent is given. */
  receipt = '';

  /** Use `Consent.grant`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly candidateId: CandidateId,
    readonly id: ConsentId,
    readonly audience: number,
    /** Mask of released scopes. */
    readonly scopes: number,
    readonly grantedAt: Date,
    readonly expiresAt: Date,
    readonly registrationIds: RegistrationId[],
    readonly introductionId: IntroductionId | null,
    readonly noticeVersion: string,
  ) {}

  static grant(offer: ConsentOffer, now: Date): Consent {
    if (!offer.scopes.includes('PROFILE')) refuse('scopes', 'SCOPES_NEED_PROFILE');
    const expiresAt = offer.expiresAt ?? addDays(now, DEFAULT_DAYS);
    if (expiresAt <= now) refuse('expiresAt', 'NOT_IN_THE_FUTURE');
    if (expiresAt > addDays(now, LONGEST_DAYS)) refuse('expiresAt', 'TOO_FAR_AHEAD');
    return new Consent(
      offer.candidateId,
      offer.id,
      offer.audience,
      maskOf(offer.scopes),
      now,
      expiresAt,
      [...offer.registrationIds],
      offer.introductionId ?? null,
      offer.noticeVersion,
    );
  }

  /** True if this call ended the consent; revoking an ended one is no error, the wish is already in force. */
  revoke(now: Date): boolean {
    if (this.revokedAt !== null || this.expiresAt <= now) return false;
    this.revokedAt = now;
    return true;
  }
}

/** The clock ends a consent by itself: nothing has to be written for it to be over. */
export function statusOf(consent: Pick<Consent, 'revokedAt' | 'expiresAt'>, now: Date): ConsentStatus {
  if (consent.revokedAt !== null) return 'REVOKED';
  return consent.expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
}
