import { sql } from 'kysely';
import type { AgencyId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import type { CandidateCtx, CandidateTx } from './own.js';
import type { PoolFilter } from './pool-filter.js';

/** 一括出力 — whom an agency's export lists. */
export interface PoolExport {
  readonly id: string;
  readonly agencyId: AgencyId;
  readonly filter: PoolFilter;
  readonly state: 'WAITING' | 'READY';
  readonly people: number;
  readonly createdAt: Date;
}

/** An export can be fetched for this many hours; that there was one stays known as long as the records of what it disclosed. */
export const EXPORT_HOURS = 24;

const columns = sql`id, agency_id as "agencyId", filter, state, people, created_at as "createdAt"`;

export async function insertExport(tx: CandidateTx, agencyId: AgencyId, filter: PoolFilter): Promise<string> {
  const id = tx.newId();
  await rows(
    tx,
    sql`insert into candidate.pool_export (id, agency_id, filter, state, created_at)
        values (${id}, ${agencyId}, ${JSON.stringify(filter)}::jsonb, 'WAITING', ${tx.now()})`,
  );
  return id;
}

/** The agency's exports that can still be fetched, newest first. */
export function ownExports(ctx: Pick<CandidateCtx, 'em' | 'now'>, agencyId: AgencyId): Promise<PoolExport[]> {
  return rows(
    ctx,
    sql`select ${columns} from candidate.pool_export where agency_id = ${agencyId} and created_at > ${oldest(ctx)} order by created_at desc, id desc`,
  );
}

/** When an export was started that can only just be fetched. */
export function oldest({ now }: Pick<CandidateCtx, 'now'>): Date {
  return new Date(now().getTime() - EXPORT_HOURS * 3_600_000);
}

/** An export by its id, whoever's and however old. */
export function exportById(ctx: Pick<CandidateCtx, 'em'>, id: string): Promise<PoolExport | null> {
  return row(ctx, sql`select ${columns} from candidate.pool_export where id = ${id}`);
}

/** An export that nobody has prepared yet, locked; null when there is none. */
export function lockWaiting(tx: CandidateTx): Promise<PoolExport | null> {
  return row(
    tx,
    sql`select ${columns} from candidate.pool_export where state = 'WAITING' order by created_at, id limit 1 for update skip locked`,
  );
}

/** Lists these people, in this order, and makes the export ready. */
export async function fillExport(tx: CandidateTx, id: string, refs: readonly string[]): Promise<void> {
  await rows(
    tx,
    sql`insert into candidate.pool_export_line (export_id, line, candidate_id)
        select ${id}, place, ref from unnest(${[...refs]}::uuid[]) with ordinality as listed (ref, place)`,
  );
  await rows(
    tx,
    sql`update candidate.pool_export set state = 'READY', people = ${refs.length}, ready_at = ${tx.now()} where id = ${id}`,
  );
}

/** The people of some lines. */
export function linesOf(
  ctx: Pick<CandidateCtx, 'em'>,
  id: string,
  afterLine: number,
  first: number,
): Promise<{ line: number; ref: string }[]> {
  return rows(
    ctx,
    sql`select line, candidate_id as ref from candidate.pool_export_line
         where export_id = ${id} and line > ${afterLine} order by line limit ${first}`,
  );
}

/** Forgets whom exports listed that can be fetched no longer. Answers how many lines. */
export async function forgetLines(ctx: CandidateCtx): Promise<number> {
  const gone = await rows(
    ctx,
    sql`delete from candidate.pool_export_line l using candidate.pool_export e
         where e.id = l.export_id and e.created_at <= ${oldest(ctx)} returning l.line`,
  );
  return gone.length;
}
