import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { ActorVerifier } from '../auth/actor.js';
import { formatError } from '../errors/format-error.js';
import { HubError } from '../errors/hub-error.js';
import type { EventEngine } from '../events/engine.js';
import type { Log } from '../log.js';
import type { RunningSubgraph } from '../subgraph.js';
import type { SubgraphAnswer, SubgraphRequest } from './ask.js';

export interface SubgraphDoor {
  readonly subgraph: RunningSubgraph;
  readonly verifier: ActorVerifier;
  readonly engine: EventEngine;
  readonly log: Log;
  /** Takes the clock's new offset, in milliseconds. */
  followClock(offsetMs: number): void;
}

/** What a subgraph did when it was told the time, and what is left in the queue. */
export interface Settled {
  readonly done: number;
  readonly backlog: number;
}

/** The header of an answer that holds errors, for whoever would pass it on unread. */
export const WITH_ERRORS = 'x-with-errors';

/** An import of 64 MB, base64 in JSON, is the largest that the gateway sends. */
const MAX_BYTES = 100 * 1024 * 1024;

/**
 * One subgraph's own HTTP door, for the gateway and the other subgraphs only: whatever does not carry an actor that
 * one of them has signed for this subgraph within the last minute is refused before it is read.
 */
export function serveSubgraph(door: SubgraphDoor): Server {
  return createServer((request, response) => {
    const requestId = String(request.headers['x-request-id'] ?? '');
    route(door, request, requestId).then(
      (answer) => send(response, 200, answer),
      (error: unknown) => {
        if (!(error instanceof HubError))
          door.log.error('request failed', error, { requestId, subgraph: door.subgraph.name });
        const refusal = error instanceof HubError ? error : new HubError('INTERNAL');
        const status = refusal.code === 'UNAUTHENTICATED' ? 401 : refusal.code === 'NOT_FOUND' ? 404 : 400;
        send(response, status, {
          errors: [formatError(new GraphQLError(refusal.message, { originalError: refusal }), requestId)],
        });
      },
    );
  });
}

async function route(door: SubgraphDoor, request: IncomingMessage, requestId: string): Promise<unknown> {
  const { subgraph } = door;
  if (request.method === 'GET' && request.url === '/livez') return { alive: true };
  if (request.method === 'GET' && request.url === '/readyz') {
    await subgraph.check();
    return { ready: true, backlog: await door.engine.backlog() };
  }
  if (request.method !== 'POST') throw new HubError('NOT_FOUND');
  const actor = await door.verifier.verify(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]);
  if (request.url === '/graphql') return subgraph.execute(await readJson<SubgraphRequest>(request), actor, requestId);
  if (request.url !== '/clock' || actor.kind !== 'system' || actor.via !== undefined) throw new HubError('NOT_FOUND');
  door.followClock((await readJson<{ offsetMs: number }>(request)).offsetMs);
  const done = await subgraph.runTimers();
  return { done, backlog: (await door.engine.backlog()).count } satisfies Settled;
}

async function readJson<T>(request: IncomingMessage): Promise<T> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new HubError('TOO_LARGE');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as T;
  } catch {
    throw new HubError('INVALID_INPUT', { reason: 'MALFORMED_QUERY' });
  }
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  const body = Buffer.from(JSON.stringify(answer));
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': body.length,
    ...((answer as SubgraphAnswer).errors ? { [WITH_ERRORS]: '1' } : {}),
  });
  response.end(body);
}
