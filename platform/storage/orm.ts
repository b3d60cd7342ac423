import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';

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
    pool: { min: 0, max: maxConnections },
    debug: false,
    forceUtcTimezone: true,
  });
}
