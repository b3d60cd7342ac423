import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from './fragments.js';
import type { JsonText } from './json-text.js';
import type { Row } from './row.js';
import { type PlanRun, runPlan, runWhole } from './run.js';
import { compileShape, type Shaper } from './shape.js';
import { wholeFetch } from './whole.js';

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
  /** Whether data may come as text, where it comes from one subgraph and is passed on as it is. */
  readonly mayBeText?: boolean;
}

interface Prepared {
  readonly operation: OperationDefinitionNode;
  readonly plan: QueryPlan;
  readonly shape: Shaper;
  /** The step whose answer is the whole answer as it stands. */
  readonly whole: FetchNode | null;
}

export interface ExecutionResult {
  readonly data?: Row | JsonText | null;
  readonly errors?: readonly GraphQLError[];
}

export interface PlanExecutor {
  execute(operation: Operation, send: PlanRun['send']): Promise<ExecutionResult>;
  /** Plans a validated document of one operation before anyone asks for it. */
  prepare(document: DocumentNode): void;
}

/**
 * Executes operations: the plan of each document and the shape of its answer are made once, and live as long as the
 * document. Errors are the subgraphs' own, at the places where the client asked.
 */
export function createPlanExecutor(plans: Plans, addition?: Addition): PlanExecutor {
  const prepared = new WeakMap<DocumentNode, Map<string, Prepared>>();

  function prepare(document: DocumentNode, operationName: string | undefined): Prepared | null {
    const known = prepared.get(document) ?? new Map<string, Prepared>();
    prepared.set(document, known);
    const found = known.get(operationName ?? '');
    if (found) return found;
    const completed = addition?.add(document) ?? document;
    const operation = getOperationAST(completed, operationName);
    if (!operation) return null;
    const fragments = fragmentsOf(completed);
    const plan = plans.plan(completed, operationName);
    const made = {
      operation,
      plan,
      shape: compileShape(plans.schema, operation, fragments, addition?.name),
      whole: completed === document ? wholeFetch(plans, plan, operation, fragments) : null,
    };
    known.set(operationName ?? '', made);
    return made;
  }

  async function execute(
    { document, operationName, variables = {}, mayBeText = false }: Operation,
    send: PlanRun['send'],
  ): Promise<ExecutionResult> {
    const one = prepare(document, operationName);
    if (!one) return { errors: [new GraphQLError('There is no such operation in the document.')] };
    const { coerced, errors: refused } = getVariableValues(
      plans.schema,
      one.operation.variableDefinitions ?? [],
      variables,
    );
    if (refused) return { errors: refused };
    const run = { supergraph: plans.supergraph, variables, conditions: coerced, send };
    if (one.whole) {
      const { data, errors } = await runWhole(one.whole, run, mayBeText);
      return answerOf(data ?? one.shape({}, coerced), errors);
    }
    const { data, errors } = await runPlan(one.plan, run);
    return answerOf(one.shape(data, coerced), errors);
  }

  return { execute, prepare: (document) => void prepare(document, undefined) };
}

function answerOf(data: Row | JsonText | null, errors: readonly GraphQLError[]): ExecutionResult {
  return errors.length > 0 ? { data, errors } : { data };
}
