import type { z } from 'zod';
import { fail } from '../../../../platform/errors/hub-error.js';
import type { ConnectionNeeds } from '../../domain/ats-connection.js';
import type { DeliveryNote } from '../../domain/ats-delivery.js';
import type { AtsEvent } from '../../domain/ats-event.js';
import type { ApiSide, AtsApi } from './api.js';

/** A webhook as it arrived: header names in lower case, the body's bytes as sent. */
export interface HookRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly receivedAt: Date;
}

/** What a payload names without saying more; the rest is asked of the provider's API. */
export interface AtsReference {
  readonly candidateId: string;
  readonly applicationId: string;
  /** Where the provider says the application stands, if it says so. */
  readonly link?: string | undefined;
}

/** What a delivery tells: an event, a reference to be completed by the API, or nothing for the relay. */
export type Reading =
  | { readonly event: AtsEvent }
  | { readonly name: string; readonly reference: AtsReference }
  /** `name` is the provider's own word for the event. */
  | { readonly name: string; readonly note: DeliveryNote };

/** How one system sends webhooks. */
export interface WebhookSide {
  /** True if the provider signed these bytes. Compares in constant time; anything missing or malformed is false. */
  verify(request: HookRequest, secret: string): boolean;
  /** Where the signature does not cover the body: the token it covers, good for one body only. */
  singleUse?(request: HookRequest): string;
  /** The headers that answer a provider's test of the address; null for a delivery. */
  handshake?(request: HookRequest): Record<string, string> | null;
  /** Refuses a body that is not in the provider's form. */
  read(request: HookRequest): Reading;
}

/** A page of a system that is polled. A record holds what the relay needs and nothing else of what was sent. */
export interface PolledPage {
  readonly records: readonly { readonly event: AtsEvent; readonly record: unknown }[];
  /** How many entries were not in the provider's form. */
  readonly unread: number;
  readonly hasMore: boolean;
}

/** How one system is polled. */
export interface PollingSide {
  page(api: AtsApi, page: number, now: Date): Promise<PolledPage>;
  /** Adds to a record that is about to be stored what only another question tells. */
  complete?(api: AtsApi, record: unknown): Promise<unknown>;
  /** Reads a record again that was stored as it came. */
  read(record: unknown, now: Date): AtsEvent;
}

/** The entries of a page, each read by itself: one that cannot be read does not hide the others. */
export function readEntries<T>(
  schema: z.ZodType<T>,
  entries: readonly unknown[],
  eventOf: (record: T) => AtsEvent,
): Pick<PolledPage, 'records' | 'unread'> {
  const read = entries.map((entry) => schema.safeParse(entry));
  const records = read.flatMap(({ data }) => (data ? [{ record: data, event: eventOf(data) }] : []));
  return { records, unread: entries.length - records.length };
}

/** One ATS: the only place that knows how it speaks. */
export interface AtsAdapter {
  readonly webhook?: WebhookSide;
  readonly api?: ApiSide;
  readonly polling?: PollingSide;
  /** What a reference stands for, as the API says it now; null when the API does not know it. */
  complete?(api: AtsApi, reference: AtsReference, now: Date): Promise<AtsEvent | null>;
  /** The webhook's secret is the API's key as well. */
  readonly secretIsApiKey?: boolean;
}

/** What a connection to this system cannot be without. */
export function needsOf({ webhook, polling, api }: AtsAdapter): ConnectionNeeds {
  return { signsWebhooks: webhook !== undefined, needsApiKey: polling !== undefined, hosts: api?.hosts ?? [] };
}

/** The body as JSON of this form; unknown fields are left aside. Anything else is refused. */
export function readBody<T>(schema: z.ZodType<T>, body: Buffer): T {
  return readForm(schema, parseJson(body));
}

export function readForm<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  return read.success ? read.data : fail('INVALID_INPUT', { reason: 'NOT_THE_ATS_FORM' });
}

/** Undefined for what is no JSON. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
