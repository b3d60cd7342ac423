import { NETWORK } from '../domain/audience.js';
import { criteria, type MatchTarget, pointsFor, recentSince, weightSum } from '../domain/match-score.js';
import { NEVER, NOTHING, type PoolColumns } from './pool-columns.js';
import type { PoolConditions, PoolKeyset } from './release-sql.js';

export interface SnapshotSearch {
  /** Who asks: the number of the agency. */
  readonly audience: number;
  readonly now: Date;
  readonly conditions: PoolConditions;
  /** Null for the order of the pool. */
  readonly wanted: Wanted | null;
  readonly after: PoolKeyset | null;
  readonly limit: number;
}

/** A row that a search has found, with its place in the search's order: the score is null where that is the pool's. */
export interface SnapshotHit extends PoolKeyset {
  /** How many rows, found or not, stand between where the search began and this one in the order of the pool. */
  readonly depth: number;
}

const DAY_MS = 86_400_000;
/** Codes and years are below this; a larger one is only looked up more slowly. */
const SMALL = 64;
const MOST_POINTS = Object.values(criteria).reduce((sum, { points }) => sum + points, 0);

/**
 * Whom one audience may search, as it was at one moment. It answers whom a search is about without reading a row of the
 * database, for the statement that reads their values and decides.
 */
export class PoolSnapshot {
  constructor(
    private readonly owner: number,
    private readonly columns: PoolColumns,
  ) {}

  get rows(): number {
    return this.columns.size.rows;
  }

  /** The first of those who meet the conditions, in the search's order, and no more than its limit. */
  find(search: SnapshotSearch): SnapshotHit[] {
    const { columns } = this;
    const from = search.after ? columns.firstBehind(search.after) : 0;
    const places = search.wanted ? this.best(search, search.wanted, from) : this.newest(search, from);
    return places.map(({ row, score }) => ({
      id: columns.refOf(row),
      score: search.wanted && score,
      at: new Date(columns.recency[row] ?? 0),
      depth: row - from,
    }));
  }

  private newest({ limit, ...search }: SnapshotSearch, from: number): Place[] {
    const meets = this.meeting(search);
    const rows = this.rowsWith(search.conditions);
    const count = rows ? rows.length : this.rows;
    const found: Place[] = [];
    for (let index = rows ? 0 : from; index < count && found.length < limit; index += 1) {
      const row = rows ? (rows[index] ?? 0) : index;
      if (row >= from && meets(row)) found.push({ row, score: 0 });
    }
    return found;
  }

  /** By score, and newest first within one: so many of each score are kept as the whole page could need. */
  private best({ limit, ...search }: SnapshotSearch, wanted: Wanted, from: number): Place[] {
    const meets = this.meeting(search);
    const scoreOf = this.scoring(wanted, search.now);
    const most = search.after?.score ?? MOST_POINTS;
    const rows = this.rowsWith(search.conditions);
    const count = rows ? rows.length : this.rows;
    const byScore: number[][] = Array.from({ length: MOST_POINTS + 1 }, () => []);
    for (let index = 0; index < count; index += 1) {
      const row = rows ? (rows[index] ?? 0) : index;
      if (!meets(row)) continue;
      const score = scoreOf(row);
      if (score > most || (score === most && row < from)) continue;
      const same = byScore[score];
      if (same && same.length < limit) same.push(row);
    }
    return byScore
      .flatMap((same, score) => same.map((row) => ({ row, score })).reverse())
      .reverse()
      .slice(0, limit);
  }

  /** The rows that have the skills in question; null when none are. */
  private rowsWith({ skillsAny, skillsAll }: PoolConditions): Uint32Array | null {
    const lists = (skillsAll ?? []).map((skill) => this.columns.rowsHaving(skill));
    if (skillsAny) lists.push(unionOf(skillsAny.map((skill) => this.columns.rowsHaving(skill))));
    const [first, ...others] = lists.sort((a, b) => a.length - b.length);
    return first ? others.reduce(intersectionOf, first) : null;
  }

