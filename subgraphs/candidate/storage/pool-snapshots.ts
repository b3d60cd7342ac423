import type pg from 'pg';
import { NETWORK } from '../domain/audience.js';
import type { MatchTarget } from '../domain/match-score.js';
import { PoolColumns, type SnapshotRow, type SnapshotSize } from './pool-columns.js';
import { PoolSnapshot, type SnapshotHit, type SnapshotSearch, wantedBy } from './pool-snapshot.js';
import type { ReleaseReader } from './release-reader.js';
import { changedSince, isBehind, Parameters, type PoolKeyset } from './release-sql.js';

/** Of all snapshots together: some seventy bytes a row. */
const MOST_ROWS = 4_000_000;
/** Rows that are taken in at once, so that nobody else waits long. */
const BATCH = 500;
/** A snapshot that nobody uses is let go after this. */
const IDLE_MS = 300_000;
/** How often a snapshot that is used is compared with what has changed. */
const LOOK_MS = 1_000;
/** So many changes make a search slower than taking a new snapshot is worth. */
const MANY_CHANGES = 200;
/** After this, any change makes a new one: what somebody has taken back is not kept. */
const STALE_MS = 60_000;
/** A snapshot is taken again after this many times of what it took. */
const REST = 10;
/** By the clock of whoever asks. Changes are forgotten after months, and without them a snapshot is worth nothing. */
const OLDEST_MS = 86_400_000;

interface Held {
  /** Null where an audience is too large. */
  readonly snapshot: PoolSnapshot | null;
  /** The last change that it knows of. */
  readonly position: number;
  readonly takenAt: Date;
  readonly loadedAt: number;
  readonly tookMs: number;
  readonly idle: NodeJS.Timeout;
  lookedAt: number;
}

/** What is asked of all snapshots at once; a target orders by match. */
export type SnapshotsSearch = Omit<SnapshotSearch, 'wanted'> & { readonly target: MatchTarget | null };

/** Whom a search is about, as far as the snapshots know, and what they do not know. */
export interface FoundAmong {
  readonly refs: readonly string[];
  /** Where the search stopped because there were enough: whoever is not found comes behind, or has changed since. Null at its end. */
  readonly end: PoolKeyset | null;
  /** Of how many of the newest of one place, at most, a statement that reads them in their order would have to read. */
  readonly depth: number;
  /** Up to which change each place was known: whoever changed since is looked at by the statement. */
  readonly known: readonly { readonly audience: number; readonly position: number }[];
}

/**
 * Snapshots of what is released to agencies that search, and to the network: taken when first asked for, and again when
 * much has changed. Only where to look comes of them; a statement reads everyone it concerns, and everyone who changed since.
 * See docs/decisions/0121.
 */
export class PoolSnapshots {
  /** The one that was not used for longest comes first. */
  private readonly held = new Map<number, Held>();
  private readonly queued = new Set<number>();
  private work: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly reader: ReleaseReader,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The first of those who meet the conditions, of either place; null where there is no snapshot yet. */
  find({ target, ...asked }: SnapshotsSearch): FoundAmong | null {
    const search: SnapshotSearch = { ...asked, wanted: target && wantedBy(target) };
    const known: { audience: number; position: number }[] = [];
    const hits: SnapshotHit[] = [];
    const places = [search.audience, NETWORK].map((audience) => ({ audience, held: this.use(audience, search.now) }));
    for (const { audience, held } of places) {
      if (!held?.snapshot) return null;
      known.push({ audience, position: held.position });
      hits.push(...held.snapshot.find(search));
    }
    const first = hits.sort((a, b) => (isBehind(a, b) ? 1 : -1)).slice(0, search.limit);
    const isFull = first.length === search.limit;
    return {
      refs: first.map(({ id }) => id),
      end: isFull ? (first.at(-1) ?? null) : null,
      depth: isFull ? Math.max(...first.map(({ depth }) => depth)) : Number.POSITIVE_INFINITY,
      known,
    };
  }

  /** Resolves when every snapshot that was asked for is there. */
  settled(): Promise<void> {
    return this.work;
  }

  /** Lets go of everything. */
  async close(): Promise<void> {
    this.closed = true;
    await this.work;
    for (const audience of [...this.held.keys()]) this.drop(audience);
  }

