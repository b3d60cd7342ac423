import { type Day, plusMonths } from '../../../platform/calendar.js';
import type { FeeSchedule } from './fee-schedule.js';
import type { IntroductionStatus } from './introduction.js';
import { type DepartureCause, type PlacementStatus, restsUntil } from './placement.js';

/** Whoever leaves within six months is told in the ledgers; who was dismissed does not count as one (施行規則24条の8第3項). */
const SURVEY_MONTHS = 6;

/** What an agency did for one person and one opening. Instants in UTC, days in Japan, whole yen. */
export interface LedgerEntry {
  readonly introductionId: string;
  readonly candidateId: string;
  readonly jobOpeningId: string;
  readonly introducedAt: Date;
  readonly acceptedAt: Date | null;
  readonly status: IntroductionStatus;
  readonly updatedAt: Date;
  readonly placement: {
    readonly status: PlacementStatus;
    readonly startsOn: Day;
    readonly annualSalary: number;
    readonly fee: number;
    readonly feeWaived: number;
    readonly feeDiscount: number;
    readonly isPermanent: boolean;
    readonly leftOn: Day | null;
    readonly departureCause: DepartureCause | null;
    readonly flagged: boolean;
  } | null;
  readonly schedule: Pick<FeeSchedule, 'version' | 'ratePercent' | 'minimumFee'> | null;
  readonly payments: readonly {
    readonly kind: 'COLLECTED' | 'REFUNDED';
    readonly paidOn: Day;
    readonly amount: number;
  }[];
}

export interface LedgerOpening {
  readonly id: string;
  readonly title: string;
  readonly occupation: string;
  readonly prefecture: string;
  readonly salaryMin: number | null;
  readonly salaryMax: number | null;
  readonly createdAt: string;
  readonly employer: { readonly name: string; readonly corporateNumber: string; readonly prefecture: string | null };
}

/** What an agency notes of an opening for its ledger, because the hub does not know it. */
export interface OpeningNote {
  readonly address: string | null;
  readonly contact: string | null;
  readonly headcount: number | null;
  readonly validUntil: Day | null;
  readonly employmentTerm: string | null;
}

/** A person as released to the agency when the ledger is made; null once nothing is released to it any more. */
export interface LedgerPerson {
  readonly id: string;
  readonly name: string | null;
  readonly birthYear: number | null;
  readonly prefecture: string | null;
  readonly occupation: string | null;
  readonly releasedUntil: string | null;
}

export interface LedgerLine {
  /** The day on which the ledger is made. */
  readonly today: Day;
  readonly entry: LedgerEntry;
  readonly opening: LedgerOpening | null;
  readonly note: OpeningNote | null;
  readonly person: LedgerPerson | null;
}

/** The hire that it came to, if it did and still stands. */
export function hired({ placement }: LedgerEntry): NonNullable<LedgerEntry['placement']> | null {
  return placement && placement.status !== 'CANCELLED' ? placement : null;
}

/** 採否 — whether it came to a hire, or how it ended. */
export function outcomeOf(entry: LedgerEntry): string {
  if (hired(entry)) return '採用';
  if (entry.status === 'REJECTED_BY_EMPLOYER') return '不採用';
  if (entry.status === 'DECLINED_BY_CANDIDATE') return '求職者が辞退';
  if (entry.status === 'WITHDRAWN') return '取下げ';
  return entry.status === 'CANCELLED' || entry.placement ? '取消' : '選考中';
}

/** 転職勧奨禁止期間 — first and last day; empty for a hire with a term. */
export function restOf(entry: LedgerEntry): string {
  const placement = hired(entry);
  return placement?.isPermanent ? `${placement.startsOn}〜${restsUntil(placement.startsOn)}` : '';
}

/** 離職状況 — what the hub knows of it; an agency that was told nothing has to ask, and writes the answer by hand. */
export function leavingOf({ entry, today }: LedgerLine): string {
  const placement = hired(entry);
  if (!placement?.isPermanent) return '';
  const { leftOn, startsOn, departureCause } = placement;
  const until = plusMonths(startsOn, SURVEY_MONTHS);
  if (leftOn !== null && leftOn <= until)
    return departureCause === 'EMPLOYEE_FAULT' ? `解雇（${leftOn}）` : `離職（${leftOn}）`;
  if (leftOn !== null) return '離職せず';
  return today > until ? '離職の報告なし' : '';
}

/** Whole yen that are left of the fee after a slot and points. */
export function feeOf({ placement }: LedgerEntry): number {
  return placement ? Math.max(0, placement.fee - placement.feeWaived - placement.feeDiscount) : 0;
}

/** 手数料の算出の根拠 — by the filed schedule in force when the introduction was proposed. */
export function basisOf({ placement, schedule }: LedgerEntry): string {
  if (!placement || !schedule) return '';
  const least = schedule.minimumFee > 0 ? `、最低${schedule.minimumFee}円` : '';
  return `理論年収${placement.annualSalary}円×${schedule.ratePercent}%${least}（手数料表 第${schedule.version}版）`;
}

/** What was paid, or given back. */
export function payments({ payments: all }: LedgerEntry, kind: 'COLLECTED' | 'REFUNDED') {
  return all.filter((one) => one.kind === kind);
}

/** Whole yen; empty when nothing was. */
export function sumOf(entry: LedgerEntry, kind: 'COLLECTED' | 'REFUNDED'): string {
  const found = payments(entry, kind);
  return found.length === 0 ? '' : String(found.reduce((sum, { amount }) => sum + amount, 0));
}

/** 賃金 — as the opening says, a year. */
export function salaryOf(opening: LedgerOpening | null): string {
  const { salaryMin = null, salaryMax = null } = opening ?? {};
  return salaryMin === null && salaryMax === null ? '' : `${salaryMin ?? ''}〜${salaryMax ?? ''}`;
}
