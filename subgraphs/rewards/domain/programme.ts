import { type Day, dayOf } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { checkInteger, checkLine } from '../../../platform/text/check.js';
import { type ClawbackStep, checkClawback } from './clawback.js';

export const rewardTriggers = ['REGISTRATIONS', 'HIRES', 'POINTS'] as const;
export type RewardTrigger = (typeof rewardTriggers)[number];
export const slotBenefits = ['FREE_HIRE', 'GUARANTEED_INTERVIEW', 'FEE_DISCOUNT'] as const;
export type SlotBenefit = (typeof slotBenefits)[number];
export const attributionPolicies = ['BUT_FOR', 'FIRST_TOUCH', 'LAST_TOUCH', 'EQUAL_SPLIT'] as const;
export type AttributionPolicy = (typeof attributionPolicies)[number];

/** What the operator publishes. Units are credit units, amounts whole yen. */
export interface ProgrammeTerms {
  readonly version: string;
  readonly trigger: RewardTrigger;
  readonly benefit: SlotBenefit;
  /** Earned by one hire, or by one consented registration under the trigger REGISTRATIONS. */
  readonly unitsPerHire: number;
  readonly unitsPerSlot: number;
  readonly attribution: AttributionPolicy;
  readonly attributionWindowDays: number;
  readonly slotValidDays: number;
  /** By depth of the chain, newest employer first. Only the proportions within a row matter. */
  readonly chainWeights: readonly (readonly number[])[];
  readonly clawback: readonly ClawbackStep[];
  readonly effectiveFrom: Day;
  /** 法的根拠 — the counsel's opinion or the authority's answer on which it stands. */
  readonly legalEvidence: string;
}

/** What every programme is held to, whoever publishes it. */
export interface ProgrammeCaps {
  readonly startWithinDays: number;
  readonly slotsPerYear: number;
  readonly feeCap: number;
  readonly registrationsPerMonth: number;
}

export const standardCaps: ProgrammeCaps = {
  startWithinDays: 365,
  slotsPerYear: 24,
  feeCap: 1_800_000,
  registrationsPerMonth: 30,
};

/** The programme that a new hub begins with. */
export const relayStandard: ProgrammeTerms = {
  version: 'relay-standard-v1',
  trigger: 'HIRES',
  benefit: 'FREE_HIRE',
  unitsPerHire: 60,
  unitsPerSlot: 180,
  attribution: 'BUT_FOR',
  attributionWindowDays: 180,
  slotValidDays: 365,
  chainWeights: [[60], [40, 20], [40, 12, 8]],
  clawback: [
    { withinDays: 30, percent: 100 },
    { withinDays: 90, percent: 50 },
  ],
  effectiveFrom: '2020-01-01',
  legalEvidence:
    'relay-standard-v1: 手数料の免除による還元（現金の支払い・譲渡・候補者への支払いなし）。顧問弁護士の意見を要する。',
};

/**
 * 還元制度 — under which rules a registration earns. Once published a programme never changes: other rules are another
 * version, and a registration keeps the one that was in force when it was made.
 */
export class Programme implements ProgrammeTerms, ProgrammeCaps {
  /** Use `Programme.publish`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly version: string,
    readonly trigger: RewardTrigger,
    readonly benefit: SlotBenefit,
    readonly unitsPerHire: number,
    readonly unitsPerSlot: number,
    readonly attribution: AttributionPolicy,
    readonly attributionWindowDays: number,
    readonly slotValidDays: number,
    readonly chainWeights: readonly (readonly number[])[],
    readonly clawback: readonly ClawbackStep[],
    readonly effectiveFrom: Day,
    readonly legalEvidence: string,
    readonly startWithinDays: number,
    readonly slotsPerYear: number,
    readonly feeCap: number,
    readonly registrationsPerMonth: number,
    readonly publishedAt: Date,
  ) {}

  static of(terms: ProgrammeTerms, caps: ProgrammeCaps, publishedAt: Date): Programme {
    return new Programme(
      terms.version,
      terms.trigger,
      terms.benefit,
      terms.unitsPerHire,
      terms.unitsPerSlot,
      terms.attribution,
      terms.attributionWindowDays,
      terms.slotValidDays,
      terms.chainWeights,
      terms.clawback,
      terms.effectiveFrom,
      terms.legalEvidence,
      caps.startWithinDays,
      caps.slotsPerYear,
      caps.feeCap,
      caps.registrationsPerMonth,
      publishedAt,
    );
  }

  /** Takes effect today at the earliest: what was earned before stays as it was earned. */
  static publish(terms: ProgrammeTerms, now: Date): Programme {
    const checked = checkTerms(terms);
    if (checked.effectiveFrom < dayOf(now)) refuse('effectiveFrom', 'IN_THE_PAST');
    return Programme.of(checked, standardCaps, now);
  }

  /** True when both say the same, so that publishing again changes nothing. */
  says(terms: ProgrammeTerms): boolean {
    return JSON.stringify(checkTerms(this)) === JSON.stringify(checkTerms(terms));
  }
}

/** The programme to which a registration made at `at` is pinned: of those published by then, the one in force last. */
export function inForceAt(programmes: readonly Programme[], at: Date): Programme | null {
  const today = dayOf(at);
  return programmes
    .filter(({ effectiveFrom, publishedAt }) => effectiveFrom <= today && publishedAt <= at)
    .reduce<Programme | null>((last, one) => (last === null || isLater(one, last) ? one : last), null);
}

function isLater(one: Programme, other: Programme): boolean {
  if (one.effectiveFrom !== other.effectiveFrom) return one.effectiveFrom > other.effectiveFrom;
  return one.publishedAt >= other.publishedAt;
}

/** Refuses terms that no programme can have, naming the field. */
export function checkTerms(terms: ProgrammeTerms): ProgrammeTerms {
  return {
    version: checkLine('version', terms.version, 100),
    trigger: terms.trigger,
    benefit: terms.benefit,
    unitsPerHire: checkInteger('unitsPerHire', terms.unitsPerHire, 1, 10_000),
    unitsPerSlot: checkInteger('unitsPerSlot', terms.unitsPerSlot, 1, 1_000_000),
    attribution: terms.attribution,
    attributionWindowDays: checkInteger('attributionWindowDays', terms.attributionWindowDays, 1, 730),
    slotValidDays: checkInteger('slotValidDays', terms.slotValidDays, 1, 3_650),
    chainWeights: checkWeights(terms.chainWeights),
    clawback: checkClawback(terms.clawback),
    effectiveFrom: terms.effectiveFrom,
    legalEvidence: checkLine('legalEvidence', terms.legalEvidence, 1_000),
  };
}

/** One row for each depth: the first for one employer, the second for two, and so on. */
function checkWeights(rows: readonly (readonly number[])[]): number[][] {
  if (rows.length === 0) refuse('chainWeights', 'REQUIRED');
  if (rows.length > 10) refuse('chainWeights', 'TOO_MANY');
  rows.forEach((row, index) => {
    if (row.length !== index + 1) refuse('chainWeights', 'NOT_CHAIN_WEIGHTS');
    for (const weight of row) checkInteger('chainWeights', weight, 0, 10_000);
    if (row.every((weight) => weight === 0)) refuse('chainWeights', 'NOT_CHAIN_WEIGHTS');
  });
  return rows.map((row) => [...row]);
}
