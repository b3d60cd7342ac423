import { type EntityClass, type EntityManager, type FilterQuery, LockMode } from '@mikro-orm/postgresql';
import type { Kysely, RawBuilder } from 'kysely';
import type { EventOf, EventType } from '../../schema/events.js';
import type { SubgraphName } from '../../schema/roles.js';
import type { Actor, ActorKind } from '../auth/actor.js';
import { fail } from '../errors/hub-error.js';
import type { EventEngine } from '../events/engine.js';
import { publish } from '../events/outbox.js';
import type { Peers } from '../graphql/ask.js';
import type { Log } from '../log.js';
import type { MailQueue } from '../mail/queue.js';

/**
 * What one operation works with: who asks, the unit of work, the time, new ids, other subgraphs, and what the subgraph
 * brings of its own (`own`: its adapters and keys). Made afresh for each request, reaction and timer.
 */
export interface Ctx<Own = unknown> {
  actor: Actor;
  readonly subgraph: SubgraphName;
  readonly em: EntityManager;
  readonly requestId: string;
  readonly log: Log;
  readonly own: Own;
  readonly peers: Peers;
  readonly mail: MailQueue;
  readonly engine: EventEngine;
  /** Loaders of this request, made on first use; see `loader`. */
  readonly loaders: Map<unknown, unknown>;
  now(): Date;
  newId<T extends string = string>(): T;
}

/** The context inside a transaction: only here can a fact be published or a job be added. */
export interface Tx<Own = unknown> extends Ctx<Own> {
  publish<T extends EventType>(event: EventOf<T>): Promise<void>;
  enqueue(task: string, payload: Record<string, string>): Promise<void>;
}

/** One transaction for one operation. Inside a transaction already, the work joins it. */
export function inTransaction<Own, T>(ctx: Ctx<Own>, work: (tx: Tx<Own>) => Promise<T>): Promise<T> {
  if (isTx(ctx)) return work(ctx);
  return ctx.em.transactional((em) => {
    const tx: Tx<Own> = {
      ...ctx,
      em: em as EntityManager,
      publish: (event) => publish(tx, event),
      enqueue: (task, payload) => ctx.engine.add(tx, [{ task: `${ctx.subgraph}:${task}`, payload }]),
    };
    return work(tx);
  });
}

function isTx<Own>(ctx: Ctx<Own>): ctx is Tx<Own> {
  return 'publish' in ctx;
}

/**
 * Does the work in a transaction and takes it all back: what would happen, without it happening.
 * Facts published and jobs added are taken back with it.
 */
export async function rehearse<Own, T>(ctx: Ctx<Own>, work: (tx: Tx<Own>) => Promise<T>): Promise<T> {
  let outcome: { readonly value: T } | undefined;
  const undo = new Error('rehearsed');
  await inTransaction(ctx, async (tx) => {
    outcome = { value: await work(tx) };
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  if (!outcome) throw new Error('The rehearsal had no outcome');
  return outcome.value;
}

/** The one entity that matches, locked until the transaction ends; null when there is none. */
export function lockOne<Entity extends object>(
  tx: Tx,
  entity: EntityClass<Entity>,
  where: FilterQuery<Entity>,
): Promise<Entity | null> {
  return tx.em.findOne(entity, where as never, { lockMode: LockMode.PESSIMISTIC_WRITE }) as Promise<Entity | null>;
}

/** Every entity that matches, locked in the order of their ids so that two callers never wait for each other. */
export function lockAll<Entity extends object>(
  tx: Tx,
  entity: EntityClass<Entity>,
  where: FilterQuery<Entity>,
): Promise<Entity[]> {
  return tx.em.find(entity, where as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    orderBy: { id: 'asc' } as never,
  }) as Promise<Entity[]>;
}

/** The rows of a statement written with Kysely's `sql`: inside a transaction it runs in it. */
export async function rows<Row>(ctx: Pick<Ctx, 'em'>, statement: RawBuilder<Row>): Promise<Row[]> {
  const result = await statement.execute(ctx.em.getKysely() as unknown as Kysely<unknown>);
  return result.rows;
}

/** The first row, or null. */
export async function row<Row>(ctx: Pick<Ctx, 'em'>, statement: RawBuilder<Row>): Promise<Row | null> {
  return (await rows(ctx, statement))[0] ?? null;
}

/** The actor, when it is of this kind: the rule has let its kind call, the operation needs its id. */
export function requireActor<K extends ActorKind>(ctx: Pick<Ctx, 'actor'>, kind: K): Extract<Actor, { kind: K }> {
  const { actor } = ctx;
  if (actor.kind === kind) return actor as Extract<Actor, { kind: K }>;
  return fail(actor.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}

/** What depends on who asks, one case for each kind that may; any other kind is refused as its rule would. */
export function perKind<T>(
  ctx: Pick<Ctx, 'actor'>,
  cases: { [K in ActorKind]?: (actor: Extract<Actor, { kind: K }>) => T },
): T {
  const { actor } = ctx;
  const chosen = cases[actor.kind] as ((actor: Actor) => T) | undefined;
  return chosen ? chosen(actor) : fail(actor.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}
