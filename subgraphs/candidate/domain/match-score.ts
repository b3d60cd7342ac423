import { addDays } from '../../../platform/calendar.js';
import { nearOf } from './occupation.js';

/** The published criteria of the MATCH order (職業安定法: ranking by declared, objective criteria); see docs/matching.md. */
export const CRITERIA_VERSION = '2026-11-25';

/** Points at most, by criterion. Nothing else about a person counts, and only values released to the one who searches. */
export const criteria = {
  skills: { points: 40, nameJa: 'スキル' },
  occupation: { points: 20, nameJa: '職種' },
  prefecture: { points: 15, nameJa: '勤務地' },
  years: { points: 10, nameJa: '経験年数' },
  salary: { points: 10, nameJa: '希望年収' },
  recency: { points: 5, nameJa: '新しさ' },
} as const;
export type Criterion = keyof typeof criteria;

/** A near major group counts for this many of the occupation's points. */
export const NEAR_OCCUPATION_POINTS = 8;
/** A person elsewhere in the region, or who would move, counts for this many of the prefecture's points. */
export const REGION_POINTS = 8;
/** Up to this many years short of what is wished for count for half. */
export const YEARS_SHORT = 2;
export const YEARS_SHORT_POINTS = 5;
/** Up to this many percent above what the opening pays at most count for half. */
export const SALARY_OVER_PERCENT = 10;
export const SALARY_OVER_POINTS = 5;
/** Released or changed within this many days counts as new. */
export const RECENT_DAYS = 30;
/** From when on a change counts as recent. */
export function recentSince(now: Date): Date {
  return addDays(now, -RECENT_DAYS);
}

/** A skill that must be there weighs twice as much as one that may. */
export const REQUIRED_FACTOR = 2;

/** The last prefecture, by JIS X 0401, of each region: 北海道, 東北, 関東, 中部, 近畿, 中国, 四国, 九州・沖縄. */
const REGION_ENDS = [1, 7, 14, 23, 30, 35, 39, 47];

/** The prefectures of the same region, itself included. */
export function regionOf(prefecture: number): number[] {
  const end = REGION_ENDS.find((last) => prefecture <= last) ?? 47;
  const before = REGION_ENDS[REGION_ENDS.indexOf(end) - 1] ?? 0;
  return Array.from({ length: end - before }, (_, index) => before + 1 + index);
}

/** A skill that is looked for: its number in the dictionary, and what it weighs. */
export interface WantedSkill {
  readonly id: number;
  readonly weight: number;
}

/** What is looked for: from the filter, or from an opening. */
export interface MatchTarget {
  readonly skills: readonly WantedSkill[];
  readonly occupations: readonly number[];
  readonly prefectures: readonly number[];
  readonly yearsMin: number | null;
  /** Whole yen a year. */
  readonly salaryMax: number | null;
}

/** What is released of a person; null where it is not. */
export interface MatchSubject {
  readonly skillIds: readonly number[] | null;
  readonly occupation: number | null;
  readonly prefecture: number | null;
  readonly openToRelocation: boolean | null;
  readonly years: number | null;
  readonly desiredSalary: number | null;
  readonly changedAt: Date;
}

export interface MatchReason {
  readonly criterion: Criterion;
  readonly points: number;
  readonly detail: string;
}

/** The reasons for a score, each with its points; their sum is the score. The pool's statement computes the same in SQL. */
export function explainMatch(target: MatchTarget, subject: MatchSubject, since: Date): MatchReason[] {
  const matched = target.skills.filter(({ id }) => subject.skillIds?.includes(id) ?? false);
  const points: Record<Criterion, number> = {
    skills: pointsFor.skills(target.skills, weightSum(matched)),
    occupation: pointsFor.occupation(target.occupations, subject.occupation),
    prefecture: pointsFor.prefecture(target.prefectures, subject.prefecture, subject.openToRelocation ?? false),
    years: pointsFor.years(target.yearsMin, subject.years),
    salary: pointsFor.salary(target.salaryMax, subject.desiredSalary),
    recency: subject.changedAt >= since ? criteria.recency.points : 0,
  };
  return (Object.keys(criteria) as Criterion[])
    .filter((criterion) => points[criterion] > 0)
    .map((criterion) => ({
      criterion,
      points: points[criterion],
      detail: detailOf(criterion, matched.length, target),
    }));
}

export function weightSum(skills: readonly WantedSkill[]): number {
  return skills.reduce((sum, { weight }) => sum + weight, 0);
}

/** What one released value is worth, by criterion; nothing where nothing is wished for or released. */
export const pointsFor = {
  /** `matched` is the sum of the weights of the wanted skills that are there. */
  skills(wanted: readonly WantedSkill[], matched: number): number {
    return wanted.length === 0 ? 0 : Math.floor((criteria.skills.points * matched) / weightSum(wanted));
  },
  occupation(wanted: readonly number[], occupation: number | null): number {
    if (occupation === null) return 0;
    if (wanted.includes(occupation)) return criteria.occupation.points;
    return wanted.some((one) => nearOf(one).includes(occupation)) ? NEAR_OCCUPATION_POINTS : 0;
  },
  prefecture(wanted: readonly number[], prefecture: number | null, openToRelocation: boolean): number {
    if (wanted.length === 0 || prefecture === null) return 0;
    if (wanted.includes(prefecture)) return criteria.prefecture.points;
    return openToRelocation || wanted.some((one) => regionOf(one).includes(prefecture)) ? REGION_POINTS : 0;
  },
  years(wished: number | null, years: number | null): number {
    if (wished === null || years === null) return 0;
    if (years >= wished) return criteria.years.points;
    return years >= wished - YEARS_SHORT ? YEARS_SHORT_POINTS : 0;
  },
  /** Whole yen a year. */
  salary(max: number | null, desired: number | null): number {
    if (max === null || desired === null) return 0;
    if (desired <= max) return criteria.salary.points;
    return desired <= salaryReach(max) ? SALARY_OVER_POINTS : 0;
  },
} as const;

/** The most that a person may wish for and still count for half; whole yen. */
export function salaryReach(max: number): number {
  return Math.floor((max * (100 + SALARY_OVER_PERCENT)) / 100);
}

function detailOf(criterion: Criterion, matched: number, target: MatchTarget): string {
  const { nameJa } = criteria[criterion];
  return criterion === 'skills' ? `${nameJa}: ${matched}/${target.skills.length}` : nameJa;
}
