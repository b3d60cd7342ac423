import { refuse } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import {
  checkDay,
  checkInteger,
  checkOccupation,
  checkOptional,
  checkPrefecture,
  checkText,
} from '../../../platform/text/check.js';
import { searchForm } from '../../../platform/text/normalise.js';
import { type MatchTarget, REQUIRED_FACTOR, type WantedSkill } from '../domain/match-score.js';
import { occupationCode } from '../domain/occupation.js';
import { canonicalSkill, weightOf } from '../domain/skill.js';
import type { CandidateCtx } from './own.js';
import type { PoolConditions } from './release-sql.js';

/** 絞り込み — what a search asks for, in words and codes. */
export interface PoolFilter {
  readonly occupations?: readonly string[] | null;
  readonly skillsAny?: readonly string[] | null;
  readonly skillsAll?: readonly string[] | null;
  readonly prefectures?: readonly string[] | null;
  readonly yearsMin?: number | null;
  readonly yearsMax?: number | null;
  readonly desiredSalaryMax?: number | null;
  readonly availableBy?: string | null;
  readonly text?: string | null;
  readonly jobOpeningId?: string | null;
}

/** What a filter asks for, in the numbers of `release`; refuses what is no such value, naming its field. */
export async function conditionsOf(
  ctx: CandidateCtx,
  filter: PoolFilter,
  introduced: readonly string[],
): Promise<PoolConditions> {
  const { yearsMin, yearsMax, desiredSalaryMax, availableBy, text } = filter;
  return {
    occupations: list('occupations', filter.occupations)?.map(occupationNumber) ?? null,
    prefectures:
      list('prefectures', filter.prefectures)?.map((code) => Number(checkPrefecture('filter.prefectures', code))) ??
      null,
    skillsAny: await numbersOf(ctx, list('skillsAny', filter.skillsAny)),
    skillsAll: await numbersOf(ctx, list('skillsAll', filter.skillsAll)),
    yearsMin: bound('filter.yearsMin', yearsMin),
    yearsMax: bound('filter.yearsMax', yearsMax),
    desiredSalaryMax: bound('filter.desiredSalaryMax', desiredSalaryMax),
    availableBy: availableBy ? checkDay('filter.availableBy', availableBy) : null,
    words: text ? wordsOf(text) : [],
    notThese: introduced,
  };
}

/** An empty list is no condition, as if it had been left out. */
function list(field: string, values: readonly string[] | null | undefined): readonly string[] | null {
  if (!values || values.length === 0) return null;
  return values.length <= 50 ? values : refuse(`filter.${field}`, 'TOO_MANY');
}

function bound(field: string, value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : checkInteger(field, value, 0, 2_147_483_647);
}

function wordsOf(text: string): string[] {
  return searchForm(checkOptional(text, (words) => checkText('filter.text', words, 200)) ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

function occupationNumber(text: string): number {
  return Number(checkOccupation('filter.occupations', occupationCode(text) ?? text));
}

/** Number 0 belongs to no skill: a word that nobody ever named matches nobody. */
async function numbersOf(ctx: CandidateCtx, skills: readonly string[] | null): Promise<number[] | null> {
  return skills && (await ctx.own.skills.find(ctx, skills)).map((number) => number ?? 0);
}

/** An opening as MATCH sees it, and whom the agency has introduced to it. */
export interface Opening {
  readonly occupation: string;
  readonly skills: readonly string[];
  readonly prefecture: string;
  readonly salaryMax: number | null;
  readonly introduced: readonly string[];
}

/** The opening that a filter names, as its owners tell of it; null when it names none. */
export async function openingOf(ctx: CandidateCtx, filter: PoolFilter | null | undefined): Promise<Opening | null> {
  const id = filter?.jobOpeningId;
  if (!id) return null;
  const [{ jobOpening }, { introducedCandidates }] = await Promise.all([
    ask<{ jobOpening: Omit<Opening, 'introduced'> }>(
      ctx,
      'employer',
      'query($id: ID!) { jobOpening(id: $id) { occupation skills prefecture salaryMax } }',
      { id },
    ),
    ask<{ introducedCandidates: string[] }>(
      ctx,
      'agency',
      'query($id: ID!) { introducedCandidates(jobOpeningId: $id) }',
      { id },
    ),
  ]);
  return { ...jobOpening, introduced: introducedCandidates };
}

/** What to match: the filter's own wishes, and an opening's where the filter has none. */
export async function targetOf(ctx: CandidateCtx, filter: PoolFilter, opening: Opening | null): Promise<MatchTarget> {
  return {
    skills: await wantedSkills(ctx, filter, opening),
    occupations: filter.occupations?.length
      ? filter.occupations.map(occupationNumber)
      : opening
        ? [Number(opening.occupation)]
        : [],
    prefectures: (filter.prefectures?.length ? filter.prefectures : opening ? [opening.prefecture] : []).map(Number),
    yearsMin: filter.yearsMin ?? null,
    salaryMax: filter.desiredSalaryMax ?? opening?.salaryMax ?? null,
  };
}

async function wantedSkills(ctx: CandidateCtx, filter: PoolFilter, opening: Opening | null): Promise<WantedSkill[]> {
  const required = filter.skillsAll ?? [];
  const wished = [...required, ...(filter.skillsAny ?? [])];
  const names = uniqueSkills(wished.length > 0 ? wished : (opening?.skills ?? []));
  const numbers = await ctx.own.skills.find(ctx, names);
  return names.map((name, index) => ({
    id: numbers[index] ?? 0,
    weight: weightOf(name) * (isAmong(name, required) ? REQUIRED_FACTOR : 1),
  }));
}

/** Each skill once, under whichever of its spellings comes first. */
function uniqueSkills(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [canonicalSkill(name), name])).values()].toReversed();
}

function isAmong(name: string, names: readonly string[]): boolean {
  return names.some((other) => canonicalSkill(other) === canonicalSkill(name));
}
