import { NETWORK } from '../domain/audience.js';
import { criteria, type MatchTarget, pointsFor, recentSince, weightSum } from '../domain/match-score.js';
import type { PoolConditions, PoolKeyset } from './release-sql.js';

/** A release row as a snapshot holds it: what conditions and the score look at, and null for what is not released. */
export interface SnapshotRow {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** Instants are milliseconds since 1970. */
  readonly recency: number;
  readonly validUntil: number;
  readonly excepted: readonly number[];
  readonly skills: readonly number[] | null;
  readonly occupation: number | null;
  readonly prefecture: number | null;
  readonly relocation: boolean | null;
  readonly years: number | null;
  readonly salary: number | null;
  /** Days since 1970. */
  readonly available: number | null;
}

/** How many rows there will be, and how many skills and exceptions in all of them. */
export interface SnapshotSize {
  readonly rows: number;
  readonly skills: number;
  readonly excepted: number;
}

export interface SnapshotSearch {
  /** Who asks: the number of the agency. */
  readonly audience: number;
  readonly now: Date;
  readonly conditions: PoolConditions;
  readonly target: MatchTarget | null;
  readonly after: PoolKeyset | null;
  readonly limit: number;
}

export interface FoundInSnapshot {
  /** Whom a page is about, as far as this snapshot knows. */
  readonly refs: readonly string[];
  /** Where the search stopped because there were enough; everyone of the snapshot who is not found comes behind. Null at its end. */
  readonly end: PoolKeyset | null;
  /** How many rows, found or not, stand before the last in the order of the pool; not told of an order by match. */
  readonly depth: number;
}

const DAY_MS = 86_400_000;
const ID_BYTES = 16;
const NOTHING = -1;
/** What is not released is available on no day. */
const NEVER = 2 ** 31 - 1;
/** Codes and years are below this; a larger one is only looked up more slowly. */
const SMALL = 128;
const MOST_POINTS = Object.values(criteria).reduce((sum, { points }) => sum + points, 0);

/**
 * Whom one audience may search, at one moment, in columns: newest first, as the pool is ordered. It answers whom a search
 * is about without reading a row of the database, for the statement that reads their values and decides. It holds no name,
 * no address and no text.
 */
export class PoolSnapshot {
  private filled = 0;
  private readonly ids: Buffer;
  private readonly recency: Float64Array;
  private readonly validUntil: Float64Array;
  private readonly occupation: Int16Array;
  private readonly prefecture: Int16Array;
  private readonly relocation: Uint8Array;
  private readonly years: Int16Array;
  private readonly salary: Int32Array;
  private readonly available: Int32Array;
  private readonly exceptedFrom: Uint32Array;
  private readonly excepted: Int32Array;
  private skillsFrom: Uint32Array;
  private skills: Int32Array;
  /** The rows that have each skill, in order: those of skill n begin where `havingFrom` says. */
  private havingFrom = new Uint32Array(1);
  private readonly having: Uint32Array;

  constructor(
    private readonly owner: number,
    readonly size: SnapshotSize,
  ) {
    const { rows } = size;
    this.ids = Buffer.alloc(rows * ID_BYTES);
    this.recency = new Float64Array(rows);
    this.validUntil = new Float64Array(rows);
    this.occupation = new Int16Array(rows);
    this.prefecture = new Int16Array(rows);
    this.relocation = new Uint8Array(rows);
    this.years = new Int16Array(rows);
    this.salary = new Int32Array(rows);
    this.available = new Int32Array(rows);
    this.exceptedFrom = new Uint32Array(rows + 1);
    this.excepted = new Int32Array(size.excepted);
    this.skillsFrom = new Uint32Array(rows + 1);
    this.skills = new Int32Array(size.skills);
    this.having = new Uint32Array(size.skills);
  }

  /** Takes in the next row: they come newest first. */
  add(row: SnapshotRow): void {
    const at = this.filled;
    this.ids.write(row.id, at * ID_BYTES, 'hex');
    this.recency[at] = row.recency;
    this.validUntil[at] = row.validUntil;
    this.occupation[at] = row.occupation ?? NOTHING;
    this.prefecture[at] = row.prefecture ?? NOTHING;
    this.relocation[at] = Number(row.relocation ?? false);
    this.years[at] = row.years ?? NOTHING;
    this.salary[at] = row.salary ?? NOTHING;
    this.available[at] = row.available ?? NEVER;
    append(this.exceptedFrom, this.excepted, at, row.excepted);
    append(this.skillsFrom, this.skills, at, row.skills ?? []);
    this.filled += 1;
  }

  /** Makes ready to be searched, once every row has been taken in. */
  seal(): void {
    if (this.filled !== this.size.rows) throw new Error(`${this.filled} rows of ${this.size.rows}`);
    const largest = this.skills.reduce((most, skill) => Math.max(most, skill), 0);
    this.havingFrom = new Uint32Array(largest + 2);
    for (const skill of this.skills) this.havingFrom[skill + 1] = (this.havingFrom[skill + 1] ?? 0) + 1;
    for (let skill = 0; skill <= largest; skill += 1)
      this.havingFrom[skill + 1] = (this.havingFrom[skill + 1] ?? 0) + (this.havingFrom[skill] ?? 0);
    const ends = this.havingFrom.slice();
    for (let row = 0; row < this.filled; row += 1) {
      for (let at = this.skillsFrom[row] ?? 0; at < (this.skillsFrom[row + 1] ?? 0); at += 1) {
        const skill = this.skills[at] ?? 0;
        const end = ends[skill] ?? 0;
        this.having[end] = row;
        ends[skill] = end + 1;
      }
    }
    // Told by `having` from now on.
    this.skillsFrom = new Uint32Array(0);
    this.skills = new Int32Array(0);
  }

