import type { ReleaseReader } from './release-reader.js';
import { branches, Parameters, type PoolConditions, type Reading, standingSql } from './release-sql.js';

export const facetNames = ['occupations', 'prefectures', 'years', 'skills'] as const;
export type FacetName = (typeof facetNames)[number];

/** A value that people in the pool have, and how many of those that were looked at have it. */
export interface FacetRow {
  readonly value: number;
  readonly count: number;
}

/** So many people are looked at, newest first: what costs the same at a million as at ten thousand. */
export const FACET_PEOPLE = 10_000;

/** The first year of each band of experience. */
export const YEAR_BANDS = [0, 3, 6, 10] as const;

const values: Record<FacetName, string> = {
  occupations: 'occupation',
  prefectures: 'prefecture',
  years: `case ${YEAR_BANDS.toReversed()
    .map((from) => `when years >= ${from} then ${from}`)
    .join(' ')} end`,
  skills: 'unnest(skills)',
};

/** A facet is counted without its own condition, so that it shows what choosing another value would find. */
const own: Record<FacetName, Partial<PoolConditions>> = {
  occupations: { occupations: null },
  prefectures: { prefectures: null },
  years: { yearsMin: null, yearsMax: null },
  skills: { skillsAny: null },
};

/** How many of the pool have each value, and whether everyone was looked at. `only` limits the values. */
export async function countFacet(
  reader: ReleaseReader,
  reading: Reading,
  conditions: PoolConditions,
  facet: FacetName,
  only: readonly number[] | null,
): Promise<{ rows: FacetRow[]; isWhole: boolean }> {
  const p = new Parameters();
  const standing = standingSql(p, reading);
  const limit = p.add(FACET_PEOPLE + 1, 'int');
  const parts = branches(p, { ...reading, conditions: { ...conditions, ...own[facet] } }).map(
    (where) =>
      `(select recency, candidate_id, occupation, prefecture, years, skills from candidate.release where ${where} order by recency desc, candidate_id desc limit ${limit})`,
  );
  const wanted = only ? `where value = any (${p.add(only, 'int[]')})` : 'where value is not null';
  const { rows } = await reader.query<{ looked: number; values: FacetRow[] | null }>(
    `with standing as materialized (${standing}),
     people as materialized (select * from (${parts.join(' union all ')}) every order by recency desc, candidate_id desc limit ${limit}),
     counted as (select value, count(*)::int as count from (select ${values[facet]} as value from people) v ${wanted} group by value)
     select (select count(*)::int from people) as looked, (select jsonb_agg(jsonb_build_object('value', value, 'count', count)) from counted) as values`,
    p.values,
  );
  return { rows: rows[0]?.values ?? [], isWhole: (rows[0]?.looked ?? 0) <= FACET_PEOPLE };
}
