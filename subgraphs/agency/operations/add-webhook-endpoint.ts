import { newWebhookSecret } from '../../../platform/crypto.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { found } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import { checkEndpointUrl, checkKinds, MAX_ENDPOINTS, type WebhookKind } from '../domain/webhook.js';
import { lockAgency } from '../storage/agency-store.js';
import type { AgencyCtx } from '../storage/own.js';
import {
  insertEndpoint,
  lockEndpoint,
  ownEndpoints,
  secretOf,
  type WebhookEndpointRow,
} from '../storage/webhook-store.js';

export interface AddWebhookEndpointInput {
  readonly idempotencyKey?: string | null;
  readonly url: string;
  readonly kinds: readonly WebhookKind[];
}

/**
 * Webhookの送信先 — from now on this address is told. The secret is answered here and never again, but to the same
 * idempotency key: whoever did not get the answer has no other way to it.
 */
export async function addWebhookEndpoint(
  ctx: AgencyCtx,
  input: AddWebhookEndpointInput,
): Promise<{ endpoint: WebhookEndpointRow; secret: string }> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const url = checkEndpointUrl(input.url, ctx.own.webhooks.loopback);
  const endpoint = { id: ctx.newId(), url, kinds: checkKinds(input.kinds), isActive: true, createdAt: ctx.now() };
  return inTransaction(ctx, async (tx) => {
    await lockAgency(tx, agencyId);
    const id = await once(tx, 'addWebhookEndpoint', input, async () => {
      if ((await ownEndpoints(tx, agencyId)).length >= MAX_ENDPOINTS) refuse('url', 'ENDPOINT_LIMIT');
      await insertEndpoint(tx, agencyId, endpoint, newWebhookSecret());
      return endpoint.id;
    });
    return { endpoint: found(await lockEndpoint(tx, agencyId, id)), secret: await secretOf(tx, id) };
  });
}
