import { requireActor } from '../../../platform/storage/context.js';
import type { AgencyCtx } from '../storage/own.js';
import { healthOfEndpoints, type WebhookHealthRow } from '../storage/webhook-health.js';

/** Webhookの状態 — how the hub fares at telling agencies' tools, for the operator: no content, and of an address its host only. */
export function readWebhookHealth(ctx: AgencyCtx): Promise<WebhookHealthRow[]> {
  requireActor(ctx, 'operator');
  return healthOfEndpoints(ctx);
}
