import { isIP } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { Agent, request } from 'undici';
import type { Outcome } from '../../domain/webhook.js';
import { ForbiddenAddress, guardedLookup, isPublic } from './reach.js';

export interface WebhookPost {
  readonly url: string;
  /** The message's id: the same for each attempt and replay, by which a receiver tells a repetition. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
  /** `whsec_…`; the newest first. */
  readonly secrets: readonly string[];
}

export type PostWebhook = (post: WebhookPost) => Promise<Outcome>;

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64_000;

/**
 * Posts as the Standard Webhooks specification says. Redirects are not followed; only addresses of the public internet
 * are reached (see `guardedLookup`), and 127.0.0.1 when `loopback` says so.
 */
export function webhookPoster(loopback: boolean): PostWebhook {
  const dispatcher = new Agent({
    connections: 4,
    connect: { lookup: guardedLookup(loopback), timeout: 5_000 },
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
  return async ({ url, id, at, body, secrets }) => {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
    // A literal address is connected to without a look-up.
    if (isIP(host) && !isPublic(host) && !(loopback && host === '127.0.0.1')) return { problem: 'FORBIDDEN_ADDRESS' };
    try {
      const { statusCode, body: answer } = await request(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'tasuki-webhooks',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
        },
        body,
        dispatcher,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.dump({ limit: MAX_ANSWER_BYTES });
      return { status: statusCode };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  };
}

function problemOf(error: unknown): 'UNREACHABLE' | 'TIMED_OUT' | 'FORBIDDEN_ADDRESS' {
  const { name, code } = error as { name?: string; code?: string };
  if (error instanceof ForbiddenAddress) return 'FORBIDDEN_ADDRESS';
  return name === 'TimeoutError' || /TIMEOUT/.test(code ?? '') ? 'TIMED_OUT' : 'UNREACHABLE';
}
