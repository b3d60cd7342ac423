import { type Day, daysBetween } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { checkInteger } from '../../../platform/text/check.js';

/** 取戻し — who leaves within so many days costs this share of what the hire had earned. */
export interface ClawbackStep {
  readonly withinDays: number;
  readonly percent: number;
}

/**
 * Whether a departure for this cause is taken back at all. What the hiring employer is to blame for is not the
 * registering employer's loss. A death, a disaster or an insolvency is reported as OTHER: a dispute excuses it.
 */
const clawsBack: Readonly<Record<string, boolean>> = {
  EMPLOYEE_CHOICE: true,
  EMPLOYEE_FAULT: true,
  EMPLOYER_FAULT: false,
  CONDITIONS_DIFFERED: false,
  OTHER: true,
};

export interface Departure {
  readonly startsOn: Day;
  readonly leftOn: Day;
  readonly cause: string;
}

/** The percentage that is taken back for this departure; 0 when nothing is. */
export function clawbackPercent(steps: readonly ClawbackStep[], { startsOn, leftOn, cause }: Departure): number {
  if (clawsBack[cause] === false) return 0;
  const days = daysBetween(startsOn, leftOn);
  return steps.find(({ withinDays }) => days <= withinDays)?.percent ?? 0;
}

/** A percentage of an amount in whole units, half a unit rounded up. */
export function portion(amount: number, percent: number): number {
  return Math.floor((amount * percent * 2 + 100) / 200);
}

/** Steps in the order of their days. */
export function checkClawback(steps: readonly ClawbackStep[]): ClawbackStep[] {
  if (steps.length > 10) refuse('clawback', 'TOO_MANY');
  let before = 0;
  return steps.map(({ withinDays, percent }) => {
    checkInteger('clawback', withinDays, 1, 730);
    checkInteger('clawback', percent, 0, 100);
    if (withinDays <= before) refuse('clawback', 'STEPS_NOT_ASCENDING');
    before = withinDays;
    return { withinDays, percent };
  });
}
