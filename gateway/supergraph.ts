import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, Kind, visit } from 'graphql';
import type { Peers } from '../platform/graphql/ask.js';
import { projectRoot } from '../platform/paths.js';
import type { SubgraphName } from '../schema/roles.js';
import type { HubContext } from './context.js';
import { createPlanExecutor, type PlanExecutor, type Plans } from './plan/executor.js';
import { wholeCandidates } from './whole-candidates.js';

type Executor = ApolloGateway['executor'];

export interface PlannedGateway {
  readonly gateway: ApolloGateway;
  /** Plans a document before anyone asks for it, once the gateway is loaded. */
  prepare(document: DocumentNode): void;
}

/**
 * The Apollo gateway over the committed supergraph. Its planner makes the plans; they are run by `plan/`, each step going
 * to its subgraph through `peers`. Questions about the schema itself stay with the gateway's own executor.
 */
export function createGateway(peers: Peers): PlannedGateway {
  // The constructor reads this: without it the gateway reports to its maker's cloud.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(join(projectRoot, 'schema/generated/supergraph.graphql'), 'utf8'),
  });
  const aboutSchema = gateway.executor;
  let planned: PlanExecutor | undefined;
  const plans = () => {
    planned ??= createPlanExecutor(plansOf(gateway), wholeCandidates(gateway.schema as GraphQLSchema));
    return planned;
  };
  const isAboutSchema = new WeakMap<DocumentNode, boolean>();
  gateway.executor = async (request) => {
    const { document, context } = request;
    const about = isAboutSchema.get(document) ?? asksAboutSchema(document);
    isAboutSchema.set(document, about);
    if (about) return aboutSchema(request);
    const { actor, requestId, mayBeText = false } = context as HubContext;
    const { operationName, variables } = request.request;
    return plans().execute({ document, operationName, variables, mayBeText }, (subgraph, asked, text) =>
      peers.execute(subgraph as SubgraphName, asked, actor, requestId, text),
    ) as ReturnType<Executor>;
  };
  return { gateway, prepare: (document) => plans().prepare(document) };
}

/** What the gateway keeps to itself, as of its pinned version. */
interface GatewayInside {
  readonly schema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly apiSchema: Schema;
  readonly queryPlanner: QueryPlanner;
}

/** The plans of a gateway that is loaded. */
export function plansOf(gateway: ApolloGateway): Plans {
  const { schema, supergraphSchema, apiSchema, queryPlanner } = gateway as unknown as GatewayInside;
  return {
    schema,
    supergraph: supergraphSchema,
    plan: (document, operationName) =>
      queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, document, operationName ? { operationName } : {})),
  };
}

function asksAboutSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      found ||= name.value === '__schema' || name.value === '__type';
    },
  });
  return found;
}
