import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../calendar.js';
import { type Ctx, inTransaction, rows } from './context.js';

/** 保存期間 — something that is let go once its time is over, and why it was kept for that long. */
export interface Retention {
  readonly what: string;
  /** The law or the rule. */
  readonly why: string;
  readonly days: number;
  /** Lets go what is older than `before`, a batch at a time, and returns a row for each thing that it let go. */
  readonly statement: (before: Date) => RawBuilder<unknown>;
}

/** Lets go whatever is past its time in one subgraph. Answers how many things that was. */
export async function letGo(ctx: Ctx, table: readonly Retention[]): Promise<number> {
  let gone = 0;
  for (const { days, statement } of table) {
    const before = addDays(ctx.now(), -days);
    gone += await inTransaction(
      { ...ctx, em: ctx.em.fork() },
      async (tx) => (await rows(tx, statement(before))).length,
    );
  }
  return gone;
}

/** What every subgraph lets go of the tables that they all have. */
export function commonRetention(schema: string): readonly Retention[] {
  const table = (name: string) => sql.table(`${schema}.${name}`);
  return [
    {
      what: 'what a mail said that could not be delivered',
      why: 'somebody may look into it for a month',
      days: 30,
      statement: (before) =>
        sql`update ${table('mail')} set sealed = null where sealed is not null and state in ('FAILED', 'UNCERTAIN') and queued_at < ${before} returning 1`,
    },
    {
      what: 'that a mail was sent',
      why: 'two years, as the ledgers that it may be evidence for (職業安定法施行規則24条の7)',
      days: 730,
      statement: (before) =>
        sql`delete from ${table('mail')} where sealed is null and queued_at < ${before} returning 1`,
    },
    {
      what: 'answers by idempotency key',
      why: 'a client repeats within days, not months',
      days: 30,
      statement: (before) => sql`delete from ${table('idempotency')} where at < ${before} returning 1`,
    },
  ];
}
