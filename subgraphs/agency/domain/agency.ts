import type { Day } from '../../../platform/calendar.js';
import { fail, refuse } from '../../../platform/errors/hub-error.js';
import type { AgencyId } from '../../../platform/ids.js';
import {
  checkCorporateNumber,
  checkDay,
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
}

export interface AgencyFacts extends AgencyGiven {
  readonly specialities: string[];
  readonly refundPolicy: string | null;
}

/** Refuses facts that no permit could hold, naming the field. */
export function checkAgency(given: AgencyGiven): AgencyFacts {
  const permitValidFrom = checkDay('permitValidFrom', given.permitValidFrom);
  const permitValidTo = checkDay('permitValidTo', given.permitValidTo);
  if (permitValidTo < permitValidFrom) refuse('permitValidTo', 'PERIOD_REVERSED');
  const { feeRatePercent } = given;
  if (!(feeRatePercent >= 0 && feeRatePercent <= 100)) refuse('feeRatePercent', 'NOT_IN_RANGE');
  return {
    name: checkLine('name', given.name),
    corporateNumber: checkCorporateNumber('corporateNumber', given.corporateNumber),
    permitNumber: checkPermitNumber('permitNumber', given.permitNumber),
    permitValidFrom,
    permitValidTo,
    specialities: checkLines('specialities', given.specialities, 50, 60),
    feeRatePercent,
    refundPolicy: checkOptional(given.refundPolicy, (text) => checkText('refundPolicy', text, 2000)),
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

  /** Use `Agency.register`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: AgencyId,
    readonly name: string,
    readonly corporateNumber: string,
    readonly permitNumber: string,
    readonly permitValidFrom: Day,
    public permitValidTo: Day,
    readonly specialities: string[],
    readonly feeRatePercent: number,
    readonly refundPolicy: string | null,
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
    return new Agency(
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

/** 手数料 — the fee for a hire by the agency's filed rate (届出制手数料), whole yen, fractions cut off. */
export function feeFor(annualSalary: number, feeRatePercent: number): number {
  return Math.floor((annualSalary * Math.round(feeRatePercent * 100)) / 10_000);
}
