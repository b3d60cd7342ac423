import { fail } from '../../../platform/errors/hub-error.js';
import type { AgencyId } from '../../../platform/ids.js';
import type { AgencyRole } from '../../../schema/roles.js';

export const loginKinds = ['PERSON', 'MACHINE'] as const;
export type LoginKind = (typeof loginKinds)[number];

/** How long the secret before a rotation still works, so that a running program can be given the new one. */
export const OLD_SECRET_HOURS = 24;

export interface LoginOffer {
  readonly id: string;
  readonly agencyId: AgencyId;
  readonly kind: LoginKind;
  /** `sub` of the tokens that the issuer gives it; for a machine client its client id. */
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: AgencyRole;
  /** Keyed hash of the secret, when the hub made it. */
  readonly secretHash: Buffer | null;
}

/** ログイン — a person or a machine client through which an agency acts. Once an agency lists any, only the listed get in. */
export class Login {
  revokedAt: Date | null = null;
  secretHash: Buffer | null = null;
  rotatedAt: Date | null = null;
  earlierSecretHash: Buffer | null = null;
  earlierUntil: Date | null = null;

  /** Use `Login.add`. MikroORM calls this without arguments too, so it may only assign. */
  constructor(
    readonly id: string,
    readonly agencyId: AgencyId,
    readonly kind: LoginKind,
    readonly subject: string,
    readonly name: string,
    readonly email: string | null,
    readonly role: AgencyRole,
    readonly addedAt: Date,
  ) {}

  static add(offer: LoginOffer, now: Date): Login {
    const { id, agencyId, kind, subject, name, email, role, secretHash } = offer;
    const login = new Login(id, agencyId, kind, subject, name, email, role, now);
    login.secretHash = secretHash;
    return login;
  }

  /** Takes a new secret; the one before it works until `earlierUntil`. Refuses a login whose secret the hub does not keep. */
  rotate(secretHash: Buffer, earlierUntil: Date, now: Date): void {
    if (this.revokedAt !== null || this.secretHash === null) fail('CONFLICT', { reason: 'LOGIN_STATE' });
    this.earlierSecretHash = this.secretHash;
    this.earlierUntil = earlierUntil;
    this.secretHash = secretHash;
    this.rotatedAt = now;
  }

  /** Ends it for good; ending it twice is no error. */
  revoke(now: Date): void {
    this.revokedAt ??= now;
    this.secretHash = null;
    this.earlierSecretHash = null;
  }
}

/** Refuses whoever may not decide who acts for the agency. An agency that lists no login leaves that to its issuer. */
export function checkAdministers(role: AgencyRole | undefined): void {
  if (role === 'CONSULTANT') fail('FORBIDDEN', { reason: 'ADMINS_ONLY' });
}
