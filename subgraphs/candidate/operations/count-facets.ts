import { prefectureName } from '../../../platform/text/classifications.js';
import { occupations } from '../domain/occupation.js';
import { skills } from '../domain/skill.js';
import type { CandidateCtx } from '../storage/own.js';
import { countFacet, type FacetName, type FacetRow, YEAR_BANDS } from '../storage/pool-facets.js';
import { conditionsOf, openingOf, type PoolFilter } from '../storage/pool-filter.js';
import { COUNT_CAP } from '../storage/pool-query.js';
import type { PoolConditions, Reading } from '../storage/release-sql.js';
import { readingAs, viewerOf } from '../storage/viewer.js';

export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: { readonly value: number; readonly isExact: boolean };
}

export type Facets = Partial<Record<FacetName, Facet[]>>;

/** 絞り込みの候補 — how many people of the pool, as released to the calling agency, have each value; commonest first. */
export async function countFacets(
  ctx: CandidateCtx,
  input: { filter?: PoolFilter | null; wanted: readonly FacetName[] },
): Promise<Facets> {
  const viewer = await viewerOf(ctx);
  const opening = await openingOf(ctx, input.filter);
  const conditions = await conditionsOf(ctx, input.filter ?? {}, opening?.introduced ?? []);
  const reading = readingAs(ctx, viewer);
  const counted = await Promise.all(
    input.wanted.map(async (facet) => [facet, await facetOf(ctx, reading, conditions, facet)] as const),
  );
  return Object.fromEntries(counted);
}

async function facetOf(
  ctx: CandidateCtx,
  reading: Reading,
  conditions: PoolConditions,
  facet: FacetName,
): Promise<Facet[]> {
  // Skills of the dictionary only: what someone wrote in words of his own leaves with his record, not in a count.
  const names = facet === 'skills' ? await dictionaryNumbers(ctx) : null;
  const { rows, isWhole } = await countFacet(ctx.own.reader, reading, conditions, facet, names && [...names.keys()]);
  return rows
    .map((row) => ({
      ...named(facet, row, names),
      count: { value: Math.min(row.count, COUNT_CAP), isExact: isWhole && row.count <= COUNT_CAP },
    }))
    .sort((a, b) => b.count.value - a.count.value || (a.value < b.value ? -1 : 1));
}

async function dictionaryNumbers(ctx: CandidateCtx): Promise<Map<number, string>> {
  const numbers = await ctx.own.skills.find(
    ctx,
    skills.map(({ name }) => name),
  );
  return new Map(numbers.flatMap((number, index) => (number === null ? [] : [[number, skills[index]?.name ?? '']])));
}

function named(
  facet: FacetName,
  { value }: FacetRow,
  names: Map<number, string> | null,
): Pick<Facet, 'value' | 'label'> {
  const code = String(value).padStart(2, '0');
  if (facet === 'skills') return { value: names?.get(value) ?? '', label: names?.get(value) ?? '' };
  if (facet === 'occupations') return { value: code, label: occupations[value - 1]?.name ?? code };
  if (facet === 'prefectures') return { value: code, label: prefectureName(code) || code };
  const next = YEAR_BANDS.find((from) => from > value);
  const band = next === undefined ? `${value}-` : `${value}-${next - 1}`;
  return { value: band, label: next === undefined ? `${value}年以上` : `${value}〜${next - 1}年` };
}
