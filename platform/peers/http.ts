import { Agent, request as send } from 'undici';
import type { SubgraphName } from '../../schema/roles.js';
import type { ActorSigner } from '../auth/actor.js';
import { HubError } from '../errors/hub-error.js';
import type { Peers, SubgraphAnswer } from '../graphql/ask.js';
import { type Settled, WITH_ERRORS } from '../graphql/serve.js';

const TIMEOUT_MS = 30_000;
/** A file to import is given ten seconds more for each megabyte. */
const MS_PER_CHARACTER = 0.01;

/** How the answer of a subgraph begins. */
const DATA = '{"data":';

function unavailable(): never {
  throw new HubError('UNAVAILABLE');
}

export interface HttpPeers extends Peers {
  /** Tells a subgraph the clock's offset; it runs what is due by it and answers when that is done. */
  tellTime(subgraph: SubgraphName, offsetMs: number): Promise<Settled>;
  /** What the subgraph says of its readiness. */
  ready(subgraph: SubgraphName): Promise<{ ready: boolean; backlog: { count: number; oldestMs: number } }>;
  close(): Promise<void>;
}

/** Subgraphs in processes of their own, over kept-alive connections. Every request carries an actor signed for that subgraph. */
export function httpPeers(urls: Readonly<Record<SubgraphName, string>>, signer: ActorSigner): HttpPeers {
  const dispatcher = new Agent({
    connections: 64,
    keepAliveTimeout: 30_000,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });

  async function reach(url: string, token: string | null, requestId: string, body: unknown) {
    const headers = {
      'content-type': 'application/json',
      'x-request-id': requestId,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const text = body ? JSON.stringify(body) : null;
    // Whatever keeps an answer from coming, the subgraph is out of reach and the wish can be repeated.
    return await send(url, {
      method: body ? 'POST' : 'GET',
      headers,
      dispatcher,
      headersTimeout: TIMEOUT_MS + (text?.length ?? 0) * MS_PER_CHARACTER,
      ...(text ? { body: text } : {}),
    }).catch(unavailable);
  }

  async function call<T>(url: string, token: string | null, requestId: string, body: unknown): Promise<T> {
    const response = await reach(url, token, requestId, body);
    return (await response.body.json().catch(unavailable)) as T;
  }

  const execute: Peers['execute'] = async (subgraph, request, actor, requestId, mayBeText = false) => {
    const token = await signer.sign(actor, subgraph);
    const response = await reach(`${urls[subgraph]}/graphql`, token, requestId, request);
    if (!mayBeText || response.headers[WITH_ERRORS] !== undefined)
      return (await response.body.json().catch(unavailable)) as SubgraphAnswer;
    const text = await response.body.text().catch(unavailable);
    return text.startsWith(DATA) ? { text: text.slice(DATA.length, -1) } : unavailable();
  };

  return {
    execute,
    tellTime: async (subgraph, offsetMs) =>
      call<Settled>(`${urls[subgraph]}/clock`, await signer.sign({ kind: 'system' }, subgraph), '', { offsetMs }),
    ready: (subgraph) => call(`${urls[subgraph]}/readyz`, null, '', undefined),
    close: () => dispatcher.close(),
  };
}
