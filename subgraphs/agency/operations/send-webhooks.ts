import { MAX_ATTEMPTS, type Outcome, wantsNoMore, wasTaken, webhookTypes } from '../domain/webhook.js';
import type { AgencyCtx } from '../storage/own.js';
import { type DueDelivery, forgetOld, noteOutcome, takeDue } from '../storage/webhook-queue.js';
import { switchOff } from '../storage/webhook-store.js';

const BATCH = 40;

/** Sends what is due to agencies' endpoints, each delivery once in a round. Answers how many it sent. */
export async function sendWebhooks(ctx: AgencyCtx): Promise<number> {
  const due = await takeDue(ctx, BATCH);
  await Promise.all(due.map((delivery) => send({ ...ctx, em: ctx.em.fork() }, delivery)));
  return due.length + (await forgetOld(ctx));
}

async function send(ctx: AgencyCtx, delivery: DueDelivery): Promise<void> {
  const { id, endpointId, url, messageId, secrets, attempts } = delivery;
  const body = JSON.stringify({
    type: webhookTypes[delivery.kind],
    timestamp: delivery.at.toISOString(),
    data: delivery.facts,
  });
  const outcome = await ctx.own.webhooks.post({
    url,
    id: messageId,
    at: ctx.now(),
    body,
    secrets: secrets.map((secret) => ctx.own.secrets.unseal(secret)),
  });
  await noteOutcome(ctx, id, stateAfter(outcome, attempts), outcome);
  if (wantsNoMore(outcome)) await switchOff(ctx, endpointId);
}

function stateAfter(outcome: Outcome, attempts: number): 'DELIVERED' | 'DEAD' | 'WAITING' {
  if (wasTaken(outcome)) return 'DELIVERED';
  return attempts >= MAX_ATTEMPTS || wantsNoMore(outcome) ? 'DEAD' : 'WAITING';
}
