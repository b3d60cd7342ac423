import { sql } from 'kysely';
import type { PageRequest } from '../../../platform/graphql/pagination.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import { afterKeyset, countRows } from '../../../platform/storage/lists.js';
import { type AtsDeliveryOutcome, BODY_DAYS, type DeliveryNote } from '../domain/ats-delivery.js';
import type { EmployerCtx, EmployerTx } from './own.js';

export interface AtsDeliveryRow {
  readonly id: string;
  readonly connectionId: string;
  readonly receivedAt: Date;
  readonly kind: string;
  readonly outcome: AtsDeliveryOutcome;
  readonly note: DeliveryNote | null;
  /** The ATS's own id of what it is about. */
  readonly subject: string | null;
  readonly attempts: number;
  readonly nextTryAt: Date | null;
}

const shownColumns = sql`id, connection_id as "connectionId", received_at as "receivedAt", kind, outcome, note,
  coalesce(application_id, candidate_id) as subject, attempts, next_try_at as "nextTryAt"`;

/** One delivery more than the page holds, of those that have been worked on; newest first. */
export function deliveryPage(
  ctx: Ctx,
  connectionId: string,
  outcome: AtsDeliveryOutcome | null,
  page: PageRequest,
): Promise<AtsDeliveryRow[]> {
  return rows(
    ctx,
    sql`select ${shownColumns} from employer.ats_delivery
         where connection_id = ${connectionId} and outcome is not null and ${outcome ? sql`outcome = ${outcome}` : sql`true`}
           and ${afterKeyset('received_at', page)}
         order by received_at desc, id desc limit ${page.first + 1}`,
  );
}

/** By connection: deliveries that are stored and not worked on yet. */
export async function waitingByConnection(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = await rows<{ id: string; count: string }>(
    ctx,
    sql`select connection_id as id, count(*) as count from employer.ats_delivery
         where connection_id = any(${ids}::uuid[]) and next_try_at is not null group by 1`,
  );
  return new Map(counts.map(({ id, count }) => [id, Number(count)]));
}

export function ownDelivery(ctx: Ctx, employerId: string, id: string): Promise<AtsDeliveryRow | null> {
  return row(
    ctx,
    sql`select ${shownColumns} from employer.ats_delivery d
         where id = ${id} and outcome is not null
           and exists (select from employer.ats_connection c where c.id = d.connection_id and c.employer_id = ${employerId})`,
  );
}

/** Has it worked on again. False when its body has been dropped. */
export async function reviveDelivery(tx: EmployerTx, id: string, despiteHold: boolean): Promise<boolean> {
  const revived = await row(
    tx,
    sql`update employer.ats_delivery
           set next_try_at = ${tx.now()}, attempts = 0, despite_hold = despite_hold or ${despiteHold}
         where id = ${id} and sealed_body is not null returning id`,
  );
  return revived !== null;
}

export interface NewDelivery {
  readonly id: string;
  readonly connectionId: string;
  readonly receivedAt: Date;
  /** What arrived, as text; it is sealed here. */
  readonly content: string;
  readonly bodyHash: Buffer;
  readonly singleUse: Buffer | null;
}

/** Stores a delivery before anything is done about it. False when its single-use token has been used with another body. */
export async function insertDelivery(tx: EmployerTx, delivery: NewDelivery): Promise<boolean> {
  const { id, connectionId, receivedAt, content, bodyHash, singleUse } = delivery;
  const stored = await row(
    tx,
    sql`insert into employer.ats_delivery (id, connection_id, received_at, sealed_body, single_use, body_hash, next_try_at)
        values (${id}, ${connectionId}, ${receivedAt}, ${tx.own.secrets.seal(content)}, ${singleUse}, ${bodyHash}, ${tx.now()})
        on conflict do nothing returning id`,
  );
  if (!stored && !(await repeat(tx, delivery))) return false;
  await rows(tx, sql`update employer.ats_connection set last_delivery_at = ${receivedAt} where id = ${connectionId}`);
  return true;
}

/** The same body under the same token is noted as what it is, a repetition. */
async function repeat(tx: EmployerTx, { id, connectionId, receivedAt, bodyHash, singleUse }: NewDelivery) {
  return row(
    tx,
    sql`insert into employer.ats_delivery (id, connection_id, received_at, body_hash, kind, application_id, candidate_id, outcome, note)
        select ${id}, ${connectionId}, ${receivedAt}, body_hash, kind, application_id, candidate_id, 'DUPLICATE', 'SEEN_BEFORE'
          from employer.ats_delivery
         where connection_id = ${connectionId} and single_use = ${singleUse} and body_hash = ${bodyHash}
        returning id`,
  );
}

export interface DueDelivery {
  readonly id: string;
  readonly connectionId: string;
  readonly receivedAt: Date;
  readonly content: string | null;
  readonly attempts: number;
  readonly despiteHold: boolean;
}

