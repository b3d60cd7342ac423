import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { formatError, isUnexpected } from '../errors/format-error.js';
import type { Ctx } from '../storage/context.js';
import type { SubgraphAnswer, SubgraphRequest } from './ask.js';
import { inputDefaults } from './input-defaults.js';

type Compiled = (ctx: Ctx, variables: Record<string, unknown>) => Promise<ExecutionResult> | ExecutionResult;

/** Compiled documents are some 100 kB each; the gateway's plans and our own questions are a few hundred. */
const CAPACITY = 500;

/**
 * Runs documents against one subgraph's guarded schema, compiled once per text. The documents come from the gateway's
 * planner or from our own constants, so they are not validated again.
 */
export function createExecutor(schema: GraphQLSchema) {
  const compiled = new Map<string, Compiled>();

  function compile(request: SubgraphRequest): Compiled {
    const key = `${request.operationName ?? ''}\n${request.query}`;
    const known = compiled.get(key);
    if (known) {
      // Most recently used documents stay at the end of the map, so the first is the one to drop.
      compiled.delete(key);
      compiled.set(key, known);
      return known;
    }
    const made = compileDocument(schema, parse(request.query), request.operationName);
    if (compiled.size >= CAPACITY) compiled.delete(compiled.keys().next().value as string);
    compiled.set(key, made);
    return made;
  }

  return async (request: SubgraphRequest, ctx: Ctx): Promise<SubgraphAnswer> => {
    const result = await compile(request)(ctx, request.variables ?? {});
    if (!result.errors) return result as SubgraphAnswer;
    const errors = result.errors.map((error) => {
      if (isUnexpected(error))
        ctx.log.error('field failed', error.originalError ?? error, {
          subgraph: ctx.subgraph,
          requestId: ctx.requestId,
        });
      return formatError(error, ctx.requestId);
    });
    return { data: result.data ?? null, errors };
  };
}

function compileDocument(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Compiled {
  const query = compileQuery(schema, document, operationName);
  if (isCompiledQuery(query)) {
    const fill = inputDefaults(schema, document);
    return (ctx, variables) => query.query({}, ctx, fill ? fill(variables) : variables) as Promise<ExecutionResult>;
  }
  return (ctx, variables) =>
    execute({
      schema,
      document,
      contextValue: ctx,
      variableValues: variables,
      ...(operationName ? { operationName } : {}),
    });
}
