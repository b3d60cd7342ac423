import { openDoor } from '../gateway/http/app.js';
import { GatewayStore } from '../gateway/store.js';
import { ActorSigner } from '../platform/auth/actor.js';
import { HubClock } from '../platform/clock.js';
import { ConfigError, subgraphUrls } from '../platform/config.js';
import { needKey } from '../platform/keys.js';
import { httpPeers } from '../platform/peers/http.js';
import { roleUrl } from '../platform/storage/roles.js';
import { demoClients, demoMembers } from './demo/members.js';
import { readinessOver, settleOver } from './readiness.js';
import { runProcess } from './run-process.js';

/** The gateway as a process of its own, over subgraphs that are processes of their own. */
await runProcess('gateway', async ({ config, keys, log }) => {
  const urls = subgraphUrls(config);
  if (!urls) throw new ConfigError('EMPLOYER_URL, CANDIDATE_URL, AGENCY_URL and REWARDS_URL are needed.');
  const store = new GatewayStore(roleUrl(config, keys, config.DATABASE_URL, 'gateway'));
  const clock = new HubClock(await store.clockOffset());
  const peers = httpPeers(urls, new ActorSigner(needKey(keys, 'actor'), 'gateway', clock));
  const door = await openDoor({
    config,
    keys,
    clock,
    log,
    store,
    peers,
    demoClients,
    demoMembers,
    readiness: readinessOver(peers, store),
    advanceClock: async (to) => {
      clock.follow(await store.moveClock(to.getTime() - Date.now()));
      await settleOver(peers, clock.offset);
      return clock.now();
    },
  });
  return {
    http: door.http,
    async stop() {
      await door.stop();
      await peers.close();
      await store.close();
    },
  };
});
