import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import { wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import type { AgencyCtx } from '../storage/own.js';
import { type DeliveryConditions, listDeliveries, type WebhookDeliveryRow } from '../storage/webhook-queue.js';

export interface ListWebhookDeliveriesInput {
  readonly filter?: DeliveryConditions | null;
  readonly first: number;
  readonly after?: string | null;
}

/** A page of what was, or is to be, sent to the calling agency's endpoints; newest first, dead letters included. */
export async function listWebhookDeliveries(
  ctx: AgencyCtx,
  { filter, first, after }: ListWebhookDeliveriesInput,
): Promise<Page<WebhookDeliveryRow>> {
  const { id } = requireActor(ctx, 'agency');
  const page = pageRequest(first, after);
  const where = { state: filter?.state, endpointId: filter?.endpointId ? wireId(filter.endpointId) : null };
  return pageOf(await listDeliveries(ctx, id, where as DeliveryConditions, page), page, (one) =>
    encodeKeyset({ at: one.createdAt, id: one.id }),
  );
}
