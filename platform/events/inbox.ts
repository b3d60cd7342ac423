import { sql } from 'kysely';
import type { EventOf, EventType } from '../../schema/events.js';
import { type Ctx, inTransaction, row, type Tx } from '../storage/context.js';

/** Runs the effect of one event exactly once, together with the inbox row that says so. False when it had run before. */
export type Once<Own> = (effect: (tx: Tx<Own>) => Promise<unknown>) => Promise<boolean>;

export interface Reaction<Own, T extends EventType = EventType> {
  readonly type: T;
  /** Questions to other subgraphs come before `once`; the effect itself is one transaction. */
  readonly react: (ctx: Ctx<Own>, event: EventOf<T>, once: Once<Own>) => Promise<void>;
}

/** A reaction to one type of event: translates the foreign fact into one operation of its own subgraph. */
export function reaction<Own, T extends EventType>(type: T, react: Reaction<Own, T>['react']): Reaction<Own> {
  return { type, react: react as unknown as Reaction<Own>['react'] };
}

/** Hands a delivered event to its reaction. A second delivery finds the inbox row and does nothing. */
export async function deliver<Own>(
  ctx: Ctx<Own>,
  handler: Reaction<Own>,
  id: string,
  event: EventOf<EventType>,
): Promise<void> {
  const { type, ...facts } = event;
  const once: Once<Own> = (effect) =>
    inTransaction(ctx, async (tx) => {
      const fresh = await row<{ event_id: string }>(
        tx,
        sql`insert into ${sql.table(`${tx.subgraph}.inbox`)} (event_id, type, facts, at)
            values (${id}, ${type}, ${JSON.stringify(facts)}, ${tx.now()})
            on conflict do nothing returning event_id`,
      );
      if (!fresh) return false;
      await effect(tx);
      return true;
    });
  await handler.react(ctx, event, once);
}
