import type { ApolloServer } from '@apollo/server';
import type { Response } from 'express';
import type { ErrorCode } from '../../platform/errors/catalog.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { HubContext } from '../context.js';
import { sendError, statusOf } from './errors.js';

/**
 * Runs a document of ours for an address beside /graphql, as the caller, so that it has the same answer and the same
 * refusals. Answers the data, or sends the error and answers null.
 */
export async function runForRest(
  server: ApolloServer<HubContext>,
  response: Response,
  query: string,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown> | null> {
  const { actor, requestId } = response.locals as HubContext;
  if (actor.kind === 'anonymous') {
    sendError(response, new HubError('UNAUTHENTICATED'));
    return null;
  }
  const { body } = await server.executeOperation({ query, variables }, { contextValue: { actor, requestId } });
  if (body.kind !== 'single') throw new HubError('INTERNAL');
  const { data, errors } = body.singleResult;
  if (data && !errors) return data;
  const code = (errors?.[0]?.extensions?.code ?? 'INTERNAL') as ErrorCode;
  response.status(statusOf(code)).json({ errors });
  return null;
}
