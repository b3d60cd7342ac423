import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../platform/paths.js';
import {
  CRITERIA_VERSION,
  criteria,
  explainMatch,
  type MatchSubject,
  type MatchTarget,
  regionOf,
} from '../../subgraphs/candidate/domain/match-score.js';
import { occupations } from '../../subgraphs/candidate/domain/occupation.js';

const SINCE = new Date('2026-06-01T00:00:00Z');
const target: MatchTarget = {
  skills: [
    { id: 1, weight: 4 },
    { id: 2, weight: 1 },
  ],
  occupations: [2],
  prefectures: [13],
  yearsMin: 5,
  salaryMax: 6_000_000,
};
const whole: MatchSubject = {
  skillIds: [1, 2, 9],
  occupation: 2,
  prefecture: 13,
  openToRelocation: false,
  years: 5,
  desiredSalary: 6_000_000,
  changedAt: SINCE,
};
const points = (subject: Partial<MatchSubject>) =>
  Object.fromEntries(explainMatch(target, { ...whole, ...subject }, SINCE).map((one) => [one.criterion, one.points]));

describe('the criteria of MATCH', () => {
  const page = readFileSync(join(projectRoot, 'docs/matching.md'), 'utf8');

  it('give a hundred points at most, as published', () => {
    expect(Object.values(points({})).reduce((sum, one) => sum + one, 0)).toBe(100);
    expect(page).toContain(CRITERIA_VERSION);
    for (const { nameJa, points: most } of Object.values(criteria)) expect(page).toContain(`| ${nameJa} | ${most} |`);
  });

  it.each<[Partial<MatchSubject>, string, number | undefined]>([
    [{ skillIds: [1] }, 'skills', 32],
    [{ skillIds: [2] }, 'skills', 8],
    [{ skillIds: null }, 'skills', undefined],
    [{ occupation: 12 }, 'occupation', 8],
    [{ occupation: 4 }, 'occupation', undefined],
    [{ prefecture: 14 }, 'prefecture', 8],
    [{ prefecture: 27 }, 'prefecture', undefined],
    [{ prefecture: 27, openToRelocation: true }, 'prefecture', 8],
    [{ years: 3 }, 'years', 5],
    [{ years: 2 }, 'years', undefined],
    [{ desiredSalary: 6_600_000 }, 'salary', 5],
    [{ desiredSalary: 6_600_001 }, 'salary', undefined],
    [{ desiredSalary: null }, 'salary', undefined],
    [{ changedAt: new Date(SINCE.getTime() - 1) }, 'recency', undefined],
  ])('give %j for %s %s points', (subject, criterion, expected) => {
    expect(points(subject)[criterion]).toBe(expected);
  });

  it('know near groups as the page lists them', () => {
    const listed = /\*\*Near groups:\*\* ([^.]+)\./.exec(page)?.[1]?.split(', ') ?? [];
    const pairs = occupations.flatMap(({ code, near }) => near.map((other) => [code, other].sort().join('–')));
    expect(listed.sort()).toEqual([...new Set(pairs)].sort());
  });

  it('put every prefecture into one region', () => {
    const regions = new Set(Array.from({ length: 47 }, (_, index) => regionOf(index + 1).join()));
    expect(regions.size).toBe(8);
    expect([...regions].flatMap((region) => region.split(',').map(Number))).toEqual(
      Array.from({ length: 47 }, (_, index) => index + 1),
    );
  });
});
