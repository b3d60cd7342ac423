import { HubError } from '../errors/hub-error.js';
import type { Peers } from '../graphql/ask.js';
import type { RunningSubgraph } from '../subgraph.js';

/** Subgraphs in this process: a document goes straight to its compiled executor, with a context of its own. */
export function inProcessPeers(running: ReadonlyMap<string, RunningSubgraph>): Peers {
  return {
    async execute(subgraph, request, actor, requestId) {
      const found = running.get(subgraph);
      if (!found) throw new HubError('UNAVAILABLE');
      return found.execute(request, actor, requestId);
    },
  };
}
