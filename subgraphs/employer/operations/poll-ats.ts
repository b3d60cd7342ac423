import { addDays, addMinutes } from '../../../platform/calendar.js';
import { inTransaction } from '../../../platform/storage/context.js';
import type { AtsAdapter, PolledPage } from '../adapters/ats/adapter.js';
import { ApiRefusal, type AtsApi, openApi } from '../adapters/ats/api.js';
import { atsAdapters } from '../adapters/ats/table.js';
import { isApplicationEvent } from '../domain/ats-event.js';
import { applicationsById } from '../storage/ats-application-store.js';
import { type AtsConnection, claimPoll, planPoll } from '../storage/ats-connection-store.js';
import { insertDelivery } from '../storage/ats-delivery-store.js';
import type { EmployerCtx } from '../storage/own.js';

const SWEEP_EVERY_MINUTES = 10;
/** A process that crashes in a sweep leaves the connection due again after this. */
const CLAIM_MINUTES = 5;
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
    const due = await claimPoll(ctx, ctx.now(), addMinutes(ctx.now(), CLAIM_MINUTES));
    if (!due) return asked;
    asked += 1;
    await sweep(ctx, due.connection, due.page);
  }
}

async function sweep(ctx: EmployerCtx, connection: AtsConnection, from: number): Promise<void> {
  const adapter = atsAdapters[connection.provider];
  const baseUrl = connection.apiBaseUrl ?? adapter?.api?.baseUrl;
  if (!adapter?.polling || !adapter.api || !baseUrl || !connection.apiKey) return;
  const api = openApi(adapter.api, baseUrl, connection.apiKey, () => ctx.now());
  let page = from;
  try {
    page = await pages(ctx, connection, adapter.polling, api, from);
    const at =
      page === 1
        ? addMinutes(ctx.now(), SWEEP_EVERY_MINUTES)
        : new Date(ctx.now().getTime() + Math.max(api.pauseMs, 1000));
    await planPoll(ctx, connection.id, { at, page, note: null });
  } catch (error) {
    if (!(error instanceof ApiRefusal)) ctx.log.error('ATS sweep failed', error);
    const refusal = error instanceof ApiRefusal ? error : new ApiRefusal('UNREACHABLE');
    const waitMs = Math.max(refusal.waitMs, refusal.kind === 'BUSY' ? 1000 : CLAIM_MINUTES * 60_000);
    await planPoll(ctx, connection.id, {
      at: new Date(ctx.now().getTime() + waitMs),
      page,
      note: refusal.kind === 'KEY_REFUSED' ? 'API_KEY_REFUSED' : refusal.kind === 'BUSY' ? null : 'API_UNREACHABLE',
    });
  }
}

/** Works through the pages; answers 1 when all are done, else the page at which to go on. */
async function pages(
  ctx: EmployerCtx,
  connection: AtsConnection,
  polling: NonNullable<AtsAdapter['polling']>,
  api: AtsApi,
  from: number,
): Promise<number> {
  for (let page = from; page < MAX_PAGES; page += 1) {
    const { records, hasMore } = await polling.page(api, page, ctx.now());
    await storeNews(ctx, connection, records);
    if (!hasMore) return 1;
    if (api.pauseMs > 0) return page + 1;
    await planPoll(ctx, connection.id, { at: addMinutes(ctx.now(), CLAIM_MINUTES), page: page + 1, note: null });
  }
  return 1;
}

async function storeNews(
  ctx: EmployerCtx,
  { id: connectionId, createdAt }: AtsConnection,
  records: PolledPage['records'],
): Promise<void> {
  const known = await applicationsById(
    ctx,
    connectionId,
    records.flatMap(({ event }) => (isApplicationEvent(event) ? [event.applicationId] : [])),
  );
  const oldest = addDays(createdAt, -LOOK_BACK_DAYS);
  const news = records.filter(({ event }) => {
    if (!isApplicationEvent(event)) return false;
    const before = known.get(event.applicationId);
    return before ? before.isNews(event) : event.kind === 'REJECTED' && event.occurredAt >= oldest;
  });
  if (news.length === 0) return;
  await inTransaction(ctx, async (tx) => {
    for (const { raw } of news) {
      const content = JSON.stringify({ record: raw });
      await insertDelivery(tx, {
        id: tx.newId(),
        connectionId,
        receivedAt: tx.now(),
        content,
        bodyHash: tx.own.secrets.fingerprint(Buffer.from(content)),
        singleUse: null,
      });
    }
    await tx.enqueue('process-ats-deliveries', {});
  });
}
