import { sql } from 'kysely';
import { found } from '../../../platform/graphql/wire-id.js';
import type { AgencyId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import { FORMER_SECRET_HOURS, type WebhookKind } from '../domain/webhook.js';
import type { AgencyCtx, AgencyTx } from './own.js';

export interface WebhookEndpointRow {
  readonly id: string;
  readonly url: string;
  readonly kinds: WebhookKind[];
  readonly isActive: boolean;
  readonly createdAt: Date;
}

const columns = sql`id, url, kinds, is_active as "isActive", created_at as "createdAt"`;

export function ownEndpoints(ctx: Pick<AgencyCtx, 'em'>, agencyId: AgencyId): Promise<WebhookEndpointRow[]> {
  return rows(
    ctx,
    sql`select ${columns} from agency.webhook_endpoint where agency_id = ${agencyId} order by created_at, id`,
  );
}

/** One endpoint of this agency, locked until the transaction ends; null when it has none of this id. */
export function lockEndpoint(tx: AgencyTx, agencyId: AgencyId, id: string): Promise<WebhookEndpointRow | null> {
  return row(
    tx,
    sql`select ${columns} from agency.webhook_endpoint where id = ${id} and agency_id = ${agencyId} for update`,
  );
}

export async function insertEndpoint(
  tx: AgencyTx,
  agencyId: AgencyId,
  { id, url, kinds, createdAt }: WebhookEndpointRow,
  secret: string,
): Promise<void> {
  await rows(
    tx,
    sql`insert into agency.webhook_endpoint (id, agency_id, url, kinds, secret, is_active, created_at)
        values (${id}, ${agencyId}, ${url}, ${[...kinds]}::text[], ${tx.own.secrets.seal(secret)}, true, ${createdAt})`,
  );
}

/** The secret that signs for this endpoint now. */
export async function secretOf(tx: AgencyTx, id: string): Promise<string> {
  const stored = await row<{ secret: Buffer }>(tx, sql`select secret from agency.webhook_endpoint where id = ${id}`);
  return tx.own.secrets.unseal(found(stored).secret);
}

export async function updateEndpoint(
  tx: AgencyTx,
  { id, url, kinds, isActive }: Omit<WebhookEndpointRow, 'createdAt'>,
): Promise<void> {
  await rows(
    tx,
    sql`update agency.webhook_endpoint set url = ${url}, kinds = ${[...kinds]}::text[], is_active = ${isActive} where id = ${id}`,
  );
}

export async function deleteEndpoint(tx: AgencyTx, id: string): Promise<void> {
  await rows(tx, sql`delete from agency.webhook_endpoint where id = ${id}`);
}

/** Signs with this secret from now on, and with the former one beside it for a day. */
export async function replaceSecret(tx: AgencyTx, id: string, secret: string): Promise<void> {
  await rows(
    tx,
    sql`update agency.webhook_endpoint set former_secret = secret, secret = ${tx.own.secrets.seal(secret)},
               former_until = ${tx.now()}::timestamptz + ${FORMER_SECRET_HOURS} * interval '1 hour' where id = ${id}`,
  );
}

/** The receiver answered that it wants no more. */
export async function switchOff(ctx: Pick<AgencyCtx, 'em'>, id: string): Promise<void> {
  await rows(ctx, sql`update agency.webhook_endpoint set is_active = false where id = ${id}`);
}
