import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../../platform/graphql/ask.js';
import { JsonText } from './json-text.js';
import { isOfType, rewrite } from './rewrite.js';
import { put, type Row } from './row.js';

type SubgraphError = NonNullable<SubgraphAnswer['errors']>[number];
type Path = readonly (string | number)[];

/** One run of a plan: what the steps share. */
export interface PlanRun {
  /** The whole supergraph, for the types that plans speak of. */
  readonly supergraph: GraphQLSchema;
  /** As the client gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same with the document's own values for what the client left out. */
  readonly conditions: Readonly<Record<string, unknown>>;
  send(subgraph: string, request: SubgraphRequest, mayBeText: boolean): Promise<SubgraphAnswer>;
}

export interface PlanResult {
  /** Everything that the subgraphs answered, keys included. */
  readonly data: Row;
  readonly errors: GraphQLError[];
}

/** An object of the growing answer, and where it stands in it. */
interface Place {
  readonly row: Row;
  readonly path: Path;
}

/** Asks the subgraphs step by step, as the plan says, and puts together what they answer. */
export async function runPlan({ node }: QueryPlan, run: PlanRun): Promise<PlanResult> {
  const result: PlanResult = { data: {}, errors: [] };
  if (node?.kind === 'Subscription') throw new Error('The gateway has no subscriptions');
  if (node) await runNode(node, [{ row: result.data, path: [] }], run, result.errors);
  return result;
}

/** Runs a step whose answer is the whole answer: nothing is put together, and nothing need be read. */
export async function runWhole(
  fetch: FetchNode,
  run: PlanRun,
  mayBeText: boolean,
): Promise<{ data: Row | JsonText | null; errors: GraphQLError[] }> {
  const errors: GraphQLError[] = [];
  const answer = await send(fetch, usedVariables(fetch, run), run, errors, mayBeText);
  for (const error of answer?.errors ?? []) errors.push(passedOn(error, error.path));
  return { data: answer?.text === undefined ? (answer?.data ?? null) : new JsonText(answer.text), errors };
}

async function runNode(node: PlanNode, places: readonly Place[], run: PlanRun, errors: GraphQLError[]): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const one of node.nodes) await runNode(one, places, run, errors);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((one) => runNode(one, places, run, errors)));
      return;
    case 'Flatten':
      return runNode(
        node.node,
        places.flatMap((place) => below(place.row, place.path, node.path)),
        run,
        errors,
      );
    case 'Condition': {
      const chosen = run.conditions[node.condition] === true ? node.ifClause : node.elseClause;
      return chosen && runNode(chosen, places, run, errors);
    }
    case 'Fetch':
      return runFetch(node, places, run, errors);
    default:
      throw new Error(`The gateway has no ${node.kind}`);
  }
}

/** The objects at the end of a path through the answer so far; `@` stands for every element of a list. */
function below(value: unknown, path: Path, rest: Path): Place[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const [head, ...tail] = rest;
    return value.flatMap((one, index) => below(one, [...path, index], head === '@' ? tail : rest));
  }
  const [head, ...tail] = rest;
  if (head === undefined) return [{ row: value as Row, path }];
  return Object.hasOwn(value as Row, head) ? below((value as Row)[head], [...path, head], tail) : [];
}

async function runFetch(
  fetch: FetchNode,
  places: readonly Place[],
  run: PlanRun,
  errors: GraphQLError[],
): Promise<void> {
  if (places.length === 0) return;
  if (fetch.requires) return fetchEntities(fetch, fetch.requires, places, run, errors);
  const answer = await send(fetch, usedVariables(fetch, run), run, errors);
  const path = places[0]?.path ?? [];
  for (const error of answer?.errors ?? []) errors.push(passedOn(error, [...path, ...(error.path ?? [])]));
  if (!answer?.data) return;
  rewrite(run.supergraph, fetch.outputRewrites, answer.data);
  for (const { row } of places) merge(row, answer.data);
}

/** Asks for what these objects have in another subgraph, by their keys and all at once. */
async function fetchEntities(
  fetch: FetchNode,
  requires: readonly QueryPlanSelectionNode[],
  places: readonly Place[],
  run: PlanRun,
  errors: GraphQLError[],
): Promise<void> {
  const asked: Place[] = [];
  const representations: Row[] = [];
  for (const place of places) {
    const representation = pick(run.supergraph, place.row, requires);
    if (!representation?.__typename) continue;
    rewrite(run.supergraph, fetch.inputRewrites, representation);
    representations.push(representation);
    asked.push(place);
  }
  if (asked.length === 0) return;
  const answer = await send(fetch, { ...usedVariables(fetch, run), representations }, run, errors);
  for (const error of answer?.errors ?? []) {
    const [field, index, ...rest] = error.path ?? [];
    const place = field === '_entities' && typeof index === 'number' ? asked[index] : undefined;
    errors.push(passedOn(error, place && [...place.path, ...rest]));
  }
  const entities = (answer?.data?._entities ?? []) as readonly (Row | null)[];
  for (const [index, { row }] of asked.entries()) {
    const entity = entities[index];
    if (!entity) continue;
    entity.__typename ??= row.__typename;
    rewrite(run.supergraph, fetch.outputRewrites, entity);
    merge(row, entity);
  }
}

function usedVariables({ variableUsages = [] }: FetchNode, { variables }: PlanRun): Row {
  return Object.fromEntries(
    variableUsages.flatMap((name) => (variables[name] === undefined ? [] : [[name, variables[name]]])),
  );
}

/** Null when the subgraph did not answer at all: that is one more error of the answer, beside what the others say. */
async function send(
  { serviceName, operation, operationName }: FetchNode,
  variables: Row,
  run: PlanRun,
  errors: GraphQLError[],
  mayBeText = false,
): Promise<SubgraphAnswer | null> {
  try {
    return await run.send(serviceName, { query: operation, variables, operationName }, mayBeText);
  } catch (error) {
    errors.push(new GraphQLError('not answered', { originalError: error as Error }));
    return null;
  }
}

function passedOn({ message, extensions }: SubgraphError, path: Path | undefined): GraphQLError {
  return new GraphQLError(message, {
    path: path && [...path],
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions },
  });
}

/** What a subgraph needs of an object to know it; null when some of it is not there. */
function pick(schema: GraphQLSchema, row: Row, selections: readonly QueryPlanSelectionNode[]): Row | null {
  const picked: Row = {};
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (selection.typeCondition && isOfType(schema, row, selection.typeCondition))
        merge(picked, pick(schema, row, selection.selections) ?? {});
      continue;
    }
    const name = selection.alias ?? selection.name;
    const value = row[name];
    if (value === undefined) return null;
    picked[name] = pickValue(schema, value, selection.selections);
  }
  return picked;
}

function pickValue(
  schema: GraphQLSchema,
  value: unknown,
  selections: readonly QueryPlanSelectionNode[] | undefined,
): unknown {
  if (!selections || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => pickValue(schema, one, selections));
  return pick(schema, value as Row, selections);
}

/** Adds what another step answered: objects grow, lists of one length grow element by element, all else is replaced. */
function merge(target: Row, source: Row): void {
  for (const [key, value] of Object.entries(source)) {
    if (value === undefined) continue;
    const held = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isRow(held) && isRow(value)) merge(held, value);
    else if (Array.isArray(held) && Array.isArray(value) && held.length === value.length) {
      for (const [index, one] of value.entries()) {
        const before: unknown = held[index];
        if (isRow(before) && isRow(one)) merge(before, one);
        else held[index] = one;
      }
    } else put(target, key, value);
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
