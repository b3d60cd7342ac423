import { refuse } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import { checkFirst, type Page, pageOf } from '../../../platform/graphql/pagination.js';
import {
  checkDay,
  checkInteger,
  checkOccupation,
  checkOptional,
  checkPrefecture,
  checkText,
} from '../../../platform/text/check.js';
import { normalise } from '../../../platform/text/normalise.js';
import { type CandidateView, viewOf } from '../domain/candidate-view.js';
import { type ItemSet, scopesAsked } from '../domain/disclosure.js';
import { CRITERIA_VERSION, explainMatch, type MatchTarget } from '../domain/match-score.js';
import { decodePlace, encodePlace } from '../domain/pool-cursor.js';
import { recordDisclosure } from '../storage/disclosing.js';
import type { CandidateCtx } from '../storage/own.js';
import { COUNT_CAP, countRelease, type PoolRow, recentSince, searchRelease } from '../storage/pool-query.js';
import type { PoolConditions } from '../storage/release-sql.js';
import { readingAs, viewerOf } from '../storage/viewer.js';

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

export interface SearchPoolInput {
  readonly filter?: PoolFilter | null;
  readonly orderBy: 'RECENCY' | 'MATCH';
  readonly first: number;
  readonly after?: string | null;
  /** The items of the people's values that the request selects. */
  readonly asked: ItemSet;
  /** Whether the request selects the count. */
  readonly counted: boolean;
}

export interface PoolPage extends Page<CandidateView> {
  readonly count: { readonly value: number; readonly isExact: boolean } | null;
}

/** 人材プールの検索 — people as released to the calling agency, filtered and ordered by released values only. */
export async function searchPool(ctx: CandidateCtx, input: SearchPoolInput): Promise<PoolPage> {
  const viewer = await viewerOf(ctx);
  const first = checkFirst(input.first);
  const byMatch = input.orderBy === 'MATCH';
  const opening = input.filter?.jobOpeningId ? await readOpening(ctx, input.filter.jobOpeningId) : null;
  const conditions = await conditionsOf(ctx, input.filter ?? {}, opening?.introduced ?? []);
  const target = byMatch ? await targetOf(ctx, input.filter ?? {}, opening) : null;
  const place = input.after ? decodePlace(input.after, byMatch) : null;
  const after = place && {
    ...place,
    id: ctx.own.pairwise.decode(viewer.name, place.id) ?? refuse('after', 'NOT_A_CURSOR'),
  };
  const reading = readingAs(ctx, viewer);

  const search = { ...reading, conditions, target, first, after, scopes: scopesAsked(input.asked) };
  const [found, counted] = await Promise.all([
    searchRelease(ctx.own.reader, search),
    input.counted ? countRelease(ctx.own.reader, search) : null,
  ]);
  await recordDisclosure(ctx, viewer, found.slice(0, first), input.asked);

  const people = found.map((row) => ({
    ...viewOf(row, ctx.own.pairwise.encode(viewer.name, row.ref)),
    match: target && matchOf(row, target, reading.now),
  }));
  const page = pageOf(people, { first, after }, ({ id, updatedAt, match }) =>
    encodePlace({ score: match?.score ?? null, at: updatedAt, id }),
  );
  return {
    ...page,
    count: counted === null ? null : { value: Math.min(counted, COUNT_CAP), isExact: counted <= COUNT_CAP },
  };
}

function matchOf(row: PoolRow, target: MatchTarget, now: Date): CandidateView['match'] {
  return {
    score: row.score,
    criteriaVersion: CRITERIA_VERSION,
    reasons: explainMatch(target, row.subject, recentSince(now)),
  };
}

async function conditionsOf(
  ctx: CandidateCtx,
  filter: PoolFilter,
  introduced: readonly string[],
): Promise<PoolConditions> {
  const { yearsMin, yearsMax, desiredSalaryMax, availableBy, text } = filter;
  return {
    occupations:
      list('occupations', filter.occupations)?.map((code) => Number(checkOccupation('filter.occupations', code))) ??
      null,
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
  return normalise(checkOptional(text, (words) => checkText('filter.text', words, 200)) ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

/** Number 0 belongs to no skill: a word that nobody ever named matches nobody. */
async function numbersOf(ctx: CandidateCtx, skills: readonly string[] | null): Promise<number[] | null> {
  return skills && (await ctx.own.skills.find(ctx, skills)).map((number) => number ?? 0);
}

interface Opening {
  readonly occupation: string;
  readonly skills: readonly string[];
  readonly prefecture: string;
  readonly salaryMax: number | null;
  readonly introduced: readonly string[];
}

/** The opening to match against, and whom this agency has introduced to it, as their owners tell. */
async function readOpening(ctx: CandidateCtx, id: string): Promise<Opening> {
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
async function targetOf(ctx: CandidateCtx, filter: PoolFilter, opening: Opening | null): Promise<MatchTarget> {
  const wished = [...new Set([...(filter.skillsAny ?? []), ...(filter.skillsAll ?? [])])];
  const skills = wished.length > 0 ? wished : (opening?.skills ?? []);
  return {
    skillIds: (await numbersOf(ctx, skills)) ?? [],
    occupations: (filter.occupations?.length ? filter.occupations : opening ? [opening.occupation] : []).map(Number),
    prefectures: (filter.prefectures?.length ? filter.prefectures : opening ? [opening.prefecture] : []).map(Number),
    yearsMin: filter.yearsMin ?? null,
    salaryMax: filter.desiredSalaryMax ?? opening?.salaryMax ?? null,
  };
}
