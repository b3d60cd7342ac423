import type { Actor } from '../platform/auth/actor.js';

/** What the gateway knows of a request. `schema` introspection by the gateway itself runs without one. */
export interface HubContext {
  readonly actor: Actor;
  readonly requestId: string;
}
