import { setTimeout as sleep } from 'node:timers/promises';
import type { Readiness } from '../gateway/http/health.js';
import type { GatewayStore } from '../gateway/store.js';
import type { HttpPeers } from '../platform/peers/http.js';
import { type SubgraphName, subgraphNames } from '../schema/roles.js';

/** Ready when every subgraph is, and the gateway's own database. */
export function readinessOver(peers: HttpPeers, store: GatewayStore): Readiness {
  return async () => {
    const reports = await Promise.all(
      subgraphNames.map(async (name) => [name, await peers.ready(name).catch(() => null)] as const),
    );
    const database = await store.check().then(
      () => true,
      () => false,
    );
    const parts = {
      ...Object.fromEntries(reports.map(([name, report]) => [name, report?.ready === true])),
      gateway: database,
    };
    const outboxLagMs = Math.max(0, ...reports.map(([, report]) => report?.backlog?.oldestMs ?? 0));
    return { ready: Object.values(parts).every(Boolean), parts, outboxLagMs };
  };
}

/** Tells every subgraph the time until none of them finds anything left to do. */
export async function settleOver(
  peers: HttpPeers,
  offsetMs: number,
  names: readonly SubgraphName[] = subgraphNames,
): Promise<void> {
  for (let open = 1; open > 0; ) {
    open = 0;
    for (const name of names) {
      const { done, backlog } = await peers.tellTime(name, offsetMs);
      open += done + backlog;
    }
    if (open > 0) await sleep(5);
  }
}
