import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server } from 'node:http';
import express, { type Express, type Handler } from 'express';
import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Peers } from '../../platform/graphql/ask.js';
import type { Keys } from '../../platform/keys.js';
import type { Log } from '../../platform/log.js';
import { admission } from '../admission.js';
import { type Authenticate, createAuthenticator } from '../authenticate.js';
import { type CountPublicCall, overloadLimit, publicCallLimit } from '../limits.js';
import type { GatewayStore } from '../store.js';
import { createGateway } from '../supergraph.js';
import { TrustedDocuments } from '../trusted-documents.js';
import { atsHookRoute } from './ats-hook.js';
import { consoleRoutes } from './consoles.js';
import { clockRoute } from './dev/clock.js';
import { issuerRoutes } from './dev/issuer.js';
import { mailRoute } from './dev/mail.js';
import type { DemoClient, DemoMember } from './dev/members.js';
import { errorHandler, sendError } from './errors.js';
import { exportRoute } from './export.js';
import { graphiqlRoute } from './graphiql.js';
import { createServer, graphqlHandlers } from './graphql.js';
import { healthRoutes, type Readiness } from './health.js';
import { importRoute } from './import.js';
import { jwksRoute } from './jwks.js';
import { ledgerRoutes } from './ledgers.js';
import { candidatePages } from './pages.js';
import { reportRoutes } from './reports.js';
import { streamRoute } from './stream.js';

export interface GatewayParts {
  readonly config: Config;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: GatewayStore;
  readonly peers: Peers;
  readonly readiness: Readiness;
  /** Clients of the development issuer. */
  readonly demoClients: readonly DemoClient[];
  /** Whom people may sign in for at the development issuer. */
  readonly demoMembers: readonly DemoMember[];
  /** Moves the test clock and answers when everything that fell due is done. */
  readonly advanceClock: (to: Date) => Promise<Date>;
}

export interface PublicDoor {
  readonly http: Server;
  stop(): Promise<void>;
}

/** The only public door: who are you, how much may you ask; then the gateway, and the few addresses beside it. */
export async function openDoor(parts: GatewayParts): Promise<PublicDoor> {
  const { config, log, store } = parts;
  const app = express();
  app.disable('x-powered-by');
  // A tag is a hash of every answer, and hardly any may be kept; the consoles' files are tagged by what serves them.
  app.disable('etag');
  const http = createHttpServer(app);
  const { gateway, prepare } = createGateway(parts.peers);
  const documents = new TrustedDocuments();
  const server = createServer({ gateway, documents }, http, config, log);
  await server.start();
  // Nobody waits for it: a document that is asked for sooner is prepared then.
  documents.prepare(prepare).catch((error: unknown) => log.error('trusted documents', error));
  const countPublicCall = publicCallLimit(store.pool);
  const admit = admission(parts.peers, parts.clock, (id) => store.isErased(id));
  const authenticate = createAuthenticator(config, parts.keys, parts.clock, admit);
  const who = identify(authenticate, countPublicCall);

  app.use(nameRequest);
  // What is asked most is looked for first: each route before it would cost every request.
  app.get('/graphql', trustedOnly);
  const streams = streamRoute(app, who, server, authenticate);
  app.use('/graphql', overloadLimit(), who, ...graphqlHandlers(server));
  healthRoutes(app, parts.readiness);
  jwksRoute(app, parts.keys);
  if (!config.production) developmentRoutes(app, parts);
  atsHookRoute(app, parts.peers, countPublicCall);
  importRoute(app, who, server);
  reportRoutes(app, who, server);
  ledgerRoutes(app, who, server);
  candidatePages(app, parts, { server, authenticate, countPublicCall, clock: parts.clock });
  exportRoute(app, who, server);
  consoleRoutes(app, config);
  app.use((_request, response) => sendError(response, new HubError('NOT_FOUND')));
  app.use(errorHandler(log));
  return {
    http,
    stop: () => {
      streams.stop();
      return server.stop();
    },
  };
}

/** What exists only outside production. */
function developmentRoutes(
  app: Express,
  { config, keys, clock, store, demoClients, demoMembers, peers, advanceClock }: GatewayParts,
): void {
  graphiqlRoute(app);
  mailRoute(app, store, config.publicUrl);
  if (!config.OIDC_ISSUER)
    issuerRoutes(app, { config, keys, clock, clients: demoClients, members: demoMembers, peers });
  if (config.testClock) clockRoute(app, clock, advanceClock);
}

const nameRequest: Handler = (_request, response, next) => {
  response.locals.requestId = randomUUID();
  response.setHeader('x-request-id', response.locals.requestId);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  next();
};

/** A GET asks by the hash of a document of ours, never by a document. */
const trustedOnly: Handler = ({ query }, _response, next) => {
  if (query.query === undefined && query.extensions !== undefined) return next();
  throw new HubError('INVALID_INPUT', { reason: 'MALFORMED_QUERY' });
};

/** Finds out who asks before anything is read of what is asked. Calls without a token are counted by address. */
function identify(authenticate: Authenticate, countPublicCall: CountPublicCall): Handler {
  return async (request, response, next) => {
    const actor = await authenticate(request.headers.authorization, response.locals.requestId);
    if (actor.kind === 'anonymous') await countPublicCall(request.socket.remoteAddress ?? '');
    response.locals.actor = actor;
    next();
  };
}
