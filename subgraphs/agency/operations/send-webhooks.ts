import { ask } from '../../../platform/graphql/ask.js';
import { MAX_ATTEMPTS, type Outcome, wantsNoMore, wasTaken, webhookTypes } from '../domain/webhook.js';
import type { AgencyCtx } from '../storage/own.js';
import { type DueDelivery, forgetOld, noteOutcome, takeDue, type WebhookFacts } from '../storage/webhook-queue.js';
import { switchOff } from '../storage/webhook-store.js';

const BATCH = 40;

/** Sends what is due to agencies' endpoints, each delivery once in a round. Answers how many it sent. */
export async function sendWebhooks(ctx: AgencyCtx): Promise<number> {
  const due = await takeDue(ctx, BATCH);
  const sent = await Promise.allSettled(due.map((delivery) => send({ ...ctx, em: ctx.em.fork() }, delivery)));
  // What could not even be tried, because another subgraph did not answer, has its next attempt already.
  for (const one of sent)
    if (one.status === 'rejected') ctx.log.error('webhook not sent', one.reason, { subgraph: 'agency' });
  return due.length + (await forgetOld(ctx));
}

async function send(ctx: AgencyCtx, delivery: DueDelivery): Promise<void> {
  const { id, endpointId, url, messageId, secrets, attempts } = delivery;
  const data = await dataOf(ctx, delivery);
  if (data === null) return noteOutcome(ctx, id, 'DROPPED', null);
  const body = JSON.stringify({ type: webhookTypes[delivery.kind], timestamp: delivery.at.toISOString(), data });
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

const STILL = 'query($input: StillMatchedInput!) { stillMatched(input: $input) }';

/** What a payload says. People are looked at again at each attempt: nobody is named who is not released any more; null when nobody is left. */
async function dataOf(ctx: AgencyCtx, { kind, facts, agencyId }: DueDelivery): Promise<WebhookFacts | null> {
  if (kind !== 'SEARCH_MATCHED') return facts;
  const { stillMatched } = await ask<{ stillMatched: string[] }>(ctx, 'candidate', STILL, {
    input: { ...facts, agencyId },
  });
  return stillMatched.length > 0 ? { ...facts, candidateIds: stillMatched } : null;
}

function stateAfter(outcome: Outcome, attempts: number): 'DELIVERED' | 'DEAD' | 'WAITING' {
  if (wasTaken(outcome)) return 'DELIVERED';
  return attempts >= MAX_ATTEMPTS || wantsNoMore(outcome) ? 'DEAD' : 'WAITING';
}
