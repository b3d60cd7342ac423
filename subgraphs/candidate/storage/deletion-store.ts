import { sql } from 'kysely';
import type { PageRequest } from '../../../platform/graphql/pagination.js';
import type { AgencyId, CandidateId, NoticeId } from '../../../platform/ids.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import { afterKeyset } from '../../../platform/storage/lists.js';
import { itemsOfScopes } from '../domain/disclosure.js';
import { lockLog } from './disclosure-store.js';
import type { CandidateCtx, CandidateTx } from './own.js';
import { scopesServed } from './release-served.js';

const BATCH = 200;

interface Holding {
  readonly candidateId: CandidateId;
  readonly audience: number;
  readonly agencyId: AgencyId;
  readonly items: string;
  readonly scopes: number;
}

export interface Asked {
  readonly noticeId: NoticeId;
  readonly agencyId: AgencyId;
}

/** Whether there is anyone whose release has shrunk since he was last looked at. */
export async function hasLostSight(ctx: CandidateCtx): Promise<boolean> {
  return (await row(ctx, sql`select 1 from candidate.sight_lost limit 1`)) !== null;
}

/**
 * Takes one batch of people whose release has shrunk, and asks each agency to delete what it was shown and sees no longer.
 * Answers how many people it looked at, and whom it asked. Whoever has a row that waits to be swept is left for later.
 */
export async function askToDelete(tx: CandidateTx): Promise<{ taken: number; asked: Asked[] }> {
  await lockLog(tx);
  const lost = await rows<{ id: CandidateId }>(
    tx,
    sql`with due as (select q.id from candidate.sight_lost q
                      where not exists (select from candidate.release r where r.candidate_id = q.candidate_id and r.valid_until <= ${tx.now()})
                      order by q.id limit ${BATCH})
        delete from candidate.sight_lost q using due where q.id = due.id returning q.candidate_id as id`,
  );
  const holdings = await rows<Holding>(
    tx,
    sql`select h.candidate_id as "candidateId", h.audience, a.member_id as "agencyId", h.items::text as items,
               ${scopesServed(sql.ref('h.candidate_id'), sql.ref('h.audience'), tx.now())} as scopes
          from candidate.holding h join candidate.audience a on a.number = h.audience and a.kind = 'AGENCY'
         where h.candidate_id = any(${[...new Set(lost.map(({ id }) => id))]}::uuid[])`,
  );
  const asked: Asked[] = [];
  for (const { candidateId, audience, agencyId, items, scopes } of holdings) {
    const [held, allowed] = [BigInt(items), itemsOfScopes(scopes)];
    const toDelete = held & ~allowed;
    if (toDelete === 0n) continue;
    const noticeId = tx.newId<NoticeId>();
    await rows(
      tx,
      sql`with kept as (update candidate.holding set items = ${String(held & allowed)} where candidate_id = ${candidateId} and audience = ${audience})
          insert into candidate.deletion_notice (id, candidate_id, audience, items, asked_at)
          values (${noticeId}, ${candidateId}, ${audience}, ${String(toDelete)}, ${tx.now()})`,
    );
    asked.push({ noticeId, agencyId });
  }
  return { taken: lost.length, asked };
}

export interface DeletionNoticeRow {
  readonly id: NoticeId;
  readonly candidateId: CandidateId;
  readonly audience: number;
  readonly items: string;
  readonly askedAt: Date;
  readonly attestedAt: Date | null;
}

const columns = sql`id, candidate_id as "candidateId", audience, items::text as items, asked_at as "askedAt", attested_at as "attestedAt"`;

/** What one agency was asked to delete, newest first; only what it has not attested, if wanted. */
export function noticesTo(ctx: Ctx, audience: number, open: boolean, page: PageRequest): Promise<DeletionNoticeRow[]> {
  return rows(
    ctx,
    sql`select ${columns} from candidate.deletion_notice
         where audience = ${audience} and ${open ? sql`attested_at is null` : sql`true`} and ${afterKeyset('asked_at', page)}
         order by asked_at desc, id desc limit ${page.first + 1}`,
  );
}

/** Who was asked to delete what of this person, newest first. */
export function noticesAbout(ctx: Ctx, candidateId: CandidateId): Promise<DeletionNoticeRow[]> {
  return rows(
    ctx,
    sql`select ${columns} from candidate.deletion_notice where candidate_id = ${candidateId} order by asked_at desc, id desc`,
  );
}

/** Notes that the agency has deleted; once noted it stays. Null when it was never asked under this id. */
export function attest(ctx: CandidateCtx, audience: number, id: NoticeId): Promise<DeletionNoticeRow | null> {
  return row(
    ctx,
    sql`update candidate.deletion_notice set attested_at = coalesce(attested_at, ${ctx.now()})
         where id = ${id} and audience = ${audience} returning ${columns}`,
  );
}
