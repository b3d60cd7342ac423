import { NETWORK } from '../domain/audience.js';
import { criteria, type MatchTarget, pointsFor, recentSince } from '../domain/match-score.js';
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
}

const DAY_MS = 86_400_000;
const ID_BYTES = 16;
const NOTHING = -1;
/** What is not released is available on no day. */
const NEVER = 2 ** 31 - 1;
/** Codes are below this; a larger one is only looked up more slowly. */
const CODES = 128;

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
  /** The rows that have a skill, in order. */
  private readonly having = new Map<number, Uint32Array>();

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
    const counts = new Map<number, number>();
    for (const skill of this.skills) counts.set(skill, (counts.get(skill) ?? 0) + 1);
    for (const [skill, count] of counts) this.having.set(skill, new Uint32Array(count));
    const ends = new Map<number, number>();
    for (let row = 0; row < this.filled; row += 1) {
      for (let at = this.skillsFrom[row] ?? 0; at < (this.skillsFrom[row + 1] ?? 0); at += 1) {
        const skill = this.skills[at] ?? 0;
        const end = ends.get(skill) ?? 0;
        (this.having.get(skill) as Uint32Array)[end] = row;
        ends.set(skill, end + 1);
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
    return {
      refs: rows.map(({ row }) => this.refOf(row)),
      end: last
        ? { score: search.target && last.score, at: new Date(this.recency[last.row] ?? 0), id: this.refOf(last.row) }
        : null,
    };
  }

  private newest(search: SnapshotSearch): Place[] {
    const meets = this.meeting(search);
    const from = search.after ? this.firstBehind(search.after) : 0;
    const found: Place[] = [];
    this.eachOf(this.rowsWith(search.conditions), (row) => {
      if (row >= from && meets(row)) found.push({ row, score: 0 });
      return found.length < search.limit;
    });
    return found;
  }

  /** By score, and newest first within one: so many of each score are kept as the whole page could need. */
  private best({ limit, ...search }: SnapshotSearch, target: MatchTarget): Place[] {
    const meets = this.meeting(search);
    const scoreOf = this.scoring(target, search.now);
    const most = search.after?.score ?? Number.POSITIVE_INFINITY;
    const from = search.after ? this.firstBehind(search.after) : 0;
    const byScore: number[][] = [];
    this.eachOf(this.rowsWith(search.conditions), (row) => {
      if (!meets(row)) return true;
      const score = scoreOf(row);
      if (score > most || (score === most && row < from)) return true;
      byScore[score] ??= [];
      const same = byScore[score];
      if (same.length < limit) same.push(row);
      return true;
    });
    const places: Place[] = [];
    for (let score = byScore.length - 1; score >= 0 && places.length < limit; score -= 1)
      for (const row of (byScore[score] ?? []).slice(0, limit - places.length)) places.push({ row, score });
    return places;
  }

  /** Looks at these rows, or at all, in order, until it is told to stop. */
  private eachOf(rows: Uint32Array | null, look: (row: number) => boolean): void {
    const count = rows ? rows.length : this.filled;
    for (let index = 0; index < count; index += 1) if (!look(rows ? (rows[index] ?? 0) : index)) return;
  }

  /** The rows that have the skills in question; null when none are. */
  private rowsWith({ skillsAny, skillsAll }: PoolConditions): Uint32Array | null {
    const rowsOf = (skill: number) => this.having.get(skill) ?? new Uint32Array(0);
    const lists = (skillsAll ?? []).map(rowsOf);
    if (skillsAny) lists.push(unionOf(skillsAny.map(rowsOf)));
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
    const occupations = conditions.occupations && new Set(conditions.occupations);
    const prefectures = conditions.prefectures && new Set(conditions.prefectures);
    const { yearsMin, yearsMax, desiredSalaryMax } = conditions;
    const day = conditions.availableBy === null ? null : Date.parse(conditions.availableBy) / DAY_MS;
    return (row) => {
      const years = this.years[row] ?? NOTHING;
      const salary = this.salary[row] ?? NOTHING;
      return (
        (this.validUntil[row] ?? 0) > at &&
        (yearsMin === null || (years !== NOTHING && years >= yearsMin)) &&
        (yearsMax === null || (years !== NOTHING && years <= yearsMax)) &&
        (desiredSalaryMax === null || (salary !== NOTHING && salary <= desiredSalaryMax)) &&
        (day === null || (this.available[row] ?? NEVER) <= day) &&
        (prefectures === null || prefectures.has(this.prefecture[row] ?? NOTHING)) &&
        (occupations === null || occupations.has(this.occupation[row] ?? NOTHING)) &&
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
    const known = (code: number) => (code === NOTHING ? null : code);
    const weights = this.weightsOf(target);
    const ofOccupation = tableOf((code) => pointsFor.occupation(target.occupations, code));
    const [ofPlace, ofPlaceOrMove] = [false, true].map((moves) =>
      tableOf((code) => pointsFor.prefecture(target.prefectures, code, moves)),
    ) as [CodePoints, CodePoints];
    const ofWeight = new Map<number, number>();
    const skillPoints = (weight: number) => {
      const points = ofWeight.get(weight) ?? pointsFor.skills(target.skills, weight);
      ofWeight.set(weight, points);
      return points;
    };
    return (row) => {
      const weight = weights[row] ?? 0;
      return (
        ((this.recency[row] ?? 0) >= since ? criteria.recency.points : 0) +
        (weight === 0 ? 0 : skillPoints(weight)) +
        ofOccupation(this.occupation[row] ?? NOTHING) +
        (this.relocation[row] ? ofPlaceOrMove : ofPlace)(this.prefecture[row] ?? NOTHING) +
        pointsFor.years(target.yearsMin, known(this.years[row] ?? NOTHING)) +
        pointsFor.salary(target.salaryMax, known(this.salary[row] ?? NOTHING))
      );
    };
  }

  /** What the wanted skills that a row has weigh together. */
  private weightsOf({ skills }: MatchTarget): Uint32Array {
    const weights = new Uint32Array(skills.length > 0 ? this.filled : 0);
    for (const { id, weight } of skills)
      for (const row of this.having.get(id) ?? []) weights[row] = (weights[row] ?? 0) + weight;
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

type CodePoints = (code: number) => number;

/** Points by code, worked out beforehand. */
function tableOf(pointsOf: (code: number | null) => number): CodePoints {
  const table = Uint8Array.from({ length: CODES }, (_, code) => pointsOf(code));
  return (code) => (code === NOTHING ? pointsOf(null) : (table[code] ?? pointsOf(code)));
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
