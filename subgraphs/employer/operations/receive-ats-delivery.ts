import { fail } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import type { HookRequest } from '../adapters/ats/adapter.js';
import { atsAdapters } from '../adapters/ats/table.js';
import { countRefused, workingConnection } from '../storage/ats-connection-store.js';
import { insertDelivery } from '../storage/ats-delivery-store.js';
import type { EmployerCtx } from '../storage/own.js';

export interface HookHeader {
  readonly name: string;
  readonly value: string;
}

export interface ReceiveAtsDeliveryInput {
  readonly connectionId: string;
  readonly headers: readonly HookHeader[];
  readonly bodyBase64: string;
}

/**
 * A webhook has arrived. What the provider signed is stored, sealed, and only then is the sender answered; everything
 * else is done afterwards, so that a crash loses nothing. What nobody signed is counted and otherwise forgotten.
 * Answers the headers that the sender is to get back.
 */
export async function receiveAtsDelivery(
  ctx: EmployerCtx,
  input: ReceiveAtsDeliveryInput,
): Promise<{ headers: HookHeader[] }> {
  requireActor(ctx, 'system');
  const connection = found(await workingConnection(ctx, wireId(input.connectionId)));
  const webhook = found(atsAdapters[connection.provider]?.webhook);
  const request: HookRequest = {
    headers: Object.fromEntries(input.headers.map(({ name, value }) => [name.toLowerCase(), value])),
    body: Buffer.from(input.bodyBase64, 'base64'),
    receivedAt: ctx.now(),
  };
  const greeting = webhook.handshake?.(request);
  if (greeting) return { headers: Object.entries(greeting).map(([name, value]) => ({ name, value })) };
  const stored =
    webhook.verify(request, connection.secret) &&
    (await store(ctx, connection.id, request, webhook.singleUse?.(request) ?? null));
  if (!stored) {
    await countRefused(ctx, connection.id);
    fail('UNAUTHENTICATED');
  }
  return { headers: [] };
}

function store(
  ctx: EmployerCtx,
  connectionId: string,
  { headers, body, receivedAt }: HookRequest,
  token: string | null,
): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const { fingerprint } = tx.own.secrets;
    const stored = await insertDelivery(tx, {
      id: tx.newId(),
      connectionId,
      receivedAt,
      content: JSON.stringify({ headers, bodyBase64: body.toString('base64') }),
      bodyHash: fingerprint(body),
      singleUse: token === null ? null : fingerprint(Buffer.from(token)),
    });
    if (stored) await tx.enqueue('process-ats-deliveries', {});
    return stored;
  });
}
