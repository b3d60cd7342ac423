import { sql } from 'kysely';
import type { Day } from '../../../platform/calendar.js';
import type { PageRequest } from '../../../platform/graphql/pagination.js';
import type { AgencyId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { afterKeyset } from '../../../platform/storage/lists.js';
import {
  type DeliveryState,
  KEPT_DAYS,
  MAX_ATTEMPTS,
  type Outcome,
  RETRY_AFTER_S,
  type WebhookKind,
} from '../domain/webhook.js';
import type { AgencyCtx, AgencyTx } from './own.js';

/** Ids and kinds; people by the hub's own ids, which `send-webhooks` turns into the agency's. */
export type WebhookFacts = Readonly<Record<string, string | readonly string[]>>;

/**
 * Tells an agency's tools something, in the transaction that makes it true: one message, and one delivery for each of its
 * endpoints that wants this kind. `onlyTo` names one endpoint, whatever it wants.
 */
export async function tell(
  tx: AgencyTx,
  agencyId: AgencyId,
  kind: WebhookKind,
  facts: WebhookFacts,
  onlyTo: string | null = null,
): Promise<void> {
  const wanted = onlyTo === null ? sql`is_active and ${kind} = any(kinds)` : sql`id = ${onlyTo}`;
  await rows(
    tx,
    sql`with target as (select id from agency.webhook_endpoint where agency_id = ${agencyId} and ${wanted}),
        message as (
          insert into agency.webhook_message (id, agency_id, kind, facts, at)
          select ${tx.newId()}, ${agencyId}, ${kind}, ${JSON.stringify(facts)}::jsonb, ${tx.now()} where exists (select from target)
          returning id)
        insert into agency.webhook_delivery (id, endpoint_id, message_id, state, next_at, created_at)
        select gen_random_uuid(), target.id, message.id, 'WAITING', ${tx.now()}, ${tx.now()} from target, message`,
  );
}

/** Those of these agencies that may see a pool on this day and want to be told this kind. */
export async function listeners(
  tx: AgencyTx,
  agencyIds: readonly AgencyId[],
  kind: WebhookKind,
  today: Day,
): Promise<AgencyId[]> {
  const found = await rows<{ id: AgencyId }>(
    tx,
    sql`select distinct a.id from agency.agency a join agency.webhook_endpoint e on e.agency_id = a.id
         where a.id = any(${[...agencyIds]}::uuid[]) and a.standing = 'ACTIVE' and ${today}::date between a.permit_valid_from and a.permit_valid_to
           and e.is_active and ${kind} = any(e.kinds) order by a.id`,
  );
  return found.map(({ id }) => id);
}

/** True when some endpoint of the agency wants this kind and is not yet about to be told. */
export async function isAwaited(tx: AgencyTx, agencyId: AgencyId, kind: WebhookKind): Promise<boolean> {
  const waiting = await rows(
    tx,
    sql`select 1 from agency.webhook_endpoint e where e.agency_id = ${agencyId} and e.is_active and ${kind} = any(e.kinds)
           and not exists (select from agency.webhook_delivery d join agency.webhook_message m on m.id = d.message_id
                            where d.endpoint_id = e.id and d.state = 'WAITING' and d.attempts = 0 and m.kind = ${kind})`,
  );
  return waiting.length > 0;
}

export interface DueDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly agencyId: AgencyId;
  readonly url: string;
  readonly secrets: Buffer[];
  readonly messageId: string;
  readonly kind: WebhookKind;
  readonly facts: WebhookFacts;
  readonly at: Date;
  readonly attempts: number;
}

/** Of one endpoint at most so many in a round, so that a slow receiver does not hold up the others. */
const EACH = 5;

/**
 * Takes deliveries that are due. Each is put off to its next attempt first, so that a process that dies while it sends
 * has merely failed; what was on its last attempt then is dead.
 */
