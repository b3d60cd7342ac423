import { sql } from 'kysely';
import type { AgencyId } from '../../../platform/ids.js';
import { inTransaction, row, rows } from '../../../platform/storage/context.js';
import { NETWORK } from '../domain/audience.js';
import type { PoolChangeKind } from '../domain/pool-change.js';
import type { CandidateCtx, CandidateTx } from './own.js';
import type { ReleaseReader } from './release-reader.js';
import { afterSql, branches, NO_CONDITIONS, Parameters, type Reading, standingSql } from './release-sql.js';

/** A feed is told as far back as this many days; a cursor that is older begins anew. */
export const FEED_DAYS = 90;

/**
 * Gives every committed change its position. Changes are noted without one, in the transaction that makes them, and are
 * numbered here under a lock: so a position, once seen, has no earlier one that commits after it, and no other
 * transaction, however long, holds the feed back.
 */
export async function numberChanges(ctx: CandidateCtx): Promise<void> {
  const waiting = await row(ctx, sql`select 1 as there from candidate.release_change where position is null limit 1`);
  if (!waiting) return;
  await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
    const feed = await lockFeed(tx);
    await rows(
      tx,
      sql`with waiting as (
            select id, ${feed.last}::bigint + row_number() over (order by id) as place from candidate.release_change where position is null),
          numbered as (
            update candidate.release_change c set position = w.place from waiting w where w.id = c.id returning c.position)
          update candidate.release_feed set last_position = (select max(position) from numbered) where exists (select from numbered)`,
    );
  });
}

/** The feed's ends, locked until the transaction is over. */
export async function lockFeed(tx: CandidateTx): Promise<{ last: number; told: number }> {
  const found = await row<{ last: string; told: string }>(
    tx,
    sql`select last_position as last, told_position as told from candidate.release_feed for update`,
  );
  return { last: Number(found?.last ?? 0), told: Number(found?.told ?? 0) };
}

/** Notes that every change up to here was told, and answers the agencies in good standing whom those since the last time concern. */
export async function takeUntold(tx: CandidateTx): Promise<AgencyId[]> {
  const { last, told } = await lockFeed(tx);
  if (last === told) return [];
  await rows(tx, sql`update candidate.release_feed set told_position = ${last}`);
  const found = await rows<{ id: AgencyId }>(
    tx,
    sql`select a.member_id as id from candidate.audience a
         where a.kind = 'AGENCY' and a.standing = 'ACTIVE'
           and exists (select from candidate.release_change c
                        where c.position > ${told} and c.position <= ${last}
                          and (c.audience = a.number or c.audience = ${NETWORK} and a.number <> all (c.excepted)))
         order by a.member_id`,
  );
  return found.map(({ id }) => id);
}

/** Forgets changes that no cursor can ask for any more. Answers how many. */
export async function forgetChanges(ctx: CandidateCtx): Promise<number> {
  const gone = await rows(
    ctx,
    sql`delete from candidate.release_change where at < ${ctx.now()}::timestamptz - ${FEED_DAYS + 1} * interval '1 day' returning id`,
  );
  return gone.length;
}

/** A read of one agency's feed; nothing is found when its standing is no longer that of `version`. */
export interface FeedReading extends Reading {
  readonly version: number;
  readonly first: number;
}

export interface ChangeRow {
  readonly position: number;
  readonly ref: string;
  readonly kind: PoolChangeKind;
}

/** Changes behind a position, in order, one more than the page holds. */
export async function readChanges(reader: ReleaseReader, reading: FeedReading, position: number): Promise<ChangeRow[]> {
  const p = new Parameters();
  const standing = standingSql(p, reading, reading.version);
  const own = p.add(reading.audience, 'int');
  const after = p.add(position, 'bigint');
  const limit = p.add(reading.first + 1, 'int');
  const branch = (where: string) =>
    `(select position, candidate_id, kind from candidate.release_change
       where ${where} and position > ${after} and (select good from standing) order by position limit ${limit})`;
  const { rows: found } = await reader.query<{ position: string; ref: string; kind: PoolChangeKind }>(
    `with standing as materialized (${standing})
     select position, candidate_id as ref, kind from (
       ${branch(`audience = ${own}`)} union all ${branch(`audience = ${NETWORK} and ${own} <> all (excepted)`)}) changes
      order by position limit ${limit}`,
    p.values,
  );
  return found.map((change) => ({ ...change, position: Number(change.position) }));
}

export interface PoolMember {
  readonly ref: string;
  readonly recency: Date;
}

/**
 * The people in the pool, a page of them, and the last change that concerns this agency; both of one moment. The last change is its
 * own, not the feed's: how much happens elsewhere is not to be learnt.
 */
export async function readMembers(
  reader: ReleaseReader,
  reading: FeedReading,
  after: { at: Date; id: string } | null,
): Promise<{ position: number; people: PoolMember[] }> {
  const p = new Parameters();
  const standing = standingSql(p, reading, reading.version);
  const own = p.add(reading.audience, 'int');
  const limit = p.add(reading.first + 1, 'int');
  const behind = after ? `and ${afterSql(p, { score: null, ...after })}` : '';
  const order = 'order by recency desc, candidate_id desc';
  const branch = (where: string) =>
    `(select candidate_id, recency from candidate.release where ${where} ${behind} ${order} limit ${limit})`;
  const last = (where: string) =>
    `(select position from candidate.release_change where ${where} and position is not null order by position desc limit 1)`;
  const { rows: found } = await reader.query<{ position: string; people: { ref: string; recency: string }[] | null }>(
    `with standing as materialized (${standing}),
     page as (
       select candidate_id, recency from (${branches(p, { ...reading, conditions: NO_CONDITIONS })
         .map(branch)
         .join(' union all ')}) both_rows
        ${order} limit ${limit})
     select greatest(${last(`audience = ${own}`)}, ${last(`audience = ${NETWORK} and ${own} <> all (excepted)`)}, 0) as position,
            (select jsonb_agg(jsonb_build_object('ref', candidate_id, 'recency', recency) ${order}) from page) as people`,
    p.values,
  );
  const people = (found[0]?.people ?? []).map(({ ref, recency }) => ({ ref, recency: new Date(recency) }));
  return { position: Number(found[0]?.position ?? 0), people };
}
