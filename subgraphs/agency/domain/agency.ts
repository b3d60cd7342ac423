import { type Day, daysBetween, plusDays } from '../../../platform/calendar.js';
import { fail, refuse } from '../../../platform/errors/hub-error.js';
import type { AgencyId } from '../../../platform/ids.js';
import {
  checkCorporateNumber,
  checkDay,
  checkEmail,
  checkLine,
  checkLines,
  checkOptional,
  checkPermitNumber,
  checkText,
} from '../../../platform/text/check.js';

export const agencyStandings = ['APPLIED', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type AgencyStanding = (typeof agencyStandings)[number];

const steps: Record<AgencyStanding, readonly AgencyStanding[]> = {
  APPLIED: ['ACTIVE'],
  ACTIVE: ['SUSPENDED'],
  SUSPENDED: ['ACTIVE', 'ENDED'],
  ENDED: [],
};

export interface AgencyGiven {
  readonly name: string;
  readonly corporateNumber: string;
  readonly permitNumber: string;
  readonly permitValidFrom: Day;
  readonly permitValidTo: Day;
  readonly specialities: readonly string[];
  readonly feeRatePercent: number;
  readonly refundPolicy?: string | null;
  /** Where the hub writes to the agency. */
  readonly contactEmail?: string | null;
}

export interface AgencyFacts extends AgencyGiven {
  readonly specialities: string[];
  readonly refundPolicy: string | null;
  readonly contactEmail: string | null;
}

/** 連絡先・得意分野・返戻金制度 — what an agency says of itself and may change by itself. */
export type AgencyDetails = Pick<AgencyFacts, 'specialities' | 'refundPolicy' | 'contactEmail'>;

export function checkDetails(given: Pick<AgencyGiven, keyof AgencyDetails>): AgencyDetails {
  return {
    specialities: checkLines('specialities', given.specialities, 50, 60),
    refundPolicy: checkOptional(given.refundPolicy, (text) => checkText('refundPolicy', text, 2000)),
    contactEmail: checkOptional(given.contactEmail, (email) => checkEmail('contactEmail', email)),
  };
}

/** Refuses a period that is none. */
export function checkPermitPeriod(from: Day, to: Day): { from: Day; to: Day } {
  const period = { from: checkDay('permitValidFrom', from), to: checkDay('permitValidTo', to) };
  if (period.to < period.from) refuse('permitValidTo', 'PERIOD_REVERSED');
  return period;
}

/** Days before its end at which an agency is reminded of its permit; 0 stands for the day after. */
export const REMINDER_DAYS = [90, 60, 30, 0] as const;

/** The reminders that are due today for a permit with this end, the nearest last. */
export function dueReminders(permitValidTo: Day, today: Day): number[] {
  const left = daysBetween(today, permitValidTo);
  return REMINDER_DAYS.filter((days) => (days === 0 ? left < 0 : left <= days));
}

/** Refuses facts that no permit could hold, naming the field. */
export function checkAgency(given: AgencyGiven): AgencyFacts {
  const { from: permitValidFrom, to: permitValidTo } = checkPermitPeriod(given.permitValidFrom, given.permitValidTo);
  const { feeRatePercent } = given;
  if (!(feeRatePercent >= 0 && feeRatePercent <= 100)) refuse('feeRatePercent', 'NOT_IN_RANGE');
  return {
    name: checkLine('name', given.name),
    corporateNumber: checkCorporateNumber('corporateNumber', given.corporateNumber),
    permitNumber: checkPermitNumber('permitNumber', given.permitNumber),
    permitValidFrom,
    permitValidTo,
    feeRatePercent,
    ...checkDetails(given),
  };
}

/**
 * 人材紹介会社 — a licensed recruitment agency (職業安定法30条). It may search and introduce only while its standing is
 * ACTIVE and its permit valid; both are looked at in the instant of every read and every proposal.
 */
export class Agency {
  standing: AgencyStanding = 'APPLIED';
  /** Counts the changes of standing and permit, so that what is told of them can be put in order. */
  version = 1;
  contactEmail: string | null = null;

  /** Use `Agency.register`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: AgencyId,
    readonly name: string,
    readonly corporateNumber: string,
    readonly permitNumber: string,
    public permitValidFrom: Day,
    public permitValidTo: Day,
    public specialities: string[],
    readonly feeRatePercent: number,
    public refundPolicy: string | null,
    readonly createdAt: Date,
  ) {}

  static register(id: AgencyId, facts: AgencyFacts, now: Date): Agency {
    const {
      name,
      corporateNumber,
      permitNumber,
      permitValidFrom,
      permitValidTo,
      specialities,
      feeRatePercent,
      refundPolicy,
    } = facts;
    const agency = new Agency(
      id,
      name,
      corporateNumber,
      permitNumber,
      permitValidFrom,
      permitValidTo,
      specialities,
      feeRatePercent,
      refundPolicy,
      now,
    );
    agency.contactEmail = facts.contactEmail;
    return agency;
  }

  describe({ specialities, refundPolicy, contactEmail }: AgencyDetails): void {
    this.specialities = specialities;
    this.refundPolicy = refundPolicy;
    this.contactEmail = contactEmail;
  }

  /**
   * Takes a renewed permit. One that follows the present one without a gap lengthens it; after a gap the agency may act
   * again from the new first day only. A suspension that the operator pronounced is not lifted by it.
   */
  renew({ from, to }: { from: Day; to: Day }): void {
    if (to <= this.permitValidTo) refuse('permitValidTo', 'NOT_A_RENEWAL');
    if (from > plusDays(this.permitValidTo, 1)) this.permitValidFrom = from;
    this.permitValidTo = to;
    this.version += 1;
  }

  /** Takes a standing, and the end of a renewed permit with it. True if anything changed. */
  decide(standing: AgencyStanding, permitValidTo: Day | null): boolean {
    if (standing !== this.standing && !steps[this.standing].includes(standing))
      fail('CONFLICT', { reason: 'STANDING_STATE' });
    if (permitValidTo !== null && permitValidTo < this.permitValidFrom) refuse('permitValidTo', 'PERIOD_REVERSED');
    const changed = standing !== this.standing || (permitValidTo !== null && permitValidTo !== this.permitValidTo);
    if (!changed) return false;
    this.standing = standing;
    this.permitValidTo = permitValidTo ?? this.permitValidTo;
    this.version += 1;
    return true;
  }

  /** Refuses an agency that may introduce nobody today. */
  checkMayIntroduce(today: Day): void {
    if (this.standing !== 'ACTIVE') fail('AGENCY_NOT_ACTIVE');
    if (!this.hasPermitOn(today)) fail('PERMIT_EXPIRED');
  }

  mayIntroduce(today: Day): boolean {
    return this.standing === 'ACTIVE' && this.hasPermitOn(today);
  }

  private hasPermitOn(today: Day): boolean {
    return this.permitValidFrom <= today && today <= this.permitValidTo;
  }
}
