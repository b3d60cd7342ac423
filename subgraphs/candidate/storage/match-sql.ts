import {
  criteria,
  type MatchTarget,
  NEAR_OCCUPATION_POINTS,
  REGION_POINTS,
  recentSince,
  regionOf,
  SALARY_OVER_POINTS,
  salaryReach,
  weightSum,
  YEARS_SHORT,
  YEARS_SHORT_POINTS,
} from '../domain/match-score.js';
import { nearOf } from '../domain/occupation.js';
import type { Parameters } from './release-sql.js';

/** The published criteria in SQL: the same points as `explainMatch`, which a test holds against each other. */
export function scoreSql(p: Parameters, target: MatchTarget, now: Date): string {
  const { skills, occupation, prefecture, years, salary, recency } = criteria;
  const points = [`case when recency >= ${p.add(recentSince(now), 'timestamptz')} then ${recency.points} else 0 end`];
  if (target.skills.length > 0) {
    const matched = target.skills
      .map(({ id, weight }) => `coalesce((${p.add(id, 'int')} = any (skills))::int, 0) * ${p.add(weight, 'int')}`)
      .join(' + ');
    points.push(`${skills.points} * (${matched}) / ${p.add(weightSum(target.skills), 'int')}`);
  }
  if (target.occupations.length > 0) {
    points.push(
      `case when occupation = any (${p.add(target.occupations, 'smallint[]')}) then ${occupation.points}
            when occupation = any (${p.add(target.occupations.flatMap(nearOf), 'smallint[]')}) then ${NEAR_OCCUPATION_POINTS} else 0 end`,
    );
  }
  if (target.prefectures.length > 0) {
    points.push(
      `case when prefecture = any (${p.add(target.prefectures, 'smallint[]')}) then ${prefecture.points}
            when relocation or prefecture = any (${p.add(target.prefectures.flatMap(regionOf), 'smallint[]')}) then ${REGION_POINTS} else 0 end`,
    );
  }
  if (target.yearsMin !== null) {
    points.push(
      `case when years >= ${p.add(target.yearsMin, 'int')} then ${years.points}
            when years >= ${p.add(target.yearsMin - YEARS_SHORT, 'int')} then ${YEARS_SHORT_POINTS} else 0 end`,
    );
  }
  if (target.salaryMax !== null) {
    points.push(
      `case when desired_salary <= ${p.add(target.salaryMax, 'int')} then ${salary.points}
            when desired_salary <= ${p.add(salaryReach(target.salaryMax), 'bigint')} then ${SALARY_OVER_POINTS} else 0 end`,
    );
  }
  return `(${points.join(' + ')})`;
}
