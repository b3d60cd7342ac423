import { sql } from 'kysely';
import type { AgencyId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import type { CandidateCtx, CandidateTx } from './own.js';
import type { PoolFilter } from './pool-filter.js';

/** 保存した検索 — a filter that an agency keeps, and how it wants to hear of whom it newly finds. */
export interface SavedSearch {
  readonly id: string;
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly filter: PoolFilter;
  readonly alertByWebhook: boolean;
  readonly alertEmail: string | null;
  readonly createdAt: Date;
}

const columns = sql`id, agency_id as "agencyId", name, filter, alert_webhook as "alertByWebhook", alert_email as "alertEmail", created_at as "createdAt"`;

export function ownSearches(ctx: Pick<CandidateCtx, 'em'>, agencyId: AgencyId): Promise<SavedSearch[]> {
  return rows(
    ctx,
    sql`select ${columns} from candidate.saved_search where agency_id = ${agencyId} order by created_at, id`,
  );
}

/** One search of this agency; null for any other id. */
export function ownSearch(ctx: Pick<CandidateCtx, 'em'>, agencyId: AgencyId, id: string): Promise<SavedSearch | null> {
  return row(ctx, sql`select ${columns} from candidate.saved_search where id = ${id} and agency_id = ${agencyId}`);
}

/** Lets one transaction at a time count and add to an agency's searches. */
export async function lockSearches(tx: CandidateTx, agencyId: AgencyId): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`searches:${agencyId}`}, 0))`);
}

/** Stores a search; a new one tells whom it finds from now on. False when another agency has this id. */
export async function storeSearch(tx: CandidateTx, search: SavedSearch): Promise<boolean> {
  const { id, agencyId, name, filter, alertByWebhook, alertEmail, createdAt } = search;
  const stored = await row(
    tx,
    sql`insert into candidate.saved_search as s (id, agency_id, name, filter, alert_webhook, alert_email, told_position, created_at)
        select ${id}, ${agencyId}, ${name}, ${JSON.stringify(filter)}::jsonb, ${alertByWebhook}, ${alertEmail}, last_position, ${createdAt}
          from candidate.release_feed
        on conflict (id) do update set name = excluded.name, filter = excluded.filter, alert_webhook = excluded.alert_webhook,
           alert_email = excluded.alert_email where s.agency_id = excluded.agency_id
        returning id`,
  );
  return stored !== null;
}

export async function deleteSearch(tx: CandidateTx, id: string): Promise<void> {
  await rows(tx, sql`delete from candidate.saved_search where id = ${id}`);
}

/** A search that has something new to look at: who appeared for its agency since it was told last. */
export interface DueSearch extends SavedSearch {
  readonly audience: number;
  readonly appeared: string[];
}

/** Takes a search with news and marks it told, so that no other process tells it; null when there is none. */
export async function takeDueSearch(tx: CandidateTx): Promise<DueSearch | null> {
  const found = await row<SavedSearch & { audience: number; told: string; last: string }>(
    tx,
    sql`select s.id, s.agency_id as "agencyId", s.name, s.filter, s.alert_webhook as "alertByWebhook", s.alert_email as "alertEmail",
               s.created_at as "createdAt", a.number as audience, s.told_position as told, f.last_position as last
          from candidate.saved_search s join candidate.audience a on a.member_id = s.agency_id, candidate.release_feed f
         where s.told_position < f.last_position and (s.alert_webhook or s.alert_email is not null)
         order by s.told_position, s.id limit 1 for update of s skip locked`,
  );
  if (!found) return null;
  const appeared = await rows<{ id: string }>(
    tx,
    sql`select distinct candidate_id as id from candidate.release_change
         where kind = 'APPEARED' and position > ${found.told} and position <= ${found.last}
           and (audience = ${found.audience} or audience = 0 and ${found.audience} <> all (excepted))`,
  );
  await rows(tx, sql`update candidate.saved_search set told_position = ${found.last} where id = ${found.id}`);
  return { ...found, appeared: appeared.map(({ id }) => id) };
}
