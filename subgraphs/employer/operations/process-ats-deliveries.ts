import { addMinutes } from '../../../platform/calendar.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import type { CandidateId } from '../../../platform/ids.js';
import { inTransaction } from '../../../platform/storage/context.js';
import type { AtsAdapter, AtsReference, Reading } from '../adapters/ats/adapter.js';
import { ApiRefusal, openApi } from '../adapters/ats/api.js';
import { atsAdapters } from '../adapters/ats/table.js';
import { type DeliveryNote, deliveryNotes, minutesToRetry } from '../domain/ats-delivery.js';
import { type AtsEvent, eventKey, isApplicationEvent } from '../domain/ats-event.js';
import { type AtsConnection, workingConnection } from '../storage/ats-connection-store.js';
import { claimDeliveries, type DueDelivery, finishDelivery } from '../storage/ats-delivery-store.js';
import { settleAtsEvent } from '../storage/ats-settlement.js';
import type { EmployerCtx } from '../storage/own.js';

const BATCH = 10;

/** 通知の処理 — works through the deliveries that are stored and due, oldest first. Answers how many. */
export async function processAtsDeliveries(ctx: EmployerCtx): Promise<number> {
  let done = 0;
  for (let taken = BATCH; taken === BATCH; done += taken) {
    const due = await claimDeliveries(ctx, BATCH);
    for (const delivery of due) await workOn(ctx, delivery);
    taken = due.length;
  }
  return done;
}

type Understood = { readonly event: AtsEvent } | { readonly kind: string; readonly note: DeliveryNote };

/** What the log says a delivery is about; known once it has been read. */
interface About {
  readonly kind?: string;
  readonly eventKey?: string;
  readonly applicationId?: string | null;
  readonly candidateId?: string;
}

async function workOn(ctx: EmployerCtx, delivery: DueDelivery): Promise<void> {
  let about: About | null = null;
  try {
    const connection = await workingConnection(ctx, delivery.connectionId, true);
    if (!connection) return;
    const understood = await understand(ctx, connection, delivery);
    about = aboutOf(understood);
    if ('note' in understood) await finish(ctx, delivery, understood.note, about);
    else await settle(ctx, connection, delivery, understood.event, about, await hiredPerson(ctx, understood.event));
  } catch (error) {
    await failed(ctx, delivery, error, about);
  }
}

function aboutOf(understood: Understood): About {
  if ('note' in understood) return { kind: understood.kind };
  const { event } = understood;
  return {
    kind: event.kind,
    eventKey: eventKey(event),
    applicationId: isApplicationEvent(event) ? event.applicationId : null,
    candidateId: event.candidateId,
  };
}

const HIRED_PERSON = 'query($mailboxHash: String!) { hiredPerson(mailboxHash: $mailboxHash) }';

/**
 * Whom an ATS tells of as hired, by his mailbox, as the hub knows him; null for a stranger. The employer never sees the
 * answer: it only says which report of an agency the same hire may be.
 */
async function hiredPerson(ctx: EmployerCtx, event: AtsEvent): Promise<CandidateId | null> {
  if ((event.kind !== 'HIRED' && event.kind !== 'UNHIRED') || !event.email) return null;
  const mailboxHash = ctx.own.mailboxHash(event.email).toString('base64url');
  const { hiredPerson: person } = await ask<{ hiredPerson: CandidateId | null }>(ctx, 'candidate', HIRED_PERSON, {
    mailboxHash,
  });
  return person;
}

/** One transaction for what the event does and the note that it did. */
function settle(
  ctx: EmployerCtx,
  connection: AtsConnection,
  delivery: DueDelivery,
  event: AtsEvent,
  about: About,
  hired: CandidateId | null,
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await finish(tx, delivery, await settleAtsEvent(tx, connection, delivery, event, hired), about);
  });
}

function finish(ctx: EmployerCtx, { id }: DueDelivery, note: DeliveryNote, about: About): Promise<void> {
  return finishDelivery(ctx, id, { ...about, note, outcome: deliveryNotes[note].outcome, nextTryAt: null });
}

/** Reads what was stored, and asks the provider for what it only names. */
async function understand(ctx: EmployerCtx, connection: AtsConnection, delivery: DueDelivery): Promise<Understood> {
  const adapter = atsAdapters[connection.provider];
  const stored = JSON.parse(delivery.content ?? 'null') as
    | { headers: Record<string, string>; bodyBase64: string }
    | { record: unknown }
    | null;
  if (!adapter || !stored) return { kind: '', note: 'NOT_UNDERSTOOD' };
  if ('record' in stored)
    return adapter.polling
      ? { event: adapter.polling.read(stored.record, delivery.receivedAt) }
      : { kind: '', note: 'NOT_UNDERSTOOD' };
  const reading: Reading | undefined = adapter.webhook?.read({
    headers: stored.headers,
    body: Buffer.from(stored.bodyBase64, 'base64'),
    receivedAt: delivery.receivedAt,
  });
  if (!reading) return { kind: '', note: 'NOT_UNDERSTOOD' };
  if ('event' in reading) return reading;
  if ('note' in reading) return { kind: reading.name, note: reading.note };
  return complete(ctx, connection, adapter, reading.name, reading.reference);
}

async function complete(
  ctx: EmployerCtx,
  connection: AtsConnection,
  adapter: AtsAdapter,
  kind: string,
  reference: AtsReference,
): Promise<Understood> {
  const key = connection.apiKey ?? (adapter.secretIsApiKey ? connection.secret : null);
  const baseUrl = connection.apiBaseUrl ?? adapter.api?.baseUrl;
  if (!adapter.api || !adapter.complete || !key || !baseUrl) return { kind, note: 'NO_API_KEY' };
  // The answer is as old as the question, whenever it comes.
  const askedAt = ctx.now();
  const api = openApi(adapter.api, baseUrl, key, () => ctx.now());
  const event = await adapter.complete(api, reference, askedAt);
  return event ? { event } : { kind, note: 'NOT_FOUND_THERE' };
}

/** A body that cannot be read or a person who cannot be registered stays so; whatever else failed is tried again later. */
async function failed(ctx: EmployerCtx, delivery: DueDelivery, error: unknown, about: About | null): Promise<void> {
  const lasting = error instanceof HubError && error.code !== 'UNAVAILABLE';
  const note = lasting ? (about ? 'UNFIT' : 'NOT_UNDERSTOOD') : noteOf(error);
  if (note === 'BROKEN') ctx.log.error('ATS delivery failed', error, { attempt: delivery.attempts });
  const minutes = lasting ? null : minutesToRetry(delivery.attempts);
  const wait = error instanceof ApiRefusal ? error.waitMs / 60_000 : 0;
  await finishDelivery(ctx, delivery.id, {
    ...about,
    note,
    outcome: 'FAILED',
    nextTryAt: minutes === null ? null : addMinutes(ctx.now(), Math.max(minutes, wait)),
  });
}

function noteOf(error: unknown): DeliveryNote {
  if (!(error instanceof ApiRefusal)) return 'BROKEN';
  return error.kind === 'KEY_REFUSED' ? 'API_KEY_REFUSED' : 'API_UNREACHABLE';
}
