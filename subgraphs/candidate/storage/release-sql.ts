import type { Day } from '../../../platform/calendar.js';
import { NETWORK } from '../domain/audience.js';

/** Conditions on released values. Numbers of skills are the dictionary's; `null` is one that matches nobody. */
export interface PoolConditions {
  readonly occupations: readonly number[] | null;
  readonly skillsAny: readonly number[] | null;
  readonly skillsAll: readonly number[] | null;
  readonly prefectures: readonly number[] | null;
  readonly yearsMin: number | null;
  readonly yearsMax: number | null;
  readonly desiredSalaryMax: number | null;
  readonly availableBy: Day | null;
  /** Normalised words, every one of which must occur. */
  readonly words: readonly string[];
  /** Those already introduced to the opening in question. */
  readonly notThese: readonly string[];
}

/** The whole pool. */
export const NO_CONDITIONS: PoolConditions = {
  occupations: null,
  skillsAny: null,
  skillsAll: null,
  prefectures: null,
  yearsMin: null,
  yearsMax: null,
  desiredSalaryMax: null,
  availableBy: null,
  words: [],
  notThese: [],
};

/** A place in the pool: the last row of the page before. `score` only in match order. */
export interface PoolKeyset {
  readonly score: number | null;
  readonly at: Date;
  readonly id: string;
}

/** Who reads, and when: every read states both, and checks the agency's standing in the same statement. */
export interface Reading {
  readonly audience: number;
  readonly now: Date;
  readonly today: Day;
}

/** Collects the values of a statement, so that each travels as a parameter. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** Whether the agency may see anything today, and by the same decision as before when `version` is given; looked at by the statement that reads. */
export function standingSql(p: Parameters, { audience, today }: Reading, version: number | null = null): string {
  const day = p.add(today, 'date');
  const same = version === null ? '' : ` and version = ${p.add(version, 'int')}`;
  return `select standing = 'ACTIVE' and ${day} between permit_from and permit_to${same} as good from candidate.audience where number = ${p.add(audience, 'int')}`;
}

/**
 * The two places where a person may be released to an agency: a row of its own, and the network's. Where the rows at hand
 * are few, `isIndexed` false leaves out what only an index is for.
 */
export function branches(
  p: Parameters,
  { audience, now, conditions }: Reading & { conditions: PoolConditions },
  isIndexed = true,
): string[] {
  const own = p.add(audience, 'int');
  const shared = [
    `valid_until > ${p.add(now, 'timestamptz')}`,
    '(select good from standing)',
    ...filters(p, conditions, isIndexed),
  ].join(' and ');
  return [`audience = ${own} and ${shared}`, `audience = ${NETWORK} and ${own} <> all (excepted) and ${shared}`];
}

/** What is not released is null in `release`, so no condition can match it. */
function filters(p: Parameters, conditions: PoolConditions, isIndexed: boolean): string[] {
  const {
    occupations,
    skillsAny,
    skillsAll,
    prefectures,
    yearsMin,
    yearsMax,
    desiredSalaryMax,
    availableBy,
    words,
    notThese,
  } = conditions;
  const clauses: (string | false)[] = [
    occupations !== null && `occupation = any (${p.add(occupations, 'smallint[]')})`,
    skillsAny !== null && `skills && ${p.add(skillsAny, 'int[]')}`,
    skillsAll !== null && `skills @> ${p.add(skillsAll, 'int[]')}`,
    prefectures !== null && `prefecture = any (${p.add(prefectures, 'smallint[]')})`,
    yearsMin !== null && `years >= ${p.add(yearsMin, 'int')}`,
    yearsMax !== null && `years <= ${p.add(yearsMax, 'int')}`,
    desiredSalaryMax !== null && `desired_salary <= ${p.add(desiredSalaryMax, 'int')}`,
    availableBy !== null && `available_from <= ${p.add(availableBy, 'date')}`,
    ...words.map((word) => wordSql(p, word, isIndexed)),
    notThese.length > 0 && `candidate_id <> all (${p.add(notThese, 'uuid[]')})`,
  ];
  return clauses.filter((clause) => clause !== false);
}

/** The text decides; pairs of letters are what the index knows of it. */
function wordSql(p: Parameters, word: string, isIndexed: boolean): string {
  const letters = [...word];
  const pairs = [...new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))];
  const like = `search_text like ${p.add(`%${word.replace(/[\\%_]/g, '\\$&')}%`, 'text')}`;
  return pairs.length === 0 || !isIndexed
    ? like
    : `candidate.bigrams(search_text) @> ${p.add(pairs, 'text[]')} and ${like}`;
}

/** The condition that continues behind a place in the pool. */
export function afterSql(p: Parameters, { score, at, id }: PoolKeyset): string {
  const place = `${p.add(at, 'timestamptz')}, ${p.add(id, 'uuid')}`;
  return score === null
    ? `(recency, candidate_id) < (${place})`
    : `(score, recency, candidate_id) < (${p.add(score, 'int')}, ${place})`;
}

/** The same for two places at hand. */
export function isBehind(one: PoolKeyset, other: PoolKeyset): boolean {
  if (one.score !== other.score) return (one.score ?? 0) < (other.score ?? 0);
  const [at, otherAt] = [one.at.getTime(), other.at.getTime()];
  return at === otherAt ? one.id < other.id : at < otherAt;
}

/** Whoever changed for this audience behind a position of the feed, those included whose change has no position yet. */
export function changedSince(p: Parameters, audience: number, position: number): string {
  const changes = `select candidate_id from candidate.release_change where audience = ${p.add(audience, 'int')} and`;
  return `${changes} position > ${p.add(position, 'bigint')} union all ${changes} position is null`;
}
