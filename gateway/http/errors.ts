import type { ErrorRequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { catalogue, type ErrorCode } from '../../platform/errors/catalog.js';
import { formatError, type WireError } from '../../platform/errors/format-error.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Log } from '../../platform/log.js';

const STATUS: Record<(typeof catalogue)[ErrorCode]['kind'], number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

export function statusOf(code: ErrorCode): number {
  if (code === 'TOO_LARGE') return 413;
  if (code === 'RATE_LIMITED') return 429;
  return STATUS[catalogue[code].kind];
}

/** An error of ours as GraphQL writes it, also where no GraphQL was reached. */
export function wireError(error: HubError, requestId: string): WireError {
  return formatError(new GraphQLError(error.message, { originalError: error }), requestId);
}

export function sendError(response: Response, error: HubError): void {
  response.status(statusOf(error.code)).json({ errors: [wireError(error, response.locals.requestId ?? '')] });
}

/** What went wrong before or beside GraphQL: a body too large or broken, a refusal, or a failure of ours. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: Error & { type?: string; status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof HubError) return sendError(response, error);
    if (error.type === 'entity.too.large') return sendError(response, new HubError('TOO_LARGE'));
    if (error.status && error.status < 500)
      return sendError(response, new HubError('INVALID_INPUT', { reason: 'MALFORMED_QUERY' }));
    log.error('request failed', error, { requestId: response.locals.requestId });
    return sendError(response, new HubError('INTERNAL'));
  };
}
