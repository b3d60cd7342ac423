import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { fail } from '../errors/hub-error.js';
import { checkLine } from '../text/check.js';
import { row, rows, type Tx } from './context.js';

/**
 * Runs `effect` once for this caller, operation and key, and answers later calls with the id that it made. The same key
 * with another body is IDEMPOTENCY_KEY_REUSED. Without a key the effect simply runs. The answer kept is an id: what is
 * shown again is read again, so nothing personal rests here.
 */
export async function once<Id extends string>(
  tx: Tx,
  operation: string,
  input: { idempotencyKey?: string | null },
  effect: () => Promise<Id>,
): Promise<Id> {
  if (input.idempotencyKey === null || input.idempotencyKey === undefined) return effect();
  const key = checkLine('idempotencyKey', input.idempotencyKey);
  const actor = 'id' in tx.actor ? `${tx.actor.kind}:${tx.actor.id}` : tx.actor.kind;
  const bodyHash = createHash('sha256').update(JSON.stringify(input)).digest();
  // Two calls with one key queue here: the second finds the first's answer.
  await rows(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.subgraph}|${actor}|${operation}|${key}`}, 0))`,
  );
  const table = sql.table(`${tx.subgraph}.idempotency`);
  const earlier = await row<{ body_hash: Buffer; answer: { id: Id } }>(
    tx,
    sql`select body_hash, answer from ${table} where actor = ${actor} and operation = ${operation} and key = ${key}`,
  );
  if (earlier) return bodyHash.equals(earlier.body_hash) ? earlier.answer.id : fail('IDEMPOTENCY_KEY_REUSED');
  const id = await effect();
  await rows(
    tx,
    sql`insert into ${table} (actor, operation, key, body_hash, answer, at)
        values (${actor}, ${operation}, ${key}, ${bodyHash}, ${JSON.stringify({ id })}, ${tx.now()})`,
  );
  return id;
}
