import { isSmall, peopleShownTo, type ReportKind, type ReportReader } from './slot-report.js';

/** 歩留まり — the stages from a rejection to a slot, in their order, and what of the report each one counts. */
export const funnelStages = {
  REJECTED: 'REGISTERED',
  INVITED: 'INVITED',
  CONSENTED: 'CONSENTED',
  INTRODUCED: 'INTRODUCED',
  OFFERED: 'OFFERED',
  STARTED: 'STARTED',
  SLOT: 'SLOT_MINTED',
} as const satisfies Record<string, ReportKind>;
export type FunnelStage = keyof typeof funnelStages;
export const funnelStageNames = Object.keys(funnelStages) as FunnelStage[];

/** What was counted of one stage. Days may have fractions; null when nobody came there. */
export interface StageFacts {
  readonly count: number;
  readonly daysSinceLast: number | null;
  readonly daysSinceRejection: number | null;
}

export interface FunnelStep {
  readonly stage: FunnelStage;
  /** People; slots at the last stage. */
  readonly count: number | null;
  /** Median days since the stage before, to a tenth. */
  readonly medianDays: number | null;
  /** Median days since the rejection was registered, to a tenth. */
  readonly medianDaysFromRejection: number | null;
}

/** The funnel as this reader may see it. A median over fewer than five people is nobody's but the operator's. */
export function funnelFor(reader: ReportReader, facts: ReadonlyMap<ReportKind, StageFacts>): FunnelStep[] {
  return funnelStageNames.map((stage) => {
    const kind = funnelStages[stage];
    const { count, daysSinceLast, daysSinceRejection } = facts.get(kind) ?? NOBODY;
    const shown = stage === 'SLOT' ? count : peopleShownTo(reader, kind, count, false);
    const tells = shown !== null && (reader === 'operator' || stage === 'SLOT' || !isSmall(count));
    return {
      stage,
      count: shown,
      medianDays: tells ? tenth(daysSinceLast) : null,
      medianDaysFromRejection: tells && stage !== 'REJECTED' ? tenth(daysSinceRejection) : null,
    };
  });
}

const NOBODY: StageFacts = { count: 0, daysSinceLast: null, daysSinceRejection: null };

function tenth(days: number | null): number | null {
  return days === null ? null : Math.round(days * 10) / 10;
}

/** Hires that cost a fee, or would have; whole yen. */
export interface HiringFacts {
  readonly hires: number;
  readonly fees: number;
}

/** 採用単価と回収額 — whole yen; null where there is nothing to divide by, or too few to tell. */
export interface HiringCosts {
  readonly hires: number | null;
  readonly fees: number | null;
  /** 回収額: fees that slots waived. */
  readonly feesWaived: number;
  /** What one hire would have cost without slots. */
  readonly unitCostBefore: number | null;
  /** What one hire cost. */
  readonly unitCostAfter: number | null;
  readonly waivedPerRegistration: number | null;
}

/** `registered` is null where it is not for this reader. */
export function costsFor(
  reader: ReportReader,
  { hires, fees }: HiringFacts,
  feesWaived: number,
  registered: number | null,
): HiringCosts {
  const hidden = reader === 'analyst' && isSmall(hires);
  return {
    hires: hidden ? null : hires,
    fees: hidden ? null : fees,
    feesWaived,
    unitCostBefore: hidden ? null : each(fees, hires),
    unitCostAfter: hidden ? null : each(fees - feesWaived, hires),
    waivedPerRegistration: registered === null ? null : each(feesWaived, registered),
  };
}

/** Whole yen for each; half a yen is rounded up. */
function each(yen: number, among: number): number | null {
  return among === 0 ? null : Math.round(yen / among);
}
