import { ActorSigner, ActorVerifier } from '../platform/auth/actor.js';
import { HubClock } from '../platform/clock.js';
import { ConfigError, subgraphUrls } from '../platform/config.js';
import { graphileEngine } from '../platform/events/graphile-worker.js';
import { serveSubgraph } from '../platform/graphql/serve.js';
import { needKey } from '../platform/keys.js';
import { httpPeers } from '../platform/peers/http.js';
import { roleUrl } from '../platform/storage/roles.js';
import { openSubgraph, type SubgraphDefinition } from '../platform/subgraph.js';
import { type SubgraphName, subgraphNames } from '../schema/roles.js';
import { mailQueue } from './parts.js';
import { runProcess } from './run-process.js';

const JOBS_AT_ONCE = 4;
const name = process.argv[2] as SubgraphName;

/** One subgraph as a process of its own: `node dist/deploy/subgraph.js candidate`. */
await runProcess(name, async ({ config, keys, log }) => {
  if (!subgraphNames.includes(name)) throw new ConfigError(`There is no subgraph ${name}.`);
  // Only this one is loaded: a process starts in half the time, and holds nothing of the others.
  const definition = (
    (await import(`../subgraphs/${name}/subgraph.js`)) as Record<SubgraphName, SubgraphDefinition<unknown>>
  )[name];
  const urls = subgraphUrls(config);
  if (!urls) throw new ConfigError('EMPLOYER_URL, CANDIDATE_URL, AGENCY_URL and REWARDS_URL are needed.');
  const actorKey = needKey(keys, 'actor');
  const clock = new HubClock();
  const peers = httpPeers(urls, new ActorSigner(actorKey, name, clock));
  const engine = graphileEngine(roleUrl(config, keys, config.DATABASE_URL, 'jobs'), JOBS_AT_ONCE);
  const services = {
    config,
    keys,
    clock,
    log,
    engine,
    peers,
    mail: mailQueue(config, keys),
    databaseUrl: config.DATABASE_URL,
  };
  const subgraph = await openSubgraph(definition, services);
  clock.follow(await subgraph.clockOffset());
  const stopJobs = await engine.start(subgraph.tasks, log);
  const stopTimers = subgraph.startTimers();
  const http = serveSubgraph({
    subgraph,
    engine,
    log,
    verifier: new ActorVerifier(actorKey, name, clock),
    followClock: (offsetMs) => clock.follow(offsetMs),
  });
  return {
    http,
    async stop() {
      http.close();
      http.closeIdleConnections();
      await stopTimers();
      await stopJobs();
      await subgraph.close();
      await engine.close();
      await peers.close();
    },
  };
});
