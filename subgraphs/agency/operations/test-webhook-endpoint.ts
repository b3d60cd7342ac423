import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { AgencyCtx } from '../storage/own.js';
import { tell } from '../storage/webhook-queue.js';
import { lockEndpoint, type WebhookEndpointRow } from '../storage/webhook-store.js';

/** Sends a message of the kind TEST to one endpoint, to try its receiver. */
export async function testWebhookEndpoint(ctx: AgencyCtx, input: { endpointId: string }): Promise<WebhookEndpointRow> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const id = wireId(input.endpointId);
  return inTransaction(ctx, async (tx) => {
    const endpoint = found(await lockEndpoint(tx, agencyId, id));
    await tell(tx, agencyId, 'TEST', {}, id);
    return endpoint;
  });
}
