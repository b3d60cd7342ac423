import { randomToken } from '../../../platform/crypto.js';
import { fail } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { AgencyId } from '../../../platform/ids.js';
import { inTransaction, lockOne, perKind } from '../../../platform/storage/context.js';
import { checkEmail, checkLine, checkOptional } from '../../../platform/text/check.js';
import type { AgencyRole } from '../../../schema/roles.js';
import { Agency } from '../domain/agency.js';
import { checkAdministers, Login, type LoginKind } from '../domain/login.js';
import { type LoginRow, loginById } from '../storage/login-store.js';
import type { AgencyCtx } from '../storage/own.js';

export interface AddAgencyLoginInput {
  /** The operator names the agency; an agency adds to itself. */
  readonly agencyId?: string | null;
  readonly kind: LoginKind;
  readonly subject?: string | null;
  readonly name: string;
  readonly email?: string | null;
  readonly role: AgencyRole;
}

export interface AddedLogin {
  readonly login: LoginRow;
  /** The secret, shown this once; null for a login that another issuer keeps. */
  readonly secret: string | null;
}

/**
 * ログインの追加 — lists a person or a machine client of an agency. Without a subject a machine client gets one, and a
 * secret of 256 random bits, of which only a keyed hash stays. `secret` is given by the demo alone.
 */
export async function addAgencyLogin(
  ctx: AgencyCtx,
  input: AddAgencyLoginInput,
  secret: string | null = input.kind === 'MACHINE' && !input.subject ? randomToken() : null,
): Promise<AddedLogin> {
  const agencyId = perKind<AgencyId>(ctx, {
    agency: ({ id, role }) => {
      checkAdministers(role);
      return id;
    },
    operator: () => wireId<AgencyId>(input.agencyId ?? ''),
  });
  const id = ctx.newId();
  const offer = {
    id,
    agencyId,
    kind: input.kind,
    subject: checkLine('subject', input.subject ?? (input.kind === 'MACHINE' ? `agency-${id.slice(-12)}` : '')),
    name: checkLine('name', input.name, 100),
    email: checkOptional(input.email, (email) => checkEmail('email', email)),
    role: input.role,
    secretHash: secret === null ? null : ctx.own.secretHash(secret),
  };

  await inTransaction(ctx, async (tx) => {
    // Two additions of one subject queue at the agency of each; the unique index has the last word.
    found(await lockOne(tx, Agency, { id: agencyId }));
    if (await tx.em.findOne(Login, { subject: offer.subject }))
      fail('CONFLICT', { field: 'subject', reason: 'LOGIN_EXISTS' });
    tx.em.persist(Login.add(offer, tx.now()));
  });
  return { login: found(await loginById(ctx, id)), secret };
}
