import { sameHash } from '../../../platform/crypto.js';
import { machineClient } from '../storage/login-store.js';
import type { AgencyCtx } from '../storage/own.js';

/** True for the secret of a machine client that is not revoked, or, for a day after a rotation, the one before. */
export async function checkClientSecret(
  ctx: AgencyCtx,
  { clientId, secret }: { clientId: string; secret: string },
): Promise<boolean> {
  const client = await machineClient(ctx, clientId);
  if (!client) return false;
  const given = ctx.own.secretHash(secret);
  const { secretHash, earlierSecretHash, earlierUntil } = client;
  const isEarlier =
    earlierSecretHash !== null &&
    earlierUntil !== null &&
    earlierUntil > ctx.now() &&
    sameHash(earlierSecretHash, given);
  return sameHash(secretHash, given) || isEarlier;
}
