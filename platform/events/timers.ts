import { sql } from 'kysely';
import { type Ctx, row, rows } from '../storage/context.js';

/**
 * Work that falls due by the hub's clock, not by an event: it looks for what is due, does it, and answers how many
 * things it did. It must be safe to run twice, late, or by two processes at once.
 */
export interface Timer<Own> {
  readonly name: string;
  readonly everyMs: number;
  readonly run: (ctx: Ctx<Own>) => Promise<number>;
  /** How many due things someone has claimed and not done yet. Whoever waits until all is done waits for them as well. */
  readonly claimed?: (ctx: Ctx<Own>) => Promise<number>;
}

const LEASE_SECONDS = 15;

/**
 * Runs one timer unless another process holds its lease. The lease goes by the database's own clock, so it ends by
 * itself after a crash whatever the hub's clock says; it spares work and is not what makes the work safe. Answers how
 * many things it did, or null when another one is at it.
 */
export async function runTimer<Own>(ctx: Ctx<Own>, timer: Timer<Own>): Promise<number | null> {
  const table = sql.table(`${ctx.subgraph}.timer`);
  const held = await row<{ name: string }>(
    ctx,
    sql`insert into ${table} as t (name, held_until) values (${timer.name}, now() + ${LEASE_SECONDS} * interval '1 second')
        on conflict (name) do update set held_until = excluded.held_until where t.held_until < now() returning name`,
  );
  if (!held) return null;
  try {
    return await timer.run(ctx);
  } finally {
    await rows(ctx, sql`update ${table} set held_until = '-infinity' where name = ${timer.name}`);
  }
}
