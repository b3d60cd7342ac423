import { addDays, type Day, dayOf, daysBetween, plusDays, plusMonths } from '../../../platform/calendar.js';
import { fail, refuse } from '../../../platform/errors/hub-error.js';
import type { AgencyId, CandidateId, EmployerId, IntroductionId, PlacementId } from '../../../platform/ids.js';
import type { HireDetail } from '../../../schema/events.js';
import type { Introduction } from './introduction.js';

export const placementStatuses = ['REPORTED', 'CONFIRMED', 'STARTED', 'CANCELLED', 'LEFT_EARLY'] as const;
export type PlacementStatus = (typeof placementStatuses)[number];
export const departureCauses = [
  'EMPLOYEE_CHOICE',
  'EMPLOYEE_FAULT',
  'EMPLOYER_FAULT',
  'CONDITIONS_DIFFERED',
  'OTHER',
] as const;
export type DepartureCause = (typeof departureCauses)[number];

/** Days after the start within which a departure counts as early (返戻金制度). */
export const GUARANTEE_DAYS = 90;
/** Two reports of a start within this many days are one hire. */
export const SAME_HIRE_DAYS = 14;
/** Days after a report at which its confirmation is asked for again; from the last one on the operator may decide. */
export const CONFIRMATION_REMINDER_DAYS = [3, 7, 14] as const;
export const DECISION_DAYS = 14;
/** A hire must start within this many days of its introduction; later reports are mistakes. */
const LATEST_START_DAYS = 730;
/** 転職勧奨の禁止: who was placed for good is not introduced again for two years from the first day (職業安定法に基づく指針). */
const COOL_OFF_MONTHS = 24;

/** The last day on which somebody who started on this one rests: a period ends on the eve of its day, or with the month that has none such (民法143条2項). */
export function restsUntil(startsOn: Day): Day {
  const end = plusMonths(startsOn, COOL_OFF_MONTHS);
  return end.slice(-2) === startsOn.slice(-2) ? plusDays(end, -1) : end;
}

/** Who started on this day or before rests no more today. */
export function restsSince(today: Day): Day {
  return plusMonths(today, -COOL_OFF_MONTHS);
}

export interface HireReport {
  readonly startsOn: Day;
  /** 理論年収, whole yen. */
  readonly annualSalary: number;
  readonly fee: number;
  /** 手数料表の版 by which the fee was reckoned. */
  readonly feeScheduleVersion: number;
  /** 無期雇用 — for a hire with a term neither the two years' rest nor the survey of leavers applies. */
  readonly isPermanent: boolean;
}

/** 成約 — a hire that came of an introduction. It counts when the employer has confirmed it and its first day has come. */
export class Placement {
  status: PlacementStatus = 'REPORTED';
  feeWaived = 0;
  /** Points that the employer uses, one yen each, and which of its changes of mind this is. */
  feeDiscount = 0;
  discountVersion = 0;
  confirmedAt: Date | null = null;
  startedAt: Date | null = null;
  cancelledAt: Date | null = null;
  cancelReason: string | null = null;
  leftOn: Day | null = null;
  departureCause: DepartureCause | null = null;
  isPermanent = true;
  feeScheduleVersion: number | null = null;
  /** Why the operator decided in place of the employer. */
  decisionReason: string | null = null;

