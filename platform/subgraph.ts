import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { EventOf, EventType } from '../schema/events.js';
import type { SubgraphName } from '../schema/roles.js';
import type { Actor } from './auth/actor.js';
import type { Check, Examination } from './checks.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { EventEngine, Tasks } from './events/engine.js';
import { deliver, type Reaction } from './events/inbox.js';
import { reactionTask } from './events/outbox.js';
import { runTimer, type Timer } from './events/timers.js';
import type { Peers, SubgraphAnswer, SubgraphRequest } from './graphql/ask.js';
import { buildGraph, type GraphSource } from './graphql/build-subgraph.js';
import { createExecutor } from './graphql/execute.js';
import { newIdAt } from './ids.js';
import type { Keys } from './keys.js';
import type { Log } from './log.js';
import { type MailQueue, type MailWriters, SEND_MAIL } from './mail/queue.js';
import { type Ctx, row } from './storage/context.js';
import type { MigrationClass } from './storage/migrate.js';
import { openOrm } from './storage/orm.js';
import type { PersonalData } from './storage/personal-data.js';
import { letGo, type Retention } from './storage/retention.js';
import { roleUrl } from './storage/roles.js';

/** What the process gives every subgraph that runs in it. */
export interface Services {
  readonly config: Config;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
  readonly engine: EventEngine;
  readonly peers: Peers;
  readonly mail: MailQueue;
  /** The owner's database URL, from which a role's own is derived when it is not given. */
  readonly databaseUrl?: string | undefined;
}

/** The parts of one subgraph, listed by its `subgraph.ts`. `Own` is what its operations use beyond the common context. */
export interface SubgraphDefinition<Own> extends GraphSource<Ctx<Own>> {
  readonly name: SubgraphName;
  readonly mappings: readonly EntitySchema[];
  readonly migrations: readonly MigrationClass[];
  readonly reactions: readonly Reaction<Own>[];
  readonly timers: readonly Timer<Own>[];
  /** Who writes the mails that are written when they are sent, by kind. */
  readonly mails?: MailWriters<Own>;
  /** Every table of its schema, and what becomes of a person in it. */
  readonly personalData: PersonalData;
  /** What is always true of its data, for `npm run doctor` and the tests. */
  readonly checks: readonly Check<Own>[];
  /** What is let go once its time is over; looked at once an hour. */
  readonly retention: readonly Retention[];
  own(services: Services): Own;
  /** Ends what `own` opened. */
  close?(own: Own): Promise<void>;
}

export interface RunningSubgraph {
  readonly name: SubgraphName;
  execute(request: SubgraphRequest, actor: Actor, requestId: string): Promise<SubgraphAnswer>;
  /** A context outside any request: for reactions, timers, commands and tests. */
  open(actor: Actor, requestId?: string): Ctx;
  /** Reactions, mails, and timers that are asked to run at once, for the event engine. */
  readonly tasks: Tasks;
  /** Runs every timer once, each after whoever is at it now; answers how many things fell due, those that someone has claimed included. */
  runTimers(): Promise<number>;
  /** Runs the timers at their intervals until the answer is called, which resolves when those at work have come to their end. */
  startTimers(): () => Promise<void>;
  /** The test clock's offset as the database keeps it, in milliseconds. */
  clockOffset(): Promise<number>;
  /** Rejects when the subgraph cannot reach its database. */
  check(): Promise<void>;
  /** Looks through everything for what must always be true and is not; changes nothing. */
  examine(): Promise<Examination[]>;
  close(): Promise<void>;
}