  private use(audience: number, now: Date): Held | null {
    const held = this.held.get(audience);
    if (!held || Math.abs(now.getTime() - held.takenAt.getTime()) > OLDEST_MS) {
      this.drop(audience);
      this.queue(audience, () => this.take(audience, now));
      return null;
    }
    this.held.delete(audience);
    this.held.set(audience, held);
    held.idle.refresh();
    if (held.snapshot && performance.now() - held.lookedAt > LOOK_MS) {
      held.lookedAt = performance.now();
      this.queue(audience, () => this.look(audience, held, now));
    }
    return held;
  }

  /** One after the other, and each once. */
  private queue(audience: number, run: () => Promise<void>): void {
    if (this.closed || this.queued.has(audience)) return;
    this.queued.add(audience);
    this.work = this.work
      .then(() => (this.closed ? undefined : run()))
      .catch(this.onError)
      .finally(() => this.queued.delete(audience));
  }

  private async look(audience: number, { position, loadedAt, tookMs }: Held, now: Date): Promise<void> {
    const age = performance.now() - loadedAt;
    if (age < tookMs * REST) return;
    const p = new Parameters();
    const changes = changedSince(p, audience, position);
    const { rows } = await this.reader.query<{ count: number }>(
      `select count(*)::int as count from (select from (${changes}) c limit ${MANY_CHANGES}) counted`,
      p.values,
    );
    const count = rows[0]?.count ?? 0;
    if (count >= MANY_CHANGES || (count > 0 && age > STALE_MS)) await this.take(audience, now);
  }

  private async take(audience: number, takenAt: Date): Promise<void> {
    const began = performance.now();
    const { snapshot, position } = await this.reader.atOneMoment((client) => this.read(client, audience));
    if (this.closed) return;
    this.drop(audience);
    this.makeRoom(snapshot?.rows ?? 0);
    const loadedAt = performance.now();
    const idle = setTimeout(() => this.drop(audience), IDLE_MS).unref();
    this.held.set(audience, {
      snapshot,
      position,
      takenAt,
      loadedAt,
      tookMs: loadedAt - began,
      idle,
      lookedAt: loadedAt,
    });
  }

  private async read(
    client: pg.PoolClient,
    audience: number,
  ): Promise<{ snapshot: PoolSnapshot | null; position: number }> {
    const { rows } = await client.query<SnapshotSize & { position: string }>(
      `select count(*)::int as rows, coalesce(sum(cardinality(skills)), 0)::int as skills, coalesce(sum(cardinality(excepted)), 0)::int as excepted,
              (select coalesce(max(position), 0) from candidate.release_change) as position
         from candidate.release where audience = $1`,
      [audience],
    );
    const { position, ...size } = rows[0] ?? { position: '0', rows: 0, skills: 0, excepted: 0 };
    if (size.rows > MOST_ROWS) return { snapshot: null, position: Number(position) };
    const columns = new PoolColumns(size);
    await client.query(
      `declare released no scroll cursor for
       select replace(candidate_id::text, '-', '') as id, round(date_part('epoch', recency) * 1000) as recency,
              round(date_part('epoch', valid_until) * 1000) as "validUntil", excepted, skills, occupation, prefecture, relocation, years,
              desired_salary as salary, available_from - date '1970-01-01' as available
         from candidate.release where audience = $1 order by recency desc, candidate_id desc`,
      [audience],
    );
    for (let more = true; more && !this.closed; ) {
      const batch = await client.query<SnapshotRow>(`fetch ${BATCH} from released`);
      for (const row of batch.rows) columns.add(row);
      more = batch.rows.length === BATCH;
    }
    if (!this.closed) columns.seal();
    return { snapshot: new PoolSnapshot(audience, columns), position: Number(position) };
  }

  private makeRoom(wanted: number): void {
    const rows = () => [...this.held.values()].reduce((sum, { snapshot }) => sum + (snapshot?.rows ?? 0), 0);
    for (const audience of [...this.held.keys()]) if (rows() + wanted > MOST_ROWS) this.drop(audience);
  }

  private drop(audience: number): void {
    clearTimeout(this.held.get(audience)?.idle);
    this.held.delete(audience);
  }
}
