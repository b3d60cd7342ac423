import { refuse } from '../../../platform/errors/hub-error.js';
import { checkLine } from '../../../platform/text/check.js';

/** What an agency's tools may be told, and the `type` that a payload carries for it. Payloads hold ids and kinds, never values. */
export const webhookTypes = {
  POOL_CHANGED: 'pool.changed',
  SEARCH_MATCHED: 'search.matched',
  INTRODUCTION_CHANGED: 'introduction.changed',
  PLACEMENT_CHANGED: 'placement.changed',
  DELETION_ASKED: 'deletion.asked',
  EXPORT_READY: 'export.ready',
  TEST: 'webhook.test',
} as const;
export type WebhookKind = keyof typeof webhookTypes;
export const webhookKinds = Object.keys(webhookTypes) as WebhookKind[];

/** DEAD: given up after the last attempt. DROPPED: what it told was no longer so when it was to be sent. */
export const deliveryStates = ['WAITING', 'DELIVERED', 'DEAD', 'DROPPED'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Seconds after each failed attempt until the next; after the last one a delivery is dead. As Standard Webhooks recommends. */
export const RETRY_AFTER_S = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
export const MAX_ATTEMPTS = RETRY_AFTER_S.length + 1;

/** For this long after a rotation, payloads are signed with the former secret too. */
export const FORMER_SECRET_HOURS = 24;
/** Messages and their deliveries are kept, and can be replayed, for this many days. */
export const KEPT_DAYS = 30;
export const MAX_ENDPOINTS = 10;

/** What became of one attempt: the receiver's status, or why there was none. */
export type Outcome =
  | { readonly status: number }
  | { readonly problem: 'UNREACHABLE' | 'TIMED_OUT' | 'FORBIDDEN_ADDRESS' };

/** 2xx is taken; a redirect is not followed and counts as a refusal. */
export function wasTaken(outcome: Outcome): boolean {
  return 'status' in outcome && outcome.status >= 200 && outcome.status < 300;
}

/** 410 Gone: the receiver wants no more. */
export function wantsNoMore(outcome: Outcome): boolean {
  return 'status' in outcome && outcome.status === 410;
}

/** The address of an endpoint: https at a host with a name. `loopback` also lets http to 127.0.0.1 through, for development. */
export function checkEndpointUrl(text: string, loopback: boolean): string {
  const line = checkLine('url', text, 500);
  const url = URL.canParse(line) ? new URL(line) : refuse('url', 'NOT_A_WEBHOOK_ADDRESS');
  if (url.username || url.password || url.hash) refuse('url', 'NOT_A_WEBHOOK_ADDRESS');
  if (loopback && url.hostname === '127.0.0.1' && /^https?:$/.test(url.protocol)) return url.href;
  const named = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/i.test(url.hostname);
  if (url.protocol !== 'https:' || !named) refuse('url', 'NOT_A_WEBHOOK_ADDRESS');
  return url.href;
}

export function checkKinds(kinds: readonly WebhookKind[]): WebhookKind[] {
  if (kinds.length === 0) refuse('kinds', 'REQUIRED');
  return [...new Set(kinds)];
}
