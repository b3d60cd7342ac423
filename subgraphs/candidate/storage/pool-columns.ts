import { isBehind, type PoolKeyset } from './release-sql.js';

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

const ID_BYTES = 16;
/** What is not released. */
export const NOTHING = -1;
/** What is not released is available on no day. */
export const NEVER = 2 ** 31 - 1;

/**
 * The rows of `release` of one audience in columns of numbers, newest first: what conditions and the score look at. There is no name, no
 * address and no text among them.
 */
export class PoolColumns {
  private filled = 0;
  private readonly ids: Buffer;
  readonly recency: Float64Array;
  readonly validUntil: Float64Array;
  readonly occupation: Int16Array;
  readonly prefecture: Int16Array;
  readonly relocation: Uint8Array;
  readonly years: Int16Array;
  readonly salary: Int32Array;
  readonly available: Int32Array;
  private readonly exceptedFrom: Uint32Array;
  private readonly excepted: Int32Array;
  private skillsFrom: Uint32Array;
  private skills: Int32Array;
  /** The rows that have each skill, in order: those of skill n begin where `havingFrom` says. */
  private havingFrom = new Uint32Array(1);
  private readonly having: Uint32Array;

  constructor(readonly size: SnapshotSize) {
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

  /** The rows that have a skill, in order. */
  rowsHaving(skill: number): Uint32Array {
    const end = this.havingFrom[skill + 1] ?? 0;
    return this.having.subarray(Math.min(this.havingFrom[skill] ?? end, end), end);
  }

  /** Whether a row is not for this audience. */
  excepts(row: number, audience: number): boolean {
    const end = this.exceptedFrom[row + 1] ?? 0;
    for (let at = this.exceptedFrom[row] ?? 0; at < end; at += 1) if (this.excepted[at] === audience) return true;
    return false;
  }

  /** The first row behind a place in the order of the pool. */
  firstBehind({ at, id }: PoolKeyset): number {
    const place = { score: null, at, id };
    let [low, high] = [0, this.filled];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBehind({ score: null, at: new Date(this.recency[middle] ?? 0), id: this.refOf(middle) }, place))
        high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The person's id. */
  refOf(row: number): string {
    const hex = this.ids.toString('hex', row * ID_BYTES, (row + 1) * ID_BYTES);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
}

/** Writes the list of a row behind those of the rows before. */
function append(from: Uint32Array, all: Int32Array, row: number, list: readonly number[]): void {
  const start = from[row] ?? 0;
  all.set(list, start);
  from[row + 1] = start + list.length;
}
