import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import type { Express, Handler } from 'express';
import {
  buildSchema,
  GraphQLError,
  type GraphQLObjectType,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Actor } from '../../platform/auth/actor.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { projectRoot } from '../../platform/paths.js';
import type { Authenticate } from '../authenticate.js';
import type { HubContext } from '../context.js';
import { complexityRules } from '../limits.js';

/** The gateway plans no subscriptions; this one is a query of the API, asked again and again. */
const SUBSCRIPTION = `
type Subscription {
  """The feed of the calling agency's pool as it grows, from a cursor on; without one everyone who is there is told first."""
  poolChanges(after: String, first: Int! = 100): PoolChanges!
}`;
const PAGE = `query($after: String, $first: Int!) { poolChanges(after: $after, first: $first) {
  startsOver endCursor hasNextPage changes { kind candidateId } } }`;

/** Between two looks at a feed that has told everything. */
const PAUSE_MS = 1_000;
/** Streams that one agency may have open at once. */
const STREAMS = 10;

interface Page {
  readonly startsOver: boolean;
  readonly endCursor: string;
  readonly hasNextPage: boolean;
  readonly changes: readonly unknown[];
}

interface Follower {
  readonly actor: Actor;
  readonly authorization: string | undefined;
  readonly requestId: string;
}

/**
 * POST /graphql/stream — GraphQL over server-sent events (graphql-sse, distinct connections) for `subscription { poolChanges }`.
 * Each look is a request of its own through the gateway, with the token checked again: a stream shows no more than a
 * query at the same moment, and ends when the token does.
 */
export function streamRoute(
  app: Express,
  who: Handler,
  server: ApolloServer<HubContext>,
  authenticate: Authenticate,
): { stop(): void } {
  const schema = buildSchema(readFileSync(join(projectRoot, 'schema/generated/api.graphql'), 'utf8') + SUBSCRIPTION);
  const open = new Map<string, number>();
  let isStopping = false;

  async function look({ authorization, requestId }: Follower, variables: object): Promise<Page> {
    const actor = await authenticate(authorization, requestId);
    const { body } = await server.executeOperation<{ poolChanges: Page }>(
      { query: PAGE, variables: { ...variables } },
      { contextValue: { actor, requestId } },
    );
    if (body.kind !== 'single') throw new HubError('INTERNAL');
    const { data, errors } = body.singleResult;
    if (data && !errors) return data.poolChanges;
    throw new GraphQLError(errors?.[0]?.message ?? '', { extensions: errors?.[0]?.extensions ?? {} });
  }

  async function* follow(follower: Follower, { after, first }: { after?: string | null; first: number }) {
    let cursor = after ?? null;
    while (!isStopping) {
      const page = await look(follower, { after: cursor, first }).catch((error: unknown) => error as Error);
      // The last event of a stream that is refused says why.
      if (page instanceof Error) return void (yield { poolChanges: () => refused(page, follower) });
      if (page.changes.length > 0 || page.startsOver) yield { poolChanges: page };
      cursor = page.endCursor;
      if (!page.hasNextPage) await sleep(PAUSE_MS);
    }
  }

  const subscription = schema.getSubscriptionType() as GraphQLObjectType;
  const field = subscription.getFields().poolChanges;
  if (field) field.subscribe = (_root, args, follower) => follow(follower as Follower, args as { first: number });

  const handler = createHandler({
    schema,
    onSubscribe: async (request, { query, variables, operationName }) => {
      const document = parse(query);
      const errors = validate(schema, document, [...specifiedRules, ...complexityRules]);
      if (errors.length > 0 || getOperationAST(document, operationName)?.operation !== 'subscription')
        throw new HubError('INVALID_INPUT', { reason: 'MALFORMED_QUERY' });
      const { actor, requestId } = request.context.res.locals as HubContext;
      const { authorization } = request.raw.headers;
      const contextValue: Follower = { actor, authorization, requestId };
      return { schema, document, variableValues: variables, operationName, contextValue } as never;
    },
  });
  app.post('/graphql/stream', who, async (request, response) => {
    const { actor } = response.locals as HubContext;
    if (actor.kind !== 'agency') throw new HubError(actor.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    const count = open.get(actor.id) ?? 0;
    if (count >= STREAMS) throw new HubError('RATE_LIMITED');
    open.set(actor.id, count + 1);
    response.once('close', () => open.set(actor.id, (open.get(actor.id) ?? 1) - 1));
    await handler(request, response);
  });
  return {
    stop() {
      isStopping = true;
    },
  };
}

function refused(error: Error, { requestId }: Follower): never {
  if (error instanceof GraphQLError) throw error;
  const known = error instanceof HubError ? error : new HubError('INTERNAL');
  throw new GraphQLError(known.message, {
    extensions: { code: known.code, requestId, messageJa: known.messageJa },
  });
}