/**
 * Takes up to `limit` deliveries for this process, oldest first. The claim ends by the database's own clock, so what a
 * crashed process had taken is taken again.
 */
export async function claimDeliveries(ctx: EmployerCtx, limit: number): Promise<DueDelivery[]> {
  const taken = await rows<Omit<DueDelivery, 'content'> & { sealed: Buffer | null }>(
    ctx,
    sql`with due as (
          select id from employer.ats_delivery
           where next_try_at <= ${ctx.now()} and claimed_until < now()
           order by next_try_at, received_at, id limit ${limit} for update skip locked)
        update employer.ats_delivery d set claimed_until = now() + interval '15 seconds', attempts = attempts + 1
          from due where d.id = due.id
        returning d.id, d.connection_id as "connectionId", d.received_at as "receivedAt", d.sealed_body as sealed, d.attempts,
                  d.despite_hold as "despiteHold"`,
  );
  return taken
    .map(({ sealed, ...delivery }) => ({ ...delivery, content: sealed && ctx.own.secrets.unseal(sealed) }))
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** Deliveries that are due and claimed. */
export function claimedDeliveries(ctx: EmployerCtx): Promise<number> {
  return countRows(ctx, sql`employer.ats_delivery where next_try_at <= ${ctx.now()} and claimed_until >= now()`);
}

export interface DeliveryResult {
  readonly kind?: string;
  readonly eventKey?: string | null;
  readonly applicationId?: string | null;
  readonly candidateId?: string | null;
  readonly outcome: AtsDeliveryOutcome;
  readonly note: DeliveryNote;
  readonly nextTryAt: Date | null;
}

export async function finishDelivery(ctx: EmployerCtx, id: string, result: DeliveryResult): Promise<void> {
  const { kind, eventKey, applicationId, candidateId, outcome, note, nextTryAt } = result;
  await rows(
    ctx,
    sql`update employer.ats_delivery
           set kind = coalesce(${kind ?? null}, kind), event_key = ${eventKey ?? null}, application_id = ${applicationId ?? null},
               candidate_id = ${candidateId ?? null}, outcome = ${outcome}, note = ${note}, next_try_at = ${nextTryAt},
               claimed_until = '-infinity'
         where id = ${id}`,
  );
}

/** True when an earlier delivery has told the same event and was dealt with. */
export async function wasHeard(tx: EmployerTx, connectionId: string, key: string, except: string): Promise<boolean> {
  const earlier = await row(
    tx,
    sql`select from employer.ats_delivery
         where connection_id = ${connectionId} and event_key = ${key} and id <> ${except} and outcome not in ('FAILED', 'DUPLICATE') limit 1`,
  );
  return earlier !== null;
}

/** What a person's deliveries said of him is dropped at once. */
export async function dropBodiesOf(tx: EmployerTx, connectionId: string, candidateId: string): Promise<void> {
  await rows(
    tx,
    sql`update employer.ats_delivery set sealed_body = null, next_try_at = null
         where connection_id = ${connectionId} and candidate_id = ${candidateId}`,
  );
}

const SCAN = 200;

/** Drops every body that names this address, whosever ATS delivered it and whether or not it has been read. */
export async function dropBodiesNaming(tx: EmployerTx, address: string): Promise<void> {
  const wanted = address.toLowerCase();
  let after = '00000000-0000-0000-0000-000000000000';
  for (let taken = SCAN; taken === SCAN; ) {
    const page = await rows<{ id: string; sealed: Buffer }>(
      tx,
      sql`select id, sealed_body as sealed from employer.ats_delivery where sealed_body is not null and id > ${after} order by id limit ${SCAN}`,
    );
    taken = page.length;
    after = page.at(-1)?.id ?? after;
    const naming = page.filter(({ sealed }) => textOf(tx.own.secrets.unseal(sealed)).toLowerCase().includes(wanted));
    if (naming.length === 0) continue;
    await rows(
      tx,
      sql`update employer.ats_delivery set sealed_body = null, next_try_at = null, outcome = coalesce(outcome, 'IGNORED'), note = coalesce(note, 'GONE')
           where id = any(${naming.map(({ id }) => id)}::uuid[])`,
    );
  }
}

/** What was delivered, as text, whether it came by webhook or was fetched. */
function textOf(content: string): string {
  const { bodyBase64 } = JSON.parse(content) as { bodyBase64?: string };
  return bodyBase64 === undefined ? content : Buffer.from(bodyBase64, 'base64').toString('utf8');
}

/** Drops bodies past their days; answers how many. */
export async function dropOldBodies(ctx: EmployerCtx): Promise<number> {
  const dropped = await rows(
    ctx,
    sql`update employer.ats_delivery set sealed_body = null, next_try_at = null
         where sealed_body is not null and received_at < ${ctx.now()}::timestamptz - ${BODY_DAYS} * interval '1 day' returning id`,
  );
  return dropped.length;
}
