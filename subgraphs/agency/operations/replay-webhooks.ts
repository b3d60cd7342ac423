import { fail } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { AgencyCtx } from '../storage/own.js';
import { endpointOfDelivery, putBack } from '../storage/webhook-queue.js';
import { lockEndpoint } from '../storage/webhook-store.js';

export interface ReplayWebhooksInput {
  readonly endpointId?: string | null;
  readonly deliveryId?: string | null;
}

/** Sends again what is kept: one delivery, whatever became of it, or every dead one of an endpoint. Answers how many. */
export async function replayWebhooks(ctx: AgencyCtx, input: ReplayWebhooksInput): Promise<number> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const { endpointId, deliveryId } = input;
  if (!endpointId === !deliveryId) fail('INVALID_INPUT', { field: 'endpointId', reason: 'REPLAY_NEEDS_ONE' });
  return inTransaction(ctx, async (tx) => {
    if (deliveryId) {
      const id = wireId(deliveryId);
      return putBack(tx, found(await endpointOfDelivery(tx, agencyId, id)), id);
    }
    const id = wireId(endpointId ?? '');
    found(await lockEndpoint(tx, agencyId, id));
    return putBack(tx, id, null);
  });
}