  /** Use `Placement.report`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: PlacementId,
    readonly introductionId: IntroductionId,
    readonly agencyId: AgencyId,
    readonly candidateId: CandidateId,
    readonly employerId: EmployerId,
    readonly startsOn: Day,
    readonly annualSalary: number,
    readonly fee: number,
    /** True when the agency might not act any more at the report: for the operator to look at. */
    readonly flagged: boolean,
    readonly reportedAt: Date,
  ) {}

  static report(id: PlacementId, introduction: Introduction, hire: HireReport, flagged: boolean, now: Date): Placement {
    const proposedOn = dayOf(introduction.proposedAt);
    if (hire.startsOn < proposedOn || hire.startsOn > plusDays(proposedOn, LATEST_START_DAYS))
      refuse('startsOn', 'NOT_IN_RANGE');
    const { agencyId, candidateId, employerId } = introduction;
    const placement = new Placement(
      id,
      introduction.id,
      agencyId,
      candidateId,
      employerId,
      hire.startsOn,
      hire.annualSalary,
      hire.fee,
      flagged,
      now,
    );
    placement.isPermanent = hire.isPermanent;
    placement.feeScheduleVersion = hire.feeScheduleVersion;
    return placement;
  }

  /** True when another report speaks of the same hire. */
  isSameHire(startsOn: Day): boolean {
    return this.status !== 'CANCELLED' && Math.abs(daysBetween(this.startsOn, startsOn)) <= SAME_HIRE_DAYS;
  }

  /** In which details another report of the same hire does not agree. */
  differsIn(other: Pick<HireReport, 'annualSalary' | 'isPermanent'>): HireDetail[] {
    const differs: HireDetail[] = [];
    if (other.annualSalary !== this.annualSalary) differs.push('ANNUAL_SALARY');
    if (other.isPermanent !== this.isPermanent) differs.push('PERMANENCE');
    return differs;
  }

  /** True if this call confirmed it. */
  confirm(now: Date): boolean {
    if (this.status === 'CONFIRMED' || this.status === 'STARTED') return false;
    if (this.status !== 'REPORTED') fail('CONFLICT', { reason: 'PLACEMENT_STATE' });
    this.status = 'CONFIRMED';
    this.confirmedAt = now;
    return true;
  }

  /** The operator confirms or cancels a report that waited 14 days in vain. True if this call decided. */
  decide(confirmed: boolean, reason: string, now: Date): boolean {
    if (this.decisionReason !== null && (this.status === 'CANCELLED') !== confirmed) return false;
    if (this.status !== 'REPORTED' || now < addDays(this.reportedAt, DECISION_DAYS))
      fail('CONFLICT', { reason: 'PLACEMENT_STATE' });
    this.decisionReason = reason;
    return confirmed ? this.confirm(now) : this.cancel(reason, now);
  }

  /** The first day of work has come. True if this call started it. */
  start(now: Date): boolean {
    if (this.status !== 'CONFIRMED' || this.startsOn > dayOf(now)) return false;
    this.status = 'STARTED';
    this.startedAt = now;
    return true;
  }

  /** True if this call cancelled it; what has started cannot be cancelled any more. */
  cancel(reason: string, now: Date): boolean {
    if (this.status === 'CANCELLED') return false;
    if (this.status !== 'REPORTED' && this.status !== 'CONFIRMED') fail('CONFLICT', { reason: 'PLACEMENT_STATE' });
    this.status = 'CANCELLED';
    this.cancelReason = reason;
    this.cancelledAt = now;
    return true;
  }

  /** 手数料 — what the employer has to pay after its slot and its points. */
  get feeDue(): number {
    return Math.max(0, this.fee - this.feeWaived - this.feeDiscount);
  }

  discount(points: number, version: number): void {
    if (version <= this.discountVersion) return;
    this.feeDiscount = points;
    this.discountVersion = version;
  }

  /** True if this call noted the departure. */
  leave(leftOn: Day, cause: DepartureCause, now: Date): boolean {
    if (this.status === 'LEFT_EARLY' && this.leftOn === leftOn) return false;
    if (this.status !== 'STARTED') fail('CONFLICT', { reason: 'PLACEMENT_STATE' });
    if (leftOn < this.startsOn || daysBetween(this.startsOn, leftOn) > GUARANTEE_DAYS) refuse('leftOn', 'NOT_IN_RANGE');
    if (leftOn > dayOf(now)) refuse('leftOn', 'IN_THE_FUTURE');
    this.status = 'LEFT_EARLY';
    this.leftOn = leftOn;
    this.departureCause = cause;
    return true;
  }
}
