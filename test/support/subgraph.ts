import { randomUUID } from 'node:crypto';
import { StandingClock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import { graphileEngine } from '../../platform/events/graphile-worker.js';
import type { Peers } from '../../platform/graphql/ask.js';
import { silentLog } from '../../platform/log.js';
import { MailQueue } from '../../platform/mail/queue.js';
import { devTransport } from '../../platform/mail/transport.js';
import { roleUrl } from '../../platform/storage/roles.js';
import { openSubgraph, type RunningSubgraph, type Services, type SubgraphDefinition } from '../../platform/subgraph.js';
import { createDatabase, type TestDatabase } from './database.js';

export interface SubgraphBench {
  readonly subgraph: RunningSubgraph;
  readonly database: TestDatabase;
  readonly clock: StandingClock;
  readonly services: Services;
  close(): Promise<void>;
}

/** One subgraph alone on a database of its own, at a standing time; what it asks of others is answered by `peers`. */
export async function openBench<Own>(
  definition: SubgraphDefinition<Own>,
  peers: Peers,
  at = new Date('2026-04-01T00:00:00Z'),
): Promise<SubgraphBench> {
  const database = await createDatabase();
  const config = readConfig({ NODE_ENV: 'test' });
  const clock = new StandingClock(at);
  const engine = graphileEngine(roleUrl(config, database.keys, database.url, 'jobs'), 2);
  const services: Services = {
    config,
    keys: database.keys,
    clock,
    log: silentLog,
    engine,
    peers,
    mail: new MailQueue(database.keys, devTransport),
    databaseUrl: database.url,
  };
  const subgraph = await openSubgraph(definition, services);
  return {
    subgraph,
    database,
    clock,
    services,
    async close() {
      await subgraph.close();
      await engine.close();
      await database.drop();
    },
  };
}

/** Peers for a subgraph that is to ask nothing. */
export const noPeers: Peers = { execute: () => Promise.reject(new Error('Nothing may be asked here')) };

export const anyId = () => randomUUID();
