import { releaseScopes, scopeNames } from '../../../schema/release-scopes.js';
import { NETWORK } from '../domain/audience.js';
import type { ReleasedCandidate } from '../domain/candidate-view.js';
import type { MatchSubject, MatchTarget } from '../domain/match-score.js';
import { scoreSql } from './match-sql.js';
import type { FoundAmong, PoolSnapshots } from './pool-snapshots.js';
import type { ReleaseReader } from './release-reader.js';
import {
  afterSql,
  branches,
  changedSince,
  isBehind,
  Parameters,
  type PoolConditions,
  type PoolKeyset,
  type Reading,
  standingSql,
} from './release-sql.js';

export interface PoolSearch extends Reading {
  readonly conditions: PoolConditions;
  /** Non-null orders by match. */
  readonly target: MatchTarget | null;
  readonly first: number;
  readonly after: PoolKeyset | null;
  /** Mask of the scopes whose values are asked for. */
  readonly scopes: number;
}

export interface PoolRow extends ReleasedCandidate {
  readonly score: number;
  readonly subject: MatchSubject;
}

export const COUNT_CAP = 1000;

/**
 * How many of the newest are looked at for words before an index is: where a word is as common as makes both take equally long,
 * a page of 20 among 200,000.
 */
const NEWEST = 2000;

/** How many more than a page snapshots are asked for. */
const SPARE = 5;
const MOST_LEFT_OUT = 200;
/** To read so many rows in their order costs less than to look for a page's one by one. */
const SHALLOW = 200;

/** Where a page is looked for: in snapshots, and by statements of the reading role. */
export interface PoolSource {
  readonly reader: ReleaseReader;
  readonly snapshots: PoolSnapshots;
}

/**
 * One page of the pool, and one row more where there is one. Snapshots tell whom it is about, and the statement reads those
 * and whoever changed since: if that could be less than the page, it looks at everyone, as it does where the page is among
 * the newest anyway.
 */
export async function searchRelease({ reader, snapshots }: PoolSource, search: PoolSearch): Promise<PoolRow[]> {
  const among = isInSnapshots(search) ? snapshots.find({ ...search, limit: limitOf(search) }) : null;
  if (among && !(isReadInOrder(search) && among.depth <= SHALLOW)) {
    const rows = await readPage(reader, search, among);
    if (isWhole(rows, search, among)) return rows;
  }
  return readPage(reader, search, null);
}

/**
 * Whether snapshots are of use: they know no words, nor can many be left out; and where there is no condition but bounds, within
 * which most people are, a page is among the newest.
 */
function isInSnapshots({ target, conditions }: PoolSearch): boolean {
  const { words, notThese, skillsAny, skillsAll, occupations, prefectures, availableBy } = conditions;
  const isChosen = [target, skillsAny, skillsAll, occupations, prefectures, availableBy].some((one) => one !== null);
  return isChosen && words.length === 0 && notThese.length <= MOST_LEFT_OUT;
}

/** Some more than the page, since some may be gone, and some are not wanted. */
function limitOf({ first, conditions: { notThese } }: PoolSearch): number {
  return first + 1 + SPARE + notThese.length;
}

/** Whether nobody can be missing: the page does not reach behind those whom the snapshots have found, or they found everyone. */
function isWhole(rows: readonly PoolRow[], { first, target }: PoolSearch, { end }: FoundAmong): boolean {
  if (!end) return true;
  const last = rows[first];
  return last !== undefined && !isBehind({ score: target && last.score, at: last.recency, id: last.ref }, end);
}

/**
 * A page in one statement: the agency's own rows and the network's, each in order and at most a page of
 * them, then merged. The two never hold the same person, because the network's row excepts every agency with a row of
 * its own. Values come through the view, for the rows of the page only: one by one, because a planner that may join
 * the whole view instead will, when there are few people, and makes up everyone's values for a page of twenty.
 */
async function readPage(reader: ReleaseReader, search: PoolSearch, among: FoundAmong | null): Promise<PoolRow[]> {
  const p = new Parameters();
  const score = search.target ? scoreSql(p, search.target, search.now) : '0';
  const limit = p.add(search.first + 1, 'int');
  const order = search.target ? 'score desc, recency desc, candidate_id desc' : 'recency desc, candidate_id desc';
  const after = search.after ? `where ${afterSql(p, search.after)}` : '';
  const newest = among ? [] : newestSql(p, search, { limit, order, after });
  const branch = (where: string, index: number) => {
    const unlessNewest = newest[index] ? ` and (select count(*) from newest_${index}) < ${limit}` : '';
    const row = `select candidate_id, audience, recency, ${score} as score from candidate.release where`;
    const looked = among
      ? `select r.* from among cross join lateral (${row} candidate_id = among.ref and ${where} limit 1) r`
      : `${row} ${where}${unlessNewest}`;
    const full = `(select * from (${looked}) r ${after} order by ${order} limit ${limit})`;
    return newest[index]
      ? `(select * from newest_${index} where (select count(*) from newest_${index}) >= ${limit}) union all ${full}`
      : full;
  };
  const text = `
    with standing as materialized (${standingSql(p, search)}),${among ? ` among as materialized (${amongSql(p, among)}),` : ''}
    ${newest.map((one, index) => ` newest_${index} as materialized (${one}),`).join('')}
    hit as materialized (
      select * from (${branches(p, search).map(branch).join(' union all ')}) both_rows order by ${order} limit ${limit})
    select hit.score, ${columns(search.scopes)}, jsonb_build_object('skillIds', v.skill_ids, 'occupation', v.occupation_number,
             'prefecture', v.prefecture_number, 'openToRelocation', v.relocation, 'years', v.years, 'desiredSalary', v.desired_salary) as subject
      from hit cross join lateral (
        select * from candidate.released v where v.candidate_id = hit.candidate_id and v.audience = hit.audience limit 1) v
     order by ${order.replace('recency', 'hit.recency').replace('candidate_id', 'hit.candidate_id')}`;
  type Found = ReleasedRow & { score: number; subject: Omit<MatchSubject, 'changedAt'> };
  const keptFor = among ? 'people found' : isReadInOrder(search) ? 'pages in order' : null;
  const { rows } = keptFor
    ? await reader.queryKept<Found>(keptFor, text, p.values)
    : await reader.query<Found>(text, p.values);
  return rows.map((row) => ({
    ...releasedOf(row),
    score: row.score,
    subject: { ...row.subject, changedAt: row.recency },
  }));
}

