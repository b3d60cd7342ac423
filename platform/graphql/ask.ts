import type { SubgraphName } from '../../schema/roles.js';
import type { Actor } from '../auth/actor.js';
import type { ErrorCode } from '../errors/catalog.js';
import { catalogue } from '../errors/catalog.js';
import { HubError } from '../errors/hub-error.js';
import type { ReasonCode } from '../errors/reasons.js';
import type { Ctx } from '../storage/context.js';

export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  /** The data as JSON, in their place, where text was accepted and there are no errors. */
  readonly text?: string;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown> | undefined;
  }[];
}

/** How a subgraph is reached, in process or over HTTP. `mayBeText` accepts data as text, which costs no reading. */
export interface Peers {
  execute(
    subgraph: SubgraphName,
    request: SubgraphRequest,
    actor: Actor,
    requestId: string,
    mayBeText?: boolean,
  ): Promise<SubgraphAnswer>;
}

/**
 * Asks another subgraph a question that must be answered at once, through its own schema and as the caller. The fields
 * that only subgraphs may ask are `@inaccessible`, so no client sees them. A refusal comes back as the same refusal.
 */
export async function ask<T>(
  ctx: Ctx,
  subgraph: SubgraphName,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const actor: Actor = { ...ctx.actor, via: ctx.subgraph };
  const { data, errors } = await inTime(ctx.peers.execute(subgraph, { query, variables }, actor, ctx.requestId));
  const first = errors?.[0];
  if (first) throw refusalOf(first.extensions);
  return data as T;
}

/** A question that takes longer is given up, and what was to be done can be tried again. */
const PATIENCE_MS = 2_000;

async function inTime(answer: Promise<SubgraphAnswer>): Promise<SubgraphAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const given = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HubError('UNAVAILABLE')), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, given]);
  } finally {
    clearTimeout(timer);
  }
}

function refusalOf(extensions: Record<string, unknown> = {}): HubError {
  const { code, field, reason } = extensions as { code?: string; field?: string; reason?: ReasonCode };
  const known = code !== undefined && code in catalogue && code !== 'INTERNAL';
  return new HubError(known ? (code as ErrorCode) : 'UNAVAILABLE', {
    ...(field ? { field } : {}),
    ...(reason ? { reason } : {}),
  });
}
