import { type RawBuilder, sql } from 'kysely';
import type { PageRequest } from '../graphql/pagination.js';
import { type Ctx, row } from './context.js';

/** Rows by their ids, as loaders want them. */
export function byId<Row extends { id: string }>(found: readonly Row[]): Map<string, Row> {
  return new Map(found.map((one) => [one.id, one]));
}

/** How many rows `from` (a table and its conditions) has. */
export async function countRows(ctx: Pick<Ctx, 'em'>, from: RawBuilder<unknown>): Promise<number> {
  const found = await row<{ count: string }>(ctx, sql`select count(*) as count from ${from}`);
  return Number(found?.count ?? 0);
}

/** The condition that continues a list, ordered by this instant and id descending, behind the page before. */
export function afterKeyset(instant: string, { after }: PageRequest): RawBuilder<unknown> {
  return after ? sql`(${sql.ref(instant)}, id) < (${after.at}, ${after.id})` : sql`true`;
}
