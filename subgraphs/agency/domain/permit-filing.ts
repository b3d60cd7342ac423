import type { Day } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import type { AgencyId } from '../../../platform/ids.js';
import type { AgencyFacts } from './agency.js';

export const filingKinds = ['APPLICATION', 'RENEWAL'] as const;
export type FilingKind = (typeof filingKinds)[number];
export const filingStatuses = ['SUBMITTED', 'ACCEPTED', 'REFUSED'] as const;
export type FilingStatus = (typeof filingStatuses)[number];

/** Days after a refusal at which what was filed is dropped. */
export const KEEP_REFUSED_DAYS = 90;
/** Applications that may wait for the operator at once: the door is public. */
export const MAX_WAITING = 500;

/**
 * 許可の申請・更新の届出 — an agency asks to be admitted, or shows a renewed permit. Until the operator has decided nothing
 * changes; whoever applies takes no name or number from anybody, so a false application stands in nobody's way.
 */
export class PermitFiling {
  status: FilingStatus = 'SUBMITTED';
  decidedAt: Date | null = null;
  reason: string | null = null;

  /** Use `application` or `renew`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: string,
    readonly kind: FilingKind,
    /** Null until an application is accepted. */
    public agencyId: AgencyId | null,
    readonly facts: AgencyFacts | null,
    readonly permitValidFrom: Day,
    readonly permitValidTo: Day,
    readonly submittedAt: Date,
  ) {}

  static application(id: string, facts: AgencyFacts, now: Date): PermitFiling {
    return new PermitFiling(id, 'APPLICATION', null, facts, facts.permitValidFrom, facts.permitValidTo, now);
  }

  static renew(id: string, agencyId: AgencyId, period: { from: Day; to: Day }, now: Date): PermitFiling {
    return new PermitFiling(id, 'RENEWAL', agencyId, null, period.from, period.to, now);
  }

  /** True if this call decided; the same decision again is no error, another one is. */
  decide(accepted: boolean, reason: string, now: Date): boolean {
    const to: FilingStatus = accepted ? 'ACCEPTED' : 'REFUSED';
    if (this.status === to) return false;
    if (this.status !== 'SUBMITTED') fail('CONFLICT', { reason: 'FILING_STATE' });
    this.status = to;
    this.reason = reason;
    this.decidedAt = now;
    return true;
  }
}
