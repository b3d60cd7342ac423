import { sql } from 'kysely';
import type { ErrorCode } from '../../../platform/errors/catalog.js';
import type { EmployerId } from '../../../platform/ids.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import { countRows } from '../../../platform/storage/lists.js';
import type { AtsProvider, TextEncoding } from '../domain/ats.js';
import type { ImportState, RefusedRow } from '../domain/import-job.js';
import type { EmployerCtx, EmployerTx } from './own.js';

export interface ImportJobRow {
  readonly id: string;
  readonly state: ImportState;
  readonly encoding: TextEncoding;
  readonly rows: number;
  /** Lines of the file less its headings; a quoted line break counts as a line. */
  readonly totalRows: number;
  readonly registered: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly refusedCount: number;
  readonly errorCode: ErrorCode | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const shownColumns = sql`id, state, encoding, rows_done as rows, total_rows as "totalRows", registered, unchanged, skipped,
  refused_count as "refusedCount", error_code as "errorCode", created_at as "createdAt", finished_at as "finishedAt"`;

export function ownJob(ctx: Ctx, employerId: string, id: string): Promise<ImportJobRow | null> {
  return row(
    ctx,
    sql`select ${shownColumns} from employer.import_job where id = ${id} and employer_id = ${employerId}`,
  );
}

export function jobsOf(ctx: Ctx, employerId: string, first: number): Promise<ImportJobRow[]> {
  return rows(
    ctx,
    sql`select ${shownColumns} from employer.import_job where employer_id = ${employerId}
         order by created_at desc, id desc limit ${first}`,
  );
}

export function refusalsOf(ctx: Ctx, jobId: string, first: number, afterRow: number): Promise<RefusedRow[]> {
  return rows(
    ctx,
    sql`select row_number as row, heading as column, code, reason from employer.import_refusal
         where job_id = ${jobId} and row_number > ${afterRow} order by row_number limit ${first}`,
  );
}

export interface NewJob {
  readonly id: string;
  readonly employerId: EmployerId;
  readonly encoding: TextEncoding;
  readonly template: AtsProvider;
  readonly mappingId: string | null;
  readonly sendDelayHours: number;
  readonly totalRows: number;
}

export async function insertJob(tx: EmployerTx, job: NewJob): Promise<void> {
  await rows(
    tx,
    sql`insert into employer.import_job (id, employer_id, state, encoding, template, mapping_id, send_delay_hours, total_rows, created_at)
        values (${job.id}, ${job.employerId}, 'WAITING', ${job.encoding}, ${job.template}, ${job.mappingId}, ${job.sendDelayHours},
                ${job.totalRows}, ${tx.now()})`,
  );
}

/** A piece of the file, sealed. */
export async function insertChunk(tx: EmployerTx, jobId: string, seq: number, piece: Buffer): Promise<void> {
  await rows(
    tx,
    sql`insert into employer.import_chunk values (${jobId}, ${seq}, ${tx.own.secrets.seal(piece.toString('base64'))})`,
  );
}

/** The file, one piece in memory at a time. */
export async function* chunksOf(ctx: EmployerCtx, jobId: string): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq += 1) {
    const piece = await row<{ sealed: Buffer }>(
      ctx,
      sql`select sealed from employer.import_chunk where job_id = ${jobId} and seq = ${seq}`,
    );
    if (!piece) return;
    yield Buffer.from(ctx.own.secrets.unseal(piece.sealed), 'base64');
  }
}

export interface DueJob extends NewJob {
  /** The last row that is done, as a spreadsheet counts: 1 when none is. */
  readonly lastRow: number;
  readonly attempts: number;
}

/** Takes the oldest job for this process; the claim goes by the database's clock and is renewed with each portion. */
export function claimJob(ctx: EmployerCtx): Promise<DueJob | null> {
  return row(
    ctx,
    sql`update employer.import_job set state = 'RUNNING', attempts = attempts + 1, claimed_until = now() + interval '5 seconds'
         where id = (select id from employer.import_job where state in ('WAITING', 'RUNNING') and claimed_until < now()
                      order by created_at limit 1 for update skip locked)
        returning id, employer_id as "employerId", encoding, template, mapping_id as "mappingId", send_delay_hours as "sendDelayHours",
                  total_rows as "totalRows", last_row as "lastRow", attempts`,
  );
}

/** Imports that someone is at, or was until he ended without a word. */
export function claimedJobs(ctx: EmployerCtx): Promise<number> {
  return countRows(ctx, sql`employer.import_job where state in ('WAITING', 'RUNNING') and claimed_until >= now()`);
}

export interface PortionDone {
  readonly lastRow: number;
  readonly rows: number;
  readonly registered: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly refused: readonly RefusedRow[];
}

/** Locks the job for one portion. False when another process has taken it on meanwhile. */
export async function holdJob(tx: EmployerTx, jobId: string, lastRow: number): Promise<boolean> {
  const held = await row(
    tx,
    sql`select id from employer.import_job where id = ${jobId} and last_row = ${lastRow} and state = 'RUNNING' for update`,
  );
  return held !== null;
}

/** How far the job has come, in the transaction that brought it there. */
export async function advanceJob(tx: EmployerTx, jobId: string, done: PortionDone): Promise<void> {
  await rows(
    tx,
    sql`update employer.import_job
           set last_row = ${done.lastRow}, rows_done = rows_done + ${done.rows}, registered = registered + ${done.registered},
               unchanged = unchanged + ${done.unchanged}, skipped = skipped + ${done.skipped}, attempts = 0,
               refused_count = refused_count + ${done.refused.length}, claimed_until = now() + interval '5 seconds'
         where id = ${jobId}`,
  );
  if (done.refused.length === 0) return;
  await rows(
    tx,
    sql`insert into employer.import_refusal (job_id, row_number, heading, code, reason)
        select ${jobId}, r.row, r.column, r.code, r.reason
          from jsonb_to_recordset(${JSON.stringify(done.refused)}::jsonb) as r (row int, "column" text, code text, reason text)`,
  );
}

/** The job is over, and its file is gone. */
export async function closeJob(tx: EmployerTx, jobId: string, errorCode: ErrorCode | null): Promise<void> {
  await rows(tx, sql`delete from employer.import_chunk where job_id = ${jobId}`);
  await rows(
    tx,
    sql`update employer.import_job set state = ${errorCode ? 'FAILED' : 'DONE'}, error_code = ${errorCode}, finished_at = ${tx.now()}
         where id = ${jobId}`,
  );
}
