import { setTimeout as sleep } from 'node:timers/promises';
import { openDoor, type PublicDoor } from '../gateway/http/app.js';
import { GatewayStore } from '../gateway/store.js';
import { type Clock, HubClock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { graphileEngine } from '../platform/events/graphile-worker.js';
import type { Keys } from '../platform/keys.js';
import type { Log } from '../platform/log.js';
import { inProcessPeers } from '../platform/peers/in-process.js';
import { roleUrl } from '../platform/storage/roles.js';
import { openSubgraph, type RunningSubgraph, type Services } from '../platform/subgraph.js';
import { subgraphs } from '../subgraphs/all.js';
import { demoClients, demoMembers } from './demo/members.js';
import { mailQueue } from './parts.js';

export interface HubParts {
  readonly config: Config;
  readonly keys: Keys;
  readonly log: Log;
  /** URL of the migrated database's owner, from which the roles' own are derived. */
  readonly databaseUrl: string | undefined;
}

/** The four subgraphs in this process, with their jobs and timers. */
export interface Core {
  readonly running: ReadonlyMap<string, RunningSubgraph>;
  readonly services: Services;
  /** Begins reactions and mails, and timers unless the clock is moved by hand. */
  startWork(options?: { timers: boolean }): Promise<void>;
  /** Runs what is due now and waits until nothing is left to do. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const JOBS_AT_ONCE = 6;

/** Opens the four subgraphs in one process, all on one clock. */
export async function openCore({ config, keys, log, databaseUrl }: HubParts, clock: Clock): Promise<Core> {
  const engine = graphileEngine(roleUrl(config, keys, databaseUrl, 'jobs'), JOBS_AT_ONCE);
  const running = new Map<string, RunningSubgraph>();
  const services: Services = {
    config,
    keys,
    clock,
    log,
    engine,
    peers: inProcessPeers(running),
    mail: mailQueue(config, keys),
    databaseUrl,
  };
  for (const definition of Object.values(subgraphs))
    running.set(definition.name, await openSubgraph(definition, services));
  const stops: (() => void | Promise<void>)[] = [];
  return {
    running,
    services,
    async startWork({ timers } = { timers: true }) {
      const tasks = Object.assign({}, ...[...running.values()].map((subgraph) => subgraph.tasks));
      stops.push(await engine.start(tasks, log));
      if (timers) for (const subgraph of running.values()) stops.push(subgraph.startTimers());
    },
    async settle() {
      for (let done = 1; done > 0; ) {
        const each = await Promise.all([...running.values()].map((subgraph) => subgraph.runTimers()));
        done = each.reduce((sum, one) => sum + one, 0);
        while ((await engine.backlog()).count > 0) await sleep(5);
        if (done > 0) await sleep(5);
      }
    },
    async close() {
      for (const stop of stops.reverse()) await stop();
      for (const subgraph of running.values()) await subgraph.close();
      await engine.close();
    },
  };
}

export interface Hub {
  readonly door: PublicDoor;
  readonly core: Core;
  readonly clock: HubClock;
  stop(): Promise<void>;
}

/** The whole hub in one process, not yet listening. */
export async function openHub(parts: HubParts): Promise<Hub> {
  const { config, keys, log, databaseUrl } = parts;
  const store = new GatewayStore(roleUrl(config, keys, databaseUrl, 'gateway'));
  const clock = new HubClock(await store.clockOffset());
  const core = await openCore(parts, clock);
  const door = await openDoor({
    config,
    keys,
    clock,
    log,
    store,
    peers: core.services.peers,
    demoClients,
    demoMembers,
    readiness: async () => {
      const checks = await Promise.all(
        [...core.running.values()].map(
          async (subgraph) => [subgraph.name, await works(() => subgraph.check())] as const,
        ),
      );
      const backlog = await core.services.engine.backlog().catch(() => null);
      const healthy = checks.every(([, good]) => good) && backlog !== null;
      return {
        ready: healthy,
        parts: { ...Object.fromEntries(checks), jobs: backlog !== null },
        outboxLagMs: backlog?.oldestMs ?? 0,
      };
    },
    advanceClock: async (to) => {
      clock.follow(await store.moveClock(to.getTime() - Date.now()));
      await core.settle();
      return clock.now();
    },
  });
  return {
    door,
    core,
    clock,
    async stop() {
      await door.stop();
      await core.close();
      await store.close();
    },
  };
}

async function works(check: () => Promise<void>): Promise<boolean> {
  return check().then(
    () => true,
    () => false,
  );
}
