import { addHours } from '../../../platform/calendar.js';
import { randomToken } from '../../../platform/crypto.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, lockOne, perKind } from '../../../platform/storage/context.js';
import { checkAdministers, Login, OLD_SECRET_HOURS } from '../domain/login.js';
import { type LoginRow, loginById } from '../storage/login-store.js';
import type { AgencyCtx } from '../storage/own.js';

/** シークレットの更新 — a machine client gets a new secret, shown this once; the old one works for 24 hours more. */
export async function rotateLoginSecret(
  ctx: AgencyCtx,
  input: { loginId: string },
): Promise<{ login: LoginRow; secret: string }> {
  const id = wireId(input.loginId);
  const where = perKind<{ id: string; agencyId?: never }>(ctx, {
    agency: (actor) => {
      checkAdministers(actor.role);
      return { id, agencyId: actor.id as never };
    },
    operator: () => ({ id }),
  });
  const secret = randomToken();
  await inTransaction(ctx, async (tx) => {
    const login = found(await lockOne(tx, Login, where));
    login.rotate(tx.own.secretHash(secret), addHours(tx.now(), OLD_SECRET_HOURS), tx.now());
  });
  return { login: found(await loginById(ctx, id)), secret };
}
