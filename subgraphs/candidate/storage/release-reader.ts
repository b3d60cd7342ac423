import { createHash } from 'node:crypto';
import pg from 'pg';
import { IDLE_MS } from '../../../platform/storage/orm.js';

const CONNECTIONS = 10;
/** What a statement whose plan is kept is for: each has room of its own, so that the many ways of one take none of another's. */
export type KeptFor = 'pages in order' | 'people found' | 'people by id';
/** Texts of each whose plans a connection keeps; what comes beyond is planned each time, so that no caller can fill a backend's memory. */
const KEPT_TEXTS = 30;

/**
 * Connections of the reading role: all that agencies and employers are ever served from. To plan a page of the pool takes
 * longer than to read it, so a statement that is best read in one way whatever its values are is planned once by each
 * connection; which way is best for rare skills or words depends on them. See docs/decisions/0117.
 */
export class ReleaseReader {
  private readonly planned: pg.Pool;
  private readonly kept: pg.Pool;
  private readonly names = new Map<KeptFor, Map<string, string>>();

  constructor(connectionString: string, max = CONNECTIONS) {
    const settings = { connectionString, max, idleTimeoutMillis: IDLE_MS };
    this.planned = new pg.Pool(settings);
    this.kept = new pg.Pool({ ...settings, options: '-c plan_cache_mode=force_generic_plan' });
    // A broken connection is replaced on the next use; without a listener it would end the process.
    for (const pool of [this.planned, this.kept]) pool.on('error', () => undefined);
  }

  /** Runs a statement that is planned for these values. */
  query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> {
    return this.planned.query<Row>(text, [...values]);
  }

  /** Runs a statement whose plan is the same for all values, and kept. */
  queryKept<Row extends pg.QueryResultRow>(
    keptFor: KeptFor,
    text: string,
    values: readonly unknown[],
  ): Promise<pg.QueryResult<Row>> {
    const name = this.nameOf(keptFor, text);
    return name ? this.kept.query<Row>({ name, text, values: [...values] }) : this.query<Row>(text, values);
  }

  /** Runs statements that all see the database as it is at one moment; none of them may write. */
  async atOneMoment<Result>(read: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.planned.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      const result = await read(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      // Whatever state the connection is in ends with it.
      client.release(true);
      throw error;
    }
  }

  async end(): Promise<void> {
    await Promise.all([this.planned.end(), this.kept.end()]);
  }

  private nameOf(keptFor: KeptFor, text: string): string | undefined {
    const names = this.names.get(keptFor) ?? new Map<string, string>();
    this.names.set(keptFor, names);
    const known = names.get(text);
    if (known || names.size >= KEPT_TEXTS) return known;
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
    return name;
  }
}
