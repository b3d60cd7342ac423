import { sql } from 'kysely';
import { type EventOf, type EventType, eventTable } from '../../schema/events.js';
import type { EventId } from '../ids.js';
import { rows, type Tx } from '../storage/context.js';

/** The job by which a subscriber hears of an event. */
export function reactionTask(subscriber: string, type: EventType): string {
  return `${subscriber}:on-${type}`;
}

/**
 * Tells the other subgraphs a fact, in the transaction that makes it true: one row in the publisher's outbox, which
 * keeps the history, and one job for each subscriber.
 */
export async function publish<T extends EventType>(tx: Tx, event: EventOf<T>): Promise<void> {
  const { type, ...facts } = event;
  const id = tx.newId<EventId>();
  await rows(
    tx,
    sql`insert into ${sql.table(`${tx.subgraph}.outbox`)} (id, type, facts, at)
        values (${id}, ${type}, ${JSON.stringify(facts)}, ${tx.now()})`,
  );
  const jobs = eventTable[type as EventType].subscribers.map((subscriber) => ({
    task: reactionTask(subscriber, type as EventType),
    payload: { id, event },
  }));
  await tx.engine.add(tx, jobs);
}
