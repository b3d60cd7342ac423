import type { Day } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { checkDay, checkInteger, checkOptional, checkText } from '../../../platform/text/check.js';

export interface FeeScheduleGiven {
  readonly effectiveFrom: Day;
  readonly filedOn: Day;
  readonly ratePercent: number;
  /** Whole yen. */
  readonly minimumFee?: number | null;
  readonly note?: string | null;
}

/** 手数料表 — one version of the schedule that the agency filed (届出制手数料, 職業安定法32条の3第1項2号). */
export interface FeeSchedule {
  readonly version: number;
  readonly effectiveFrom: Day;
  /** When it was filed with the labour bureau; unknown for the one that the agency came with. */
  readonly filedOn: Day | null;
  /** Percent of the theoretical yearly income. */
  readonly ratePercent: number;
  /** Whole yen. */
  readonly minimumFee: number;
  readonly note: string | null;
}

const MAX_MINIMUM = 100_000_000;

/** Refuses a schedule that was never filed or would change what has been agreed: it begins today at the earliest. */
export function checkFeeSchedule(given: FeeScheduleGiven, today: Day): Omit<FeeSchedule, 'version'> {
  const effectiveFrom = checkDay('effectiveFrom', given.effectiveFrom);
  if (effectiveFrom < today) refuse('effectiveFrom', 'IN_THE_PAST');
  const filedOn = checkDay('filedOn', given.filedOn);
  if (filedOn > today) refuse('filedOn', 'IN_THE_FUTURE');
  if (!(given.ratePercent >= 0 && given.ratePercent <= 100)) refuse('ratePercent', 'NOT_IN_RANGE');
  return {
    effectiveFrom,
    filedOn,
    ratePercent: given.ratePercent,
    minimumFee: checkInteger('minimumFee', given.minimumFee ?? 0, 0, MAX_MINIMUM),
    note: checkOptional(given.note, (text) => checkText('note', text, 2000)),
  };
}

/** 手数料 — the fee for a hire by one schedule, whole yen, fractions cut off, never below its minimum. */
export function feeFor(annualSalary: number, { ratePercent, minimumFee }: FeeSchedule): number {
  return Math.max(minimumFee, Math.floor((annualSalary * Math.round(ratePercent * 100)) / 10_000));
}

/** True when a schedule says what was filed, whatever its version. */
export function isSameSchedule(schedule: FeeSchedule, facts: Omit<FeeSchedule, 'version'>): boolean {
  return (Object.keys(facts) as (keyof typeof facts)[]).every((fact) => schedule[fact] === facts[fact]);
}
