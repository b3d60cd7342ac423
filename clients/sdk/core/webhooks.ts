import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** A thin notice of the hub: what happened, to which thing; its details are asked for with a token. */
export interface WebhookEvent {
  readonly type: string;
  /** When it happened, ISO 8601. */
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Verifies a notice by Standard Webhooks: signature over the raw body, and no older than five minutes. `body` must be the
 * bytes as they came. Null for a notice that is not the hub's: answer it with 401.
 */
export function verifyWebhook(secret: string, headers: HeaderBag, body: string | Uint8Array): WebhookEvent | null {
  const named = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, headerOf(headers, name)]),
  );
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  try {
    return new Webhook(secret).verify(text, named) as WebhookEvent;
  } catch (error) {
    if (error instanceof WebhookVerificationError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Headers of fetch, or of Node's and Express's requests. */
export type HeaderBag = Headers | Readonly<Record<string, string | string[] | undefined>>;

function headerOf(headers: HeaderBag, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
}
