import { addDays, dayOf } from '../../../platform/calendar.js';
import { inTransaction } from '../../../platform/storage/context.js';
import type { PolledPage, PollingSide } from '../adapters/ats/adapter.js';
import { ApiRefusal, type AtsApi, openApi } from '../adapters/ats/api.js';
import { atsAdapters } from '../adapters/ats/table.js';
import type { DeliveryNote } from '../domain/ats-delivery.js';
import { isApplicationEvent } from '../domain/ats-event.js';
import { applicationsById } from '../storage/ats-application-store.js';
import { type AtsConnection, claimPoll, planPoll } from '../storage/ats-connection-store.js';
import { insertDelivery } from '../storage/ats-delivery-store.js';
import type { EmployerCtx } from '../storage/own.js';

const SWEEP_EVERY_MS = 600_000;
/** A large system is swept less often: 240 pages an hour leave the employer's other tools three quarters of what Talentio allows. */
const PAGE_MS = 15_000;
/** A process that crashes in a sweep leaves the connection due again after this. */
const CLAIM_MS = 300_000;
const MAX_PAGES = 2_000;
/** Rejections longer ago than this when the system was connected are left alone: the people would not know what it is about. */
const LOOK_BACK_DAYS = 180;

/**
 * 定期取得 — asks every polled system that is due for what has changed, and stores each change as if it had been
 * delivered. Where the provider's limit is used up the sweep stops, and goes on at that page when there is room again.
 * Answers how many connections it asked.
 */
export async function pollAts(ctx: EmployerCtx): Promise<number> {
  let asked = 0;
  for (;;) {
    const due = await claimPoll(ctx, ctx.now(), new Date(ctx.now().getTime() + CLAIM_MS));
    if (!due) return asked;
    asked += 1;
    await sweep(ctx, due.connection, due.page);
  }
}

interface Sweep {
  readonly connection: AtsConnection;
  readonly polling: PollingSide;
  readonly api: AtsApi;
}

async function sweep(ctx: EmployerCtx, connection: AtsConnection, from: number): Promise<void> {
  const adapter = atsAdapters[connection.provider];
  const baseUrl = connection.apiBaseUrl ?? adapter?.api?.baseUrl;
  if (!adapter?.polling || !adapter.api || !baseUrl || !connection.apiKey) return;
  const api = openApi(adapter.api, baseUrl, connection.apiKey, () => ctx.now());
  const plan = (page: number, waitMs: number, note: DeliveryNote | null) =>
    planPoll(ctx, connection.id, { at: new Date(ctx.now().getTime() + waitMs), page, note });
  let page = from;
  let note: DeliveryNote | null = null;
  try {
    for (let hasMore = true; hasMore; page += 1) {
      const found = await adapter.polling.page(api, page, ctx.now());
      if (found.unread > 0) note = 'NOT_UNDERSTOOD';
      await storeNews(ctx, { connection, polling: adapter.polling, api }, found);
      hasMore = found.hasMore && page < MAX_PAGES;
      if (!hasMore) return await plan(1, Math.max(SWEEP_EVERY_MS, page * PAGE_MS), note);
      if (api.pauseMs > 0) return await plan(page + 1, api.pauseMs, note);
      await plan(page + 1, CLAIM_MS, note);
    }
  } catch (error) {
    const refusal = error instanceof ApiRefusal ? error : null;
    if (refusal?.kind === 'BUSY') return plan(page, refusal.waitMs, note);
    if (!refusal) ctx.log.error('ATS sweep failed', error);
    await plan(page, CLAIM_MS, refusal?.kind === 'KEY_REFUSED' ? 'API_KEY_REFUSED' : 'API_UNREACHABLE');
  }
}

/** What is new among the records is stored, to be worked on like anything delivered. */
async function storeNews(
  ctx: EmployerCtx,
  { connection, polling, api }: Sweep,
  { records }: PolledPage,
): Promise<void> {
  const ids = records.flatMap(({ event }) => (isApplicationEvent(event) ? [event.applicationId] : []));
  const known = await applicationsById(ctx, connection.id, ids);
  const oldest = dayOf(addDays(connection.createdAt, -LOOK_BACK_DAYS));
  const news = records.filter(({ event }) => {
    if (!isApplicationEvent(event)) return false;
    const before = known.get(event.applicationId);
    if (before) return before.isNews(event);
    return event.kind === 'REJECTED' && (event.rejection.rejectedOn ?? oldest) >= oldest;
  });
  for (const { record } of news) {
    const content = JSON.stringify({ record: (await polling.complete?.(api, record)) ?? record });
    await inTransaction(ctx, async (tx) => {
      await insertDelivery(tx, {
        id: tx.newId(),
        connectionId: connection.id,
        receivedAt: tx.now(),
        content,
        bodyHash: tx.own.secrets.fingerprint(Buffer.from(content)),
        singleUse: null,
      });
    });
  }
  if (news.length > 0) await inTransaction(ctx, (tx) => tx.enqueue('process-ats-deliveries', {}));
}
