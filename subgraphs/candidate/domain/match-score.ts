/** The published criteria of the MATCH order (職業安定法: ranking by declared, objective criteria); see docs/matching.md. */
export const CRITERIA_VERSION = '2026-11-01';

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

/** A person elsewhere who would move counts for this many of the prefecture's points. */
export const RELOCATION_POINTS = 8;
/** Released or changed within this many days counts as new. */
export const RECENT_DAYS = 30;

/** What is looked for: from the filter, or from an opening. Numbers are those of the dictionary of skills. */
export interface MatchTarget {
  readonly skillIds: readonly number[];
  readonly occupations: readonly number[];
  readonly prefectures: readonly number[];
  readonly yearsMin: number | null;
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
export function explainMatch(target: MatchTarget, subject: MatchSubject, recentSince: Date): MatchReason[] {
  const matched = target.skillIds.filter((id) => subject.skillIds?.includes(id)).length;
  const points: Record<Criterion, number> = {
    skills: target.skillIds.length === 0 ? 0 : Math.floor((criteria.skills.points * matched) / target.skillIds.length),
    occupation:
      subject.occupation !== null && target.occupations.includes(subject.occupation) ? criteria.occupation.points : 0,
    prefecture: placePoints(target, subject),
    years:
      target.yearsMin !== null && subject.years !== null && subject.years >= target.yearsMin
        ? criteria.years.points
        : 0,
    salary:
      target.salaryMax !== null && subject.desiredSalary !== null && subject.desiredSalary <= target.salaryMax
        ? criteria.salary.points
        : 0,
    recency: subject.changedAt >= recentSince ? criteria.recency.points : 0,
  };
  return (Object.keys(criteria) as Criterion[])
    .filter((criterion) => points[criterion] > 0)
    .map((criterion) => ({ criterion, points: points[criterion], detail: detailOf(criterion, matched, target) }));
}

function placePoints(target: MatchTarget, subject: MatchSubject): number {
  if (target.prefectures.length === 0 || subject.prefecture === null) return 0;
  if (target.prefectures.includes(subject.prefecture)) return criteria.prefecture.points;
  return subject.openToRelocation ? RELOCATION_POINTS : 0;
}

function detailOf(criterion: Criterion, matched: number, target: MatchTarget): string {
  const { nameJa } = criteria[criterion];
  return criterion === 'skills' ? `${nameJa}: ${matched}/${target.skillIds.length}` : nameJa;
}
