import { sql } from 'kysely';
import type { EmployerId } from '../../../platform/ids.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import type { AtsProvider } from '../domain/ats.js';
import type { AtsConnectionTerms } from '../domain/ats-connection.js';
import type { DeliveryNote } from '../domain/ats-delivery.js';
import type { EmployerCtx, EmployerTx } from './own.js';

/** A connection as its employer sees it. */
export interface AtsConnectionRow {
  readonly id: string;
  readonly provider: AtsProvider;
  readonly relayTags: string[];
  readonly sendDelayHours: number;
  readonly isActive: boolean;
  readonly hasApiKey: boolean;
  readonly createdAt: Date;
  readonly lastDeliveryAt: Date | null;
  readonly refusedDeliveries: number;
  /** Why the last sweep of a polled system ended early. */
  readonly pollNote: DeliveryNote | null;
}

/** A connection as the hub works with it. */
export interface AtsConnection {
  readonly id: string;
  readonly employerId: EmployerId;
  readonly provider: AtsProvider;
  readonly secret: string;
  readonly apiKey: string | null;
  readonly apiBaseUrl: string | null;
  readonly relayTags: string[];
  readonly sendDelayHours: number;
  readonly createdAt: Date;
}

const shownColumns = sql`id, provider, relay_tags as "relayTags", send_delay_hours as "sendDelayHours", is_active as "isActive",
  sealed_api_key is not null as "hasApiKey", created_at as "createdAt", last_delivery_at as "lastDeliveryAt",
  refused_deliveries as "refusedDeliveries", poll_note as "pollNote"`;

export function connectionsOf(ctx: Ctx, employerId: string): Promise<AtsConnectionRow[]> {
  return rows(
    ctx,
    sql`select ${shownColumns} from employer.ats_connection where employer_id = ${employerId} order by created_at desc, id desc`,
  );
}

export function ownConnection(ctx: Ctx, employerId: string, id: string): Promise<AtsConnectionRow | null> {
  return row(
    ctx,
    sql`select ${shownColumns} from employer.ats_connection where id = ${id} and employer_id = ${employerId}`,
  );
}

/** `pollAt`: when a polled system is first asked; null for one that sends webhooks. */
export async function insertConnection(
  tx: EmployerTx,
  id: string,
  employerId: EmployerId,
  terms: AtsConnectionTerms,
  pollAt: Date | null,
): Promise<void> {
  const { provider, secret, apiKey, apiBaseUrl, relayTags, sendDelayHours } = terms;
  await rows(
    tx,
    sql`insert into employer.ats_connection
          (id, employer_id, provider, sealed_secret, sealed_api_key, api_base_url, relay_tags, send_delay_hours, created_at, poll_at)
        values (${id}, ${employerId}, ${provider}, ${tx.own.secrets.seal(secret)}, ${apiKey ? tx.own.secrets.seal(apiKey) : null},
                ${apiBaseUrl}, ${relayTags}, ${sendDelayHours}, ${tx.now()}, ${pollAt})`,
  );
}

/** The connection goes on under these terms; a polled system is asked again at once. */
export async function updateConnection(tx: EmployerTx, id: string, terms: AtsConnectionTerms): Promise<void> {
  const { secret, apiKey, apiBaseUrl, relayTags, sendDelayHours } = terms;
  await rows(
    tx,
    sql`update employer.ats_connection
           set sealed_secret = ${tx.own.secrets.seal(secret)}, sealed_api_key = ${apiKey ? tx.own.secrets.seal(apiKey) : null},
               api_base_url = ${apiBaseUrl}, relay_tags = ${relayTags}, send_delay_hours = ${sendDelayHours},
               poll_at = case when poll_at is null then null else ${tx.now()}::timestamptz end, refused_deliveries = 0
         where id = ${id}`,
  );
}

/** The connection is over, and its secrets with it. */
export async function closeConnection(tx: EmployerTx, id: string): Promise<void> {
  await rows(
    tx,
    sql`update employer.ats_connection
           set is_active = false, sealed_secret = null, sealed_api_key = null, poll_at = null where id = ${id}`,
  );
}

interface SealedConnection extends Omit<AtsConnection, 'secret' | 'apiKey'> {
  readonly sealedSecret: Buffer | null;
  readonly sealedApiKey: Buffer | null;
}

const workColumns = sql`id, employer_id as "employerId", provider, sealed_secret as "sealedSecret", sealed_api_key as "sealedApiKey",
  api_base_url as "apiBaseUrl", relay_tags as "relayTags", send_delay_hours as "sendDelayHours", created_at as "createdAt"`;

/** Null for one that does not exist, and for one that is over unless `closedToo`. */
export async function workingConnection(
  ctx: EmployerCtx,
  id: string,
  closedToo = false,
): Promise<AtsConnection | null> {
  const found = await row<SealedConnection>(
    ctx,
    sql`select ${workColumns} from employer.ats_connection where id = ${id} and (is_active or ${closedToo})`,
  );
  return found && unsealed(ctx, found);
}

function unsealed(ctx: EmployerCtx, { sealedSecret, sealedApiKey, ...rest }: SealedConnection): AtsConnection {
  return {
    ...rest,
    secret: sealedSecret ? ctx.own.secrets.unseal(sealedSecret) : '',
    apiKey: sealedApiKey ? ctx.own.secrets.unseal(sealedApiKey) : null,
  };
}

/** A delivery that nobody signed: counted, and nothing of it kept. */
export async function countRefused(ctx: EmployerCtx, id: string): Promise<void> {
  await rows(ctx, sql`update employer.ats_connection set refused_deliveries = refused_deliveries + 1 where id = ${id}`);
}

/** The next polled connection that is due, taken for this process until `until`; a crash leaves it due again then. */
export async function claimPoll(
  ctx: EmployerCtx,
  now: Date,
  until: Date,
): Promise<{ connection: AtsConnection; page: number } | null> {
  const due = await row<SealedConnection & { page: number }>(
    ctx,
    sql`update employer.ats_connection set poll_at = ${until}
         where id = (select id from employer.ats_connection where is_active and poll_at <= ${now}
                      order by poll_at limit 1 for update skip locked)
        returning ${workColumns}, poll_page as page`,
  );
  if (!due) return null;
  const { page, ...sealed } = due;
  return { connection: unsealed(ctx, sealed), page };
}

export async function planPoll(
  ctx: EmployerCtx,
  id: string,
  { at, page, note }: { at: Date; page: number; note: DeliveryNote | null },
): Promise<void> {
  await rows(
    ctx,
    sql`update employer.ats_connection set poll_at = ${at}, poll_page = ${page}, poll_note = ${note} where id = ${id} and is_active`,
  );
}