/** Opens a subgraph: its schema, its database login, its own adapters. */
export async function openSubgraph<Own>(
  definition: SubgraphDefinition<Own>,
  services: Services,
): Promise<RunningSubgraph> {
  const { name } = definition;
  const graph = await buildGraph(definition);
  const orm = await openOrm(
    roleUrl(services.config, services.keys, services.databaseUrl, name),
    name,
    definition.mappings,
  );
  const own = definition.own(services);
  const run = createExecutor(graph.schema);
  const open = contextFactory(name, orm, own, services);
  const timers: Timer<Own>[] = [
    ...definition.timers,
    { name: 'retention', everyMs: 3_600_000, run: (ctx) => letGo(ctx, definition.retention) },
  ];
  return {
    name,
    open,
    execute: (request, actor, requestId) => run(request, open(actor, requestId)),
    tasks: tasksOf(definition, open),
    async runTimers() {
      let done = 0;
      for (const timer of timers) {
        done += await runTimerInTurn(timer, open);
        done += (await timer.claimed?.(open(SYSTEM))) ?? 0;
      }
      return done;
    },
    startTimers: () => startTimers(timers, open, services.log),
    clockOffset: async () => {
      const found = await row<{ offset: string }>(open(SYSTEM), sql`select offset_ms as offset from platform.clock`);
      return Number(found?.offset ?? 0);
    },
    check: async () => {
      await orm.em.fork().getConnection().execute('select 1');
    },
    examine: async () => {
      const found: Examination[] = [];
      for (const { name: check, find } of definition.checks) found.push({ check, findings: await find(open(SYSTEM)) });
      return found;
    },
    close: async () => {
      await definition.close?.(own);
      await orm.close();
    },
  };
}

const SYSTEM: Actor = { kind: 'system' };

function contextFactory<Own>(name: SubgraphName, orm: MikroORM, own: Own, services: Services) {
  return (actor: Actor, requestId: string = randomUUID()): Ctx<Own> => {
    let em: Ctx['em'] | undefined;
    return {
      actor,
      subgraph: name,
      // Most of what agencies ask never comes near an entity.
      get em() {
        em ??= orm.em.fork();
        return em;
      },
      requestId,
      log: services.log,
      own,
      peers: services.peers,
      mail: services.mail,
      engine: services.engine,
      loaders: new Map(),
      now: () => services.clock.now(),
      newId: () => newIdAt(services.clock.now()),
    };
  };
}

function tasksOf<Own>(
  { name, reactions, timers, mails = {} }: SubgraphDefinition<Own>,
  open: (actor: Actor) => Ctx<Own>,
): Tasks {
  const tasks: Tasks = {
    [`${name}:${SEND_MAIL}`]: async ({ mailId }) => {
      const ctx = open(SYSTEM);
      await ctx.mail.send(ctx, String(mailId), mails);
    },
  };
  for (const timer of timers) tasks[`${name}:${timer.name}`] = async () => void (await timer.run(open(SYSTEM)));
  for (const handler of reactions) {
    tasks[reactionTask(name, handler.type)] = ({ id, event }) =>
      deliver(open(SYSTEM), handler, String(id), event as EventOf<EventType>);
  }
  return tasks;
}

const TURN_MS = 20;

async function runTimerInTurn<Own>(timer: Timer<Own>, open: (actor: Actor) => Ctx<Own>): Promise<number> {
  for (;;) {
    const done = await runTimer(open(SYSTEM), timer);
    if (done !== null) return done;
    await sleep(TURN_MS);
  }
}

function startTimers<Own>(
  timers: readonly Timer<Own>[],
  open: (actor: Actor) => Ctx<Own>,
  log: Log,
): () => Promise<void> {
  const atWork = new Map<string, Promise<unknown>>();
  const intervals = timers.map((timer) =>
    setInterval(() => {
      if (atWork.has(timer.name)) return;
      const turn = runTimer(open(SYSTEM), timer)
        .catch((error: unknown) => log.error('timer failed', error, { operation: timer.name }))
        .finally(() => atWork.delete(timer.name));
      atWork.set(timer.name, turn);
    }, timer.everyMs).unref(),
  );
  return async () => {
    for (const interval of intervals) clearInterval(interval);
    // A timer that lost its database in the middle would hold a connection for which the closing pool waits.
    await Promise.all(atWork.values());
  };
}
