import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { Handler } from 'express';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { HubError } from '../platform/errors/hub-error.js';

/** How much one document may ask: levels of fields, aliases, directives, tokens. */
export const MAX_DEPTH = 14;
export const MAX_ALIASES = 50;
export const MAX_DIRECTIVES = 50;
export const MAX_TOKENS = 10_000;
/** Bytes of a body, by door. */
export const GRAPHQL_BYTES = 5 * 1024 * 1024;
export const IMPORT_BYTES = 64 * 1024 * 1024;
export const WEBHOOK_BYTES = 1024 * 1024;
/** Requests that one process answers at a time. */
export const AT_A_TIME = 128;
/** Seconds after which whoever was turned away may come again. */
const COME_AGAIN_S = 1;
/** Calls without a token, by address and minute. */
const PUBLIC_CALLS = 600;

/**
 * Turns away whatever comes while a process has its hands full, before anything is read of it: a queue that grows would
 * make everyone wait until nobody is answered in time. UNAVAILABLE with HUB_BUSY, to be tried again.
 */
export function overloadLimit(): Handler {
  let atWork = 0;
  return (_request, response, next) => {
    if (atWork >= AT_A_TIME) {
      response.setHeader('retry-after', COME_AGAIN_S);
      throw new HubError('UNAVAILABLE', { reason: 'HUB_BUSY' });
    }
    atWork += 1;
    response.once('close', () => {
      atWork -= 1;
    });
    next();
  };
}

/** A limit's finding becomes TOO_COMPLEX, whatever the library would say. */
const refusal = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(new GraphQLError('too complex', { originalError: new HubError('TOO_COMPLEX') })),
  ],
};

export const complexityRules: ValidationRule[] = [
  maxDepthRule({ n: MAX_DEPTH, ignoreIntrospection: true, ...refusal }) as unknown as ValidationRule,
  maxAliasesRule({ n: MAX_ALIASES, ...refusal }) as unknown as ValidationRule,
  maxDirectivesRule({ n: MAX_DIRECTIVES, ...refusal }) as unknown as ValidationRule,
];

/** Counts a call without a token; rejects with RATE_LIMITED past the limit. The counts are rows, so every process sees them. */
export type CountPublicCall = (address: string) => Promise<void>;

export function publicCallLimit(pool: pg.Pool): CountPublicCall {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'platform',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: 'public',
    points: PUBLIC_CALLS,
    duration: 60,
    clearExpiredByTimeout: false,
  });
  return async (address) => {
    try {
      await limiter.consume(address);
    } catch (rejection) {
      // The limiter rejects with the state of the limit, and with an Error when it could not count.
      if (rejection instanceof Error) throw rejection;
      throw new HubError('RATE_LIMITED');
    }
  };
}
