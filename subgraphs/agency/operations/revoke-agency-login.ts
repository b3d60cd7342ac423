import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, lockOne, perKind } from '../../../platform/storage/context.js';
import { checkAdministers, Login } from '../domain/login.js';
import { type LoginRow, loginById } from '../storage/login-store.js';
import type { AgencyCtx } from '../storage/own.js';

/** ログインの取消 — its tokens, also those given out before, are UNAUTHENTICATED within a second, and stay so. */
export async function revokeAgencyLogin(ctx: AgencyCtx, input: { loginId: string }): Promise<LoginRow> {
  const id = wireId(input.loginId);
  const where = perKind<{ id: string; agencyId?: never }>(ctx, {
    agency: (actor) => {
      checkAdministers(actor.role);
      return { id, agencyId: actor.id as never };
    },
    operator: () => ({ id }),
  });
  await inTransaction(ctx, async (tx) => found(await lockOne(tx, Login, where)).revoke(tx.now()));
  return found(await loginById(ctx, id));
}
