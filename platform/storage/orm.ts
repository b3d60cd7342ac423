import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';

/** How long a connection is held that nobody uses: past the intervals of the busy timers, since a new login costs more. */
export const IDLE_MS = 60_000;

/**
 * One subgraph's door to its own schema, under its own login role. Raw SQL goes through Kysely, whose values travel as
 * parameters; what MikroORM formats into a statement's text would show up in an error's.
 */
export function openOrm(
  url: string,
  schema: string,
  mappings: readonly EntitySchema[],
  maxConnections = 10,
): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    schema,
    entities: [...mappings],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: maxConnections, idleTimeoutMillis: IDLE_MS },
    debug: false,
    forceUtcTimezone: true,
    driverOptions: { ...wholeUrl(url), onPoolCreated: readInstants },
  });
}

/** MikroORM takes a URL's host, port, names and password only; its driver takes `sslmode` and every other setting as well. */
export function wholeUrl(url: string): { connectionString: string } {
  return { connectionString: url };
}

const TIMESTAMPTZ = 1184;

/** MikroORM leaves instants as PostgreSQL writes them; rows that are read without it need them as `Date`. */
function readInstants(pool: pg.Pool): void {
  const { types } = pool.options as unknown as {
    types: pg.CustomTypesConfig & { setTypeParser(oid: number, parse: (text: string) => unknown): void };
  };
  types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text));
}