  /** Whether a row is to be seen by whoever asks, and meets the conditions beside skills. */
  private meeting({
    audience,
    now,
    conditions,
  }: Pick<SnapshotSearch, 'audience' | 'now' | 'conditions'>): (row: number) => boolean {
    const at = now.getTime();
    const isNetwork = this.owner === NETWORK;
    const { columns } = this;
    const { validUntil, occupation, prefecture, years, salary, available } = columns;
    const { occupations, prefectures, yearsMin, yearsMax, desiredSalaryMax, availableBy } = conditions;
    // What is not released is within no bounds, and no condition has none.
    const leastYears = yearsMin ?? (yearsMax === null ? NOTHING : 0);
    const mostYears = yearsMax ?? Number.POSITIVE_INFINITY;
    const leastSalary = desiredSalaryMax === null ? NOTHING : 0;
    const mostSalary = desiredSalaryMax ?? Number.POSITIVE_INFINITY;
    const lastDay = availableBy === null ? NEVER : Date.parse(availableBy) / DAY_MS;
    return (row) => {
      const year = years[row] ?? NOTHING;
      const wished = salary[row] ?? NOTHING;
      return (
        (validUntil[row] ?? 0) > at &&
        year >= leastYears &&
        year <= mostYears &&
        wished >= leastSalary &&
        wished <= mostSalary &&
        (available[row] ?? NEVER) <= lastDay &&
        (prefectures === null || prefectures.includes(prefecture[row] ?? NOTHING)) &&
        (occupations === null || occupations.includes(occupation[row] ?? NOTHING)) &&
        !(isNetwork && columns.excepts(row, audience))
      );
    };
  }

  /** The published points of a row. */
  private scoring({ target, ofWeight, ofOccupation, ofYears, ofPlace, ofPlaceOrMove }: Wanted, now: Date): PointsOf {
    const since = recentSince(now).getTime();
    const weights = this.weightsOf(target);
    const { recency, occupation, prefecture, relocation, years, salary } = this.columns;
    const { salaryMax } = target;
    return (row) => {
      const wished = salary[row] ?? NOTHING;
      const place = prefecture[row] ?? NOTHING;
      return (
        ((recency[row] ?? 0) >= since ? criteria.recency.points : 0) +
        (ofWeight[weights[row] ?? 0] ?? 0) +
        ofOccupation(occupation[row] ?? NOTHING) +
        (relocation[row] ? ofPlaceOrMove(place) : ofPlace(place)) +
        ofYears(years[row] ?? NOTHING) +
        (wished === NOTHING ? 0 : pointsFor.salary(salaryMax, wished))
      );
    };
  }

  /** What the wanted skills that a row has weigh together. */
  private weightsOf({ skills }: MatchTarget): Uint32Array {
    const weights = new Uint32Array(skills.length > 0 ? this.rows : 0);
    for (const { id, weight } of skills)
      for (const row of this.columns.rowsHaving(id)) weights[row] = (weights[row] ?? 0) + weight;
    return weights;
  }
}

interface Place {
  readonly row: number;
  readonly score: number;
}

type PointsOf = (value: number) => number;

/** What is wanted, and what each value is worth by it: worked out once for every snapshot that is searched. */
export interface Wanted {
  readonly target: MatchTarget;
  /** By the sum of the weights of the skills that are there. */
  readonly ofWeight: Uint8Array;
  readonly ofOccupation: PointsOf;
  readonly ofYears: PointsOf;
  readonly ofPlace: PointsOf;
  /** Of a place for somebody who would move. */
  readonly ofPlaceOrMove: PointsOf;
}

/** Looks up the points of each value as the domain gives them. */
export function wantedBy(target: MatchTarget): Wanted {
  const places = (moves: boolean) => tableOf((code) => pointsFor.prefecture(target.prefectures, code, moves));
  return {
    target,
    ofWeight: Uint8Array.from({ length: weightSum(target.skills) + 1 }, (_, weight) =>
      pointsFor.skills(target.skills, weight),
    ),
    ofOccupation: tableOf((code) => pointsFor.occupation(target.occupations, code)),
    ofYears: tableOf((years) => pointsFor.years(target.yearsMin, years)),
    ofPlace: places(false),
    ofPlaceOrMove: places(true),
  };
}

/** Points by a small number, worked out beforehand. */
function tableOf(pointsOf: (value: number | null) => number): PointsOf {
  const table = Uint8Array.from({ length: SMALL }, (_, index) => pointsOf(index === 0 ? null : index + NOTHING));
  return (value) => table[value - NOTHING] ?? pointsOf(value);
}

/** Of two lists in order, what is in both. */
function intersectionOf(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let [count, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0];
    if (one === other) {
      both[count] = one;
      count += 1;
    }
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return both.subarray(0, count);
}

/** Of lists in order, what is in any. */
function unionOf(lists: readonly Uint32Array[]): Uint32Array {
  return lists.reduce((a, b) => {
    const all = new Uint32Array(a.length + b.length);
    let [count, i, j] = [0, 0, 0];
    while (i < a.length || j < b.length) {
      const [one, other] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
      all[count] = Math.min(one, other);
      count += 1;
      if (one <= other) i += 1;
      if (other <= one) j += 1;
    }
    return all.subarray(0, count);
  }, new Uint32Array(0));
}