export async function takeDue(ctx: AgencyCtx, limit: number): Promise<DueDelivery[]> {
  const now = ctx.now();
  await rows(
    ctx,
    sql`update agency.webhook_delivery set state = 'DEAD' where state = 'WAITING' and next_at <= ${now} and attempts >= ${MAX_ATTEMPTS}`,
  );
  return rows(
    ctx,
    sql`with due as (
          select id from (
            select d.id, d.next_at, row_number() over (partition by d.endpoint_id order by d.next_at, d.id) as nth
              from agency.webhook_delivery d join agency.webhook_endpoint e on e.id = d.endpoint_id
             where d.state = 'WAITING' and d.next_at <= ${now} and e.is_active) waiting
           where nth <= ${EACH} order by next_at, id limit ${limit}),
        held as (
          select d.id from agency.webhook_delivery d join due using (id)
           where d.state = 'WAITING' and d.next_at <= ${now} for update of d skip locked),
        taken as (
          update agency.webhook_delivery d set attempts = d.attempts + 1, last_at = ${now},
                 next_at = ${now}::timestamptz + coalesce((${[...RETRY_AFTER_S]}::int[])[d.attempts + 1], 3600) * interval '1 second'
            from held where held.id = d.id returning d.*)
        select t.id, t.endpoint_id as "endpointId", e.agency_id as "agencyId", e.url, m.id as "messageId", m.kind, m.facts, m.at, t.attempts,
               case when e.former_until > ${now} then array[e.secret, e.former_secret] else array[e.secret] end as secrets
          from taken t join agency.webhook_endpoint e on e.id = t.endpoint_id join agency.webhook_message m on m.id = t.message_id`,
  );
}

/** Notes how an attempt ended: the delivery's new state, or WAITING for its next attempt. */
export async function noteOutcome(
  ctx: Pick<AgencyCtx, 'em'>,
  id: string,
  state: DeliveryState,
  outcome: Outcome | null,
): Promise<void> {
  const status = outcome && 'status' in outcome ? outcome.status : null;
  const problem = outcome && 'problem' in outcome ? outcome.problem : null;
  await rows(
    ctx,
    sql`update agency.webhook_delivery set state = ${state}, last_status = ${status}, last_problem = ${problem} where id = ${id}`,
  );
}

export interface DeliveryConditions {
  readonly endpointId?: string | null;
  readonly state?: DeliveryState | null;
}

export interface WebhookDeliveryRow {
  readonly id: string;
  readonly endpointId: string;
  readonly messageId: string;
  readonly kind: WebhookKind;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly lastAttemptAt: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastProblem: string | null;
}

const deliveryColumns = sql`id, endpoint_id as "endpointId", message_id as "messageId", kind, state, attempts, created_at as "createdAt",
  last_at as "lastAttemptAt", case when state = 'WAITING' then next_at end as "nextAttemptAt", last_status as "lastStatus", last_problem as "lastProblem"`;

function ownDeliveries(agencyId: AgencyId, { endpointId, state }: DeliveryConditions) {
  return sql`(select d.*, m.kind from agency.webhook_delivery d join agency.webhook_endpoint e on e.id = d.endpoint_id
                join agency.webhook_message m on m.id = d.message_id
               where e.agency_id = ${agencyId} and (${endpointId ?? null}::uuid is null or d.endpoint_id = ${endpointId ?? null})
                 and (${state ?? null}::text is null or d.state = ${state ?? null})) mine`;
}

/** A page of deliveries to this agency's endpoints, newest first. */
export function listDeliveries(
  ctx: Pick<AgencyCtx, 'em'>,
  agencyId: AgencyId,
  where: DeliveryConditions,
  page: PageRequest,
): Promise<WebhookDeliveryRow[]> {
  return rows(
    ctx,
    sql`select ${deliveryColumns} from ${ownDeliveries(agencyId, where)}
         where ${afterKeyset('created_at', page)} order by created_at desc, id desc limit ${page.first + 1}`,
  );
}

/** Sends these again from the first attempt on: one delivery, or all dead ones of an endpoint. Answers how many. */
export async function putBack(tx: AgencyTx, endpointId: string, deliveryId: string | null): Promise<number> {
  const which = deliveryId === null ? sql`state = 'DEAD'` : sql`id = ${deliveryId}`;
  const again = await rows(
    tx,
    sql`update agency.webhook_delivery set state = 'WAITING', attempts = 0, next_at = ${tx.now()}
         where endpoint_id = ${endpointId} and ${which} returning id`,
  );
  return again.length;
}

/** The endpoint that a delivery of this agency went to; null for any other id. */
export async function endpointOfDelivery(tx: AgencyTx, agencyId: AgencyId, id: string): Promise<string | null> {
  const [found] = await rows<{ id: string }>(
    tx,
    sql`select e.id from agency.webhook_delivery d join agency.webhook_endpoint e on e.id = d.endpoint_id
         where d.id = ${id} and e.agency_id = ${agencyId}`,
  );
  return found?.id ?? null;
}

/** Forgets messages that are older than they are kept. Answers how many. */
export async function forgetOld(ctx: AgencyCtx): Promise<number> {
  const gone = await rows(
    ctx,
    sql`delete from agency.webhook_message where at < ${ctx.now()}::timestamptz - ${KEPT_DAYS} * interval '1 day' returning id`,
  );
  return gone.length;
}
