import type { Server } from 'node:http';
import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { type Handler, json } from 'express';
import { GraphQLError } from 'graphql';
import type { Config } from '../../platform/config.js';
import { formatError, isUnexpected } from '../../platform/errors/format-error.js';
import type { Log } from '../../platform/log.js';
import type { HubContext } from '../context.js';
import { complexityRules, GRAPHQL_BYTES, MAX_TOKENS } from '../limits.js';
import { JsonText } from '../plan/json-text.js';
import type { TrustedDocuments } from '../trusted-documents.js';

/** Apollo Server in front of the gateway: parsing, validation and limits, the response, and one form for every error. */
export function createServer(
  { gateway, documents }: { readonly gateway: ApolloGateway; readonly documents: TrustedDocuments },
  http: Server,
  config: Config,
  log: Log,
): ApolloServer<HubContext> {
  return new ApolloServer<HubContext>({
    gateway,
    introspection: !config.production,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: documents.byHash },
    documentStore: documents.known,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: complexityRules,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => log.warn(String(text)),
      error: (text) => log.error('apollo', text),
    },
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      requestLog(log),
    ],
    stringifyResult: (result) => {
      const data: unknown = result.data;
      return data instanceof JsonText ? `{"data":${data.json}}\n` : `${JSON.stringify(result)}\n`;
    },
    formatError: (_formatted, error) => {
      const plain =
        error instanceof GraphQLError ? error : new GraphQLError('internal', { originalError: error as Error });
      if (isUnexpected(plain)) log.error('gateway failed', plain.originalError ?? plain);
      return formatError(plain, '');
    },
  });
}

/** Gives every error the request's id, hides what the gateway adds for routers, and notes the request without what it asked. */
function requestLog(log: Log): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart({ contextValue: { requestId, actor } }) {
      const began = performance.now();
      return {
        async willSendResponse({ response, operation }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          delete singleResult.extensions;
          for (const error of singleResult.errors ?? []) Object.assign(error.extensions ?? {}, { requestId });
          const code = singleResult.errors?.[0]?.extensions?.code as string | undefined;
          const durationMs = Math.round(performance.now() - began);
          log.info('graphql', { requestId, actorKind: actor.kind, operation: operation?.operation, code, durationMs });
        },
      };
    },
  };
}

/** /graphql: POST with a document or the hash of a trusted one, GET with a hash only. */
export function graphqlHandlers(server: ApolloServer<HubContext>): Handler[] {
  const middleware = expressMiddleware(server, {
    context: async ({ res }) => ({ actor: res.locals.actor, requestId: res.locals.requestId, mayBeText: true }),
  });
  return [
    json({ limit: GRAPHQL_BYTES, type: ['application/json', 'application/graphql-response+json'] }),
    middleware as Handler,
  ];
}