  /** The first of those who meet the conditions, in the search's order, and no more than its limit. */
  find(search: SnapshotSearch): FoundInSnapshot {
    const rows = search.target ? this.best(search, search.target) : this.newest(search);
    const last = rows.length < search.limit ? undefined : rows.at(-1);
    const from = search.after ? this.firstBehind(search.after) : 0;
    return {
      refs: rows.map(({ row }) => this.refOf(row)),
      end: last
        ? { score: search.target && last.score, at: new Date(this.recency[last.row] ?? 0), id: this.refOf(last.row) }
        : null,
      depth: (last?.row ?? this.filled) - from,
    };
  }

  private newest({ limit, ...search }: SnapshotSearch): Place[] {
    const meets = this.meeting(search);
    const from = search.after ? this.firstBehind(search.after) : 0;
    const rows = this.rowsWith(search.conditions);
    const count = rows ? rows.length : this.filled;
    const found: Place[] = [];
    for (let index = rows ? 0 : from; index < count && found.length < limit; index += 1) {
      const row = rows ? (rows[index] ?? 0) : index;
      if (row >= from && meets(row)) found.push({ row, score: 0 });
    }
    return found;
  }

  /** By score, and newest first within one: so many of each score are kept as the whole page could need. */
  private best({ limit, ...search }: SnapshotSearch, target: MatchTarget): Place[] {
    const meets = this.meeting(search);
    const scoreOf = this.scoring(target, search.now);
    const most = search.after?.score ?? MOST_POINTS;
    const from = search.after ? this.firstBehind(search.after) : 0;
    const rows = this.rowsWith(search.conditions);
    const count = rows ? rows.length : this.filled;
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
    const lists = (skillsAll ?? []).map((skill) => this.rowsHaving(skill));
    if (skillsAny) lists.push(unionOf(skillsAny.map((skill) => this.rowsHaving(skill))));
    const [first, ...others] = lists.sort((a, b) => a.length - b.length);
    return first ? others.reduce(intersectionOf, first) : null;
  }

  private rowsHaving(skill: number): Uint32Array {
    const end = this.havingFrom[skill + 1] ?? 0;
    return this.having.subarray(Math.min(this.havingFrom[skill] ?? end, end), end);
  }

  /** Whether a row is to be seen by whoever asks, and meets the conditions beside skills. */
  private meeting({
    audience,
    now,
    conditions,
  }: Pick<SnapshotSearch, 'audience' | 'now' | 'conditions'>): (row: number) => boolean {
    const at = now.getTime();
    const isNetwork = this.owner === NETWORK;
    const { validUntil, occupation, prefecture, years, salary, available } = this;
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
        !(isNetwork && this.excepts(row, audience))
      );
    };
  }

  private excepts(row: number, audience: number): boolean {
    const end = this.exceptedFrom[row + 1] ?? 0;
    for (let at = this.exceptedFrom[row] ?? 0; at < end; at += 1) if (this.excepted[at] === audience) return true;
    return false;
  }

  /** The published points of a row: looked up by value, as the domain gives them. */
  private scoring(target: MatchTarget, now: Date): (row: number) => number {
    const since = recentSince(now).getTime();
    const weights = this.weightsOf(target);
    const ofWeight = Uint8Array.from({ length: weightSum(target.skills) + 1 }, (_, weight) =>
      pointsFor.skills(target.skills, weight),
    );
    const ofOccupation = tableOf((code) => pointsFor.occupation(target.occupations, code));
    const ofYears = tableOf((years) => pointsFor.years(target.yearsMin, years));
    const [ofPlace, ofPlaceOrMove] = [false, true].map((moves) =>
      tableOf((code) => pointsFor.prefecture(target.prefectures, code, moves)),
    ) as [PointsOf, PointsOf];
    const { recency, occupation, prefecture, relocation, years, salary } = this;
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
    const weights = new Uint32Array(skills.length > 0 ? this.filled : 0);
    for (const { id, weight } of skills)
      for (const row of this.rowsHaving(id)) weights[row] = (weights[row] ?? 0) + weight;
    return weights;
  }

  /** The first row behind a place in the pool. */
  private firstBehind({ at, id }: PoolKeyset): number {
    const time = at.getTime();
    let [low, high] = [0, this.filled];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.recency[middle] ?? 0;
      if (other < time || (other === time && this.refOf(middle) < id)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private refOf(row: number): string {
    const hex = this.ids.toString('hex', row * ID_BYTES, (row + 1) * ID_BYTES);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
}

interface Place {
  readonly row: number;
  readonly score: number;
}

type PointsOf = (value: number) => number;

/** Points by a small number, worked out beforehand. */
function tableOf(pointsOf: (value: number | null) => number): PointsOf {
  const table = Uint8Array.from({ length: SMALL }, (_, index) => pointsOf(index === 0 ? null : index + NOTHING));
  return (value) => table[value - NOTHING] ?? pointsOf(value);
}

/** Writes the list of a row behind those of the rows before. */
function append(from: Uint32Array, all: Int32Array, row: number, list: readonly number[]): void {
  const start = from[row] ?? 0;
  all.set(list, start);
  from[row + 1] = start + list.length;
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
