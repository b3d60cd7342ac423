import { wireId } from '../../../platform/graphql/wire-id.js';
import { perKind } from '../../../platform/storage/context.js';
import { type LoginRow, loginsOf } from '../storage/login-store.js';
import type { AgencyCtx } from '../storage/own.js';

/** The logins of the calling agency, or of the one that the operator names; the revoked included. */
export function listAgencyLogins(ctx: AgencyCtx, agencyId: string | null): Promise<LoginRow[]> {
  return loginsOf(ctx, perKind<string>(ctx, { agency: ({ id }) => id, operator: () => wireId(agencyId ?? '') }));
}
