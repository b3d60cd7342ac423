import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { AgencyCtx } from '../storage/own.js';
import { deleteEndpoint, lockEndpoint, type WebhookEndpointRow } from '../storage/webhook-store.js';

/** Nothing more is sent there, and what waited or failed is forgotten. */
export async function removeWebhookEndpoint(
  ctx: AgencyCtx,
  input: { endpointId: string },
): Promise<WebhookEndpointRow> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const id = wireId(input.endpointId);
  return inTransaction(ctx, async (tx) => {
    const endpoint = found(await lockEndpoint(tx, agencyId, id));
    await deleteEndpoint(tx, id);
    return { ...endpoint, isActive: false };
  });
}
