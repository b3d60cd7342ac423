import type { SubgraphDefinition } from '../platform/subgraph.js';
import { agency } from './agency/subgraph.js';
import { candidate } from './candidate/subgraph.js';
import { employer } from './employer/subgraph.js';
import { rewards } from './rewards/subgraph.js';

/** Every subgraph, by name. */
export const subgraphs = {
  employer: employer as SubgraphDefinition<unknown>,
  candidate: candidate as SubgraphDefinition<unknown>,
  agency: agency as SubgraphDefinition<unknown>,
  rewards: rewards as SubgraphDefinition<unknown>,
};
