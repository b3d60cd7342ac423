import type { Role } from '../../../schema/roles.js';

/** Whom somebody may sign in for at the development issuer. */
export interface DemoMember {
  readonly clientId: string;
  readonly name: string;
  readonly role: Role;
  readonly org: string | null;
}

/** A machine client that is no agency's: whom its tokens speak for. */
export interface DemoClient extends DemoMember {
  readonly secret: string;
}
