import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { checkEndpointUrl, checkKinds, type WebhookKind } from '../domain/webhook.js';
import type { AgencyCtx } from '../storage/own.js';
import { lockEndpoint, updateEndpoint, type WebhookEndpointRow } from '../storage/webhook-store.js';

export interface ChangeWebhookEndpointInput {
  readonly endpointId: string;
  readonly url?: string | null;
  readonly kinds?: readonly WebhookKind[] | null;
  readonly isActive?: boolean | null;
}

/** Another address or other kinds, a pause, an end of the pause. What is left out stays as it is; what waits goes to the new address. */
export async function changeWebhookEndpoint(
  ctx: AgencyCtx,
  input: ChangeWebhookEndpointInput,
): Promise<WebhookEndpointRow> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const id = wireId(input.endpointId);
  return inTransaction(ctx, async (tx) => {
    const present = found(await lockEndpoint(tx, agencyId, id));
    const changed = {
      ...present,
      url: input.url ? checkEndpointUrl(input.url, tx.own.webhooks.loopback) : present.url,
      kinds: input.kinds ? checkKinds(input.kinds) : present.kinds,
      isActive: input.isActive ?? present.isActive,
    };
    await updateEndpoint(tx, changed);
    return changed;
  });
}
