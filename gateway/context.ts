import type { Actor } from '../platform/auth/actor.js';

/** What the gateway knows of a request. `schema` introspection by the gateway itself runs without one. */
export interface HubContext {
  readonly actor: Actor;
  readonly requestId: string;
  /** Whether the answer is only written out, so that data may come as text. */
  readonly mayBeText?: boolean;
}
