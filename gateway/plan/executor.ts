import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Row } from './row.js';
import { type PlanRun, runPlan } from './run.js';
import { compileShape, type Shaper } from './shape.js';

/** What operations are planned and shaped by. */
export interface Plans {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** What plans speak of. */
  readonly supergraph: GraphQLSchema;
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

/** What is asked for beside what the client asks for, and is no part of the answer. */
export interface Addition {
  /** The name of what is added. */
  readonly name: string;
  /** The document with it; the same document where nothing is to be added. */
  add(document: DocumentNode): DocumentNode;
}

export interface Operation {
  /** Validated; the same object for the same text, or it is prepared anew. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Row> | undefined;
}

interface Prepared {
  readonly operation: OperationDefinitionNode;
  readonly plan: QueryPlan;
  readonly shape: Shaper;
}

export interface ExecutionResult {
  readonly data?: Row | null;
  readonly errors?: readonly GraphQLError[];
}

/**
 * Executes operations: the plan of each document and the shape of its answer are made once, and live as long as the
 * document. Errors are the subgraphs' own, at the places where the client asked.
 */
export function createPlanExecutor(plans: Plans, addition?: Addition) {
  const prepared = new WeakMap<DocumentNode, Map<string, Prepared>>();

  function prepare(document: DocumentNode, operationName: string | undefined): Prepared | null {
    const known = prepared.get(document) ?? new Map<string, Prepared>();
    prepared.set(document, known);
    const found = known.get(operationName ?? '');
    if (found) return found;
    const completed = addition?.add(document) ?? document;
    const operation = getOperationAST(completed, operationName);
    if (!operation) return null;
    const made = {
      operation,
      plan: plans.plan(completed, operationName),
      shape: compileShape(plans.schema, operation, fragmentsOf(completed), addition?.name),
    };
    known.set(operationName ?? '', made);
    return made;
  }

  return async (
    { document, operationName, variables = {} }: Operation,
    send: PlanRun['send'],
  ): Promise<ExecutionResult> => {
    const one = prepare(document, operationName);
    if (!one) return { errors: [new GraphQLError('There is no such operation in the document.')] };
    const { coerced, errors: refused } = getVariableValues(
      plans.schema,
      one.operation.variableDefinitions ?? [],
      variables,
    );
    if (refused) return { errors: refused };
    const { data, errors } = await runPlan(one.plan, {
      supergraph: plans.supergraph,
      variables,
      conditions: coerced,
      send,
    });
    const shaped = one.shape(data, coerced);
    return errors.length > 0 ? { data: shaped, errors } : { data: shaped };
  };
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}