/** Those whom the snapshots have found, and those of whom they do not know the last. */
function amongSql(p: Parameters, { refs, known }: FoundAmong): string {
  const changed = known.map(({ audience, position }) => `(${changedSince(p, audience, position)})`);
  return [`select unnest(${p.add([...refs], 'uuid[]')}) as ref`, ...changed].join(' union ');
}

/** Whether the rows are read in their order until a page is full: only for skills and words there is an index that could be better. */
function isReadInOrder({ target, conditions: { skillsAny, skillsAll, words } }: PoolSearch): boolean {
  return target === null && skillsAny === null && skillsAll === null && words.length === 0;
}

/**
 * Words that are common are found among the newest, and an index of words would first find all who use them: the planner
 * takes the pairs of letters of one word for independent, and every word for rare. So a page of words, newest first, is
 * looked for among so many of the newest of each branch, and only where they do not fill it by the index.
 */
function newestSql(
  p: Parameters,
  search: PoolSearch,
  { limit, order, after }: { limit: string; order: string; after: string },
): string[] {
  if (search.target || search.conditions.words.length === 0) return [];
  return branches(p, search, false).map((where, index) => {
    const audience = p.add(index === 0 ? search.audience : NETWORK, 'int');
    const rows = `select * from (select * from candidate.release where audience = ${audience}) r ${after} order by ${order} limit ${NEWEST}`;
    return `select candidate_id, audience, recency, 0 as score from (${rows}) newest where ${where} order by ${order} limit ${limit}`;
  });
}

/** How many match, counted up to the cap; one more than the cap means that there are more. */
export async function countRelease(
  reader: ReleaseReader,
  search: Reading & { conditions: PoolConditions },
): Promise<number> {
  const p = new Parameters();
  const limit = p.add(COUNT_CAP + 1, 'int');
  const standing = standingSql(p, search);
  const parts = branches(p, search).map((where) => `(select 1 from candidate.release where ${where} limit ${limit})`);
  const text = `with standing as materialized (${standing}) select count(*)::int as count from (select * from (${parts.join(' union all ')}) every limit ${limit}) capped`;
  const { rows } = await reader.query<{ count: number }>(text, p.values);
  return rows[0]?.count ?? 0;
}

/** Those of these people, or of everyone, who are in the agency's pool and meet the conditions; newest first. */
export async function matchingAmong(
  reader: ReleaseReader,
  reading: Reading,
  conditions: PoolConditions,
  refs: readonly string[] | null,
): Promise<string[]> {
  const p = new Parameters();
  const standing = standingSql(p, reading);
  const among = refs ? `candidate_id = any (${p.add([...refs], 'uuid[]')}) and ` : '';
  const parts = branches(p, { ...reading, conditions }).map(
    (where) => `select candidate_id, recency from candidate.release where ${among}${where}`,
  );
  const { rows } = await reader.query<{ ref: string }>(
    `with standing as materialized (${standing}) select candidate_id as ref from (${parts.join(' union all ')}) found order by recency desc, candidate_id desc`,
    p.values,
  );
  return rows.map(({ ref }) => ref);
}

/** These people as released to one audience; those of whom nothing is released are absent. */
export async function readReleased(
  reader: ReleaseReader,
  reading: Reading & { isAgency: boolean; scopes: number },
  refs: readonly string[],
): Promise<ReleasedCandidate[]> {
  const p = new Parameters();
  const own = p.add(reading.audience, 'int');
  const standing = reading.isAgency ? standingSql(p, reading) : 'select true as good';
  const now = p.add(reading.now, 'timestamptz');
  const ids = p.add([...refs], 'uuid[]');
  const network = reading.isAgency ? ` or (v.audience = ${NETWORK} and ${own} <> all (v.excepted))` : '';
  const text = `
    with standing as materialized (${standing})
    select ${columns(reading.scopes)} from candidate.released v
     where v.candidate_id = any (${ids}) and v.valid_until > ${now} and (v.audience = ${own}${network}) and (select good from standing)`;
  const { rows } = await reader.queryKept<ReleasedRow>('people by id', text, p.values);
  return rows.map(releasedOf);
}

interface ReleasedRow {
  readonly ref: string;
  readonly scopes: number;
  readonly recency: Date;
  readonly validUntil: Date;
  readonly consentIds: ReleasedCandidate['consentIds'];
  readonly consentScopes: number[];
}

/** The columns of the view that were asked for; the values of the other scopes are not even read. */
function columns(scopes: number): string {
  const values = scopeNames.map((scope) => {
    const { field, bit } = releaseScopes[scope];
    return scopes & bit ? `v.${field}` : `null as ${field}`;
  });
  return `v.candidate_id as ref, v.scopes, v.recency, v.valid_until as "validUntil", v.consent_ids as "consentIds",
    v.consent_scopes as "consentScopes", ${values.join(', ')}`;
}

function releasedOf(row: ReleasedRow): ReleasedCandidate {
  return row as ReleasedRow & ReleasedCandidate;
}
