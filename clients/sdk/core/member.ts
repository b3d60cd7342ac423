import { Connection, type ConnectionOptions } from './connection.js';
import { type Methods, methodsOf } from './methods.js';
import { type ClientCredentials, clientCredentials } from './tokens.js';

/** A member's own machine: its client, at its issuer. */
export interface MemberOptions extends Omit<ConnectionOptions, 'tokens'>, ClientCredentials {}

/** The operations of one entry point, with tokens by client credentials. */
export function connectMember<D extends object>(documents: D, options: MemberOptions): Methods<D> {
  const { url, fetch: send = (...call) => fetch(...call) } = options;
  const tokens = clientCredentials(options, url.replace(/\/$/, ''), send);
  return methodsOf(documents, new Connection({ ...options, tokens }));
}
