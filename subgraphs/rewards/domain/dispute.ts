import { addDays } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import type { EmployerId, PlacementId } from '../../../platform/ids.js';
import type { HireDetail } from '../../../schema/events.js';
import type { HireFacts } from './hire.js';

export const disputeStatuses = ['OPEN', 'UPHELD', 'REFUSED'] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];
/** Who objects: the employer that hired, one that registered the person, or nobody: two reports of the hire disagree. */
export type DisputeParty = 'HIRER' | 'EARNER' | 'REPORTS';

const OPEN_WITHIN_DAYS = 30;
/** Business days that the agency has to answer in (R14). */
export const ANSWER_WITHIN_BUSINESS_DAYS = 10;

const disagreements: Readonly<Record<HireDetail, string>> = {
  ANNUAL_SALARY: '理論年収',
  PERMANENCE: '雇用期間の定め',
  WHETHER_HIRED: '採用の有無',
};

/**
 * 異議 — an employer contests what a hire earned. While it is open the units of that hire stay as they are. If it is
 * upheld, the hirer's objection and a disagreement of reports take the hire's units back, and the earner's excuses the departure.
 */
export class Dispute {
  status: DisputeStatus = 'OPEN';
  resolvedAt: Date | null = null;
  reason: string | null = null;
  /** What the agency said that made the hire. */
  answer: string | null = null;
  answeredAt: Date | null = null;

  /** Use `Dispute.open`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: string,
    readonly placementId: PlacementId,
    readonly employerId: EmployerId | null,
    readonly party: DisputeParty,
    readonly claim: string,
    readonly openedAt: Date,
  ) {}

  /** 報告の不一致 — two reports of one hire disagree (R9): opened by the hub itself, whenever that shows. */
  static ofReports(id: string, placementId: PlacementId, differs: readonly HireDetail[], now: Date): Dispute {
    const details = differs.map((one) => disagreements[one]).join('・');
    const claim = `同じ採用について、内容の異なる報告がありました（${details}）。/ Two reports of this hire disagree (${differs.join(', ')}).`;
    return new Dispute(id, placementId, null, 'REPORTS', claim, now);
  }

  static open(
    offer: Pick<Dispute, 'id' | 'placementId' | 'employerId' | 'party' | 'claim'>,
    hire: Pick<HireFacts, 'confirmedAt' | 'startedAt' | 'cancelledAt' | 'leftAt'>,
    now: Date,
  ): Dispute {
    const heard = [hire.confirmedAt, hire.startedAt, hire.cancelledAt, hire.leftAt].flatMap((at) => at ?? []);
    if (heard.every((at) => now > addDays(at, OPEN_WITHIN_DAYS))) fail('CONFLICT', { reason: 'DISPUTE_TOO_LATE' });
    return new Dispute(offer.id, offer.placementId, offer.employerId, offer.party, offer.claim, now);
  }

  /** True if this call noted the answer: one, while nothing is decided. */
  answerWith(answer: string, now: Date): boolean {
    if (this.answer === answer) return false;
    if (this.status !== 'OPEN' || this.answer !== null) fail('CONFLICT', { reason: 'DISPUTE_STATE' });
    this.answer = answer;
    this.answeredAt = now;
    return true;
  }

  /** True if this call decided it. */
  resolve(upheld: boolean, reason: string, now: Date): boolean {
    const status = upheld ? 'UPHELD' : 'REFUSED';
    if (this.status === status) return false;
    if (this.status !== 'OPEN') fail('CONFLICT', { reason: 'DISPUTE_STATE' });
    this.status = status;
    this.reason = reason;
    this.resolvedAt = now;
    return true;
  }
}
