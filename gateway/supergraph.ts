import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import type { Peers } from '../platform/graphql/ask.js';
import { projectRoot } from '../platform/paths.js';
import type { SubgraphName } from '../schema/roles.js';
import type { HubContext } from './context.js';
import { wholeCandidates } from './whole-candidates.js';

/** The Apollo gateway over the committed supergraph; each step of a plan goes to its subgraph through `peers`. */
export function createGateway(peers: Peers): ApolloGateway {
  // The constructor reads this: without it the gateway reports to its maker's cloud.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(join(projectRoot, 'schema/generated/supergraph.graphql'), 'utf8'),
    buildService: ({ name }) => ({
      async process({ request, context }) {
        const { actor, requestId } = context as HubContext;
        const { query = '', variables, operationName } = request;
        return (await peers.execute(
          name as SubgraphName,
          { query, variables, operationName },
          actor,
          requestId,
        )) as never;
      },
    }),
  });
  gateway.executor = wholeCandidates(gateway.executor);
  return gateway;
}
