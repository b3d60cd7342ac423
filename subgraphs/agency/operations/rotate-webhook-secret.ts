import { newWebhookSecret } from '../../../platform/crypto.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { AgencyCtx } from '../storage/own.js';
import { lockEndpoint, replaceSecret, type WebhookEndpointRow } from '../storage/webhook-store.js';

/** A new signing secret, answered here and never again. For a day payloads carry the former secret's signature as well. */
export async function rotateWebhookSecret(
  ctx: AgencyCtx,
  input: { endpointId: string },
): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const id = wireId(input.endpointId);
  const secret = newWebhookSecret();
  return inTransaction(ctx, async (tx) => {
    const endpoint = found(await lockEndpoint(tx, agencyId, id));
    await replaceSecret(tx, id, secret);
    return { endpoint, secret };
  });
}
