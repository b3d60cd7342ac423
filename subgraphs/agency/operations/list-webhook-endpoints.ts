import { requireActor } from '../../../platform/storage/context.js';
import type { AgencyCtx } from '../storage/own.js';
import { ownEndpoints, type WebhookEndpointRow } from '../storage/webhook-store.js';

/** The calling agency's endpoints, oldest first. */
export function listWebhookEndpoints(ctx: AgencyCtx): Promise<WebhookEndpointRow[]> {
  return ownEndpoints(ctx, requireActor(ctx, 'agency').id);
}
