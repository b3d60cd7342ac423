import { found } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { fileBytes, openIntake } from '../adapters/csv/intake.js';
import { inPieces } from '../adapters/csv/read.js';
import type { AtsProvider, TextEncoding } from '../domain/ats.js';
import { CHUNK_BYTES } from '../domain/import-job.js';
import { checkSendDelay } from '../domain/registration.js';
import { type ImportJobRow, insertChunk, insertJob, ownJob } from '../storage/import-job-store.js';
import { templateFor } from '../storage/import-mapping-store.js';
import type { EmployerCtx } from '../storage/own.js';

export interface StartImportInput {
  readonly contentBase64: string;
  readonly encoding: TextEncoding;
  readonly template: AtsProvider;
  readonly mappingId?: string | null;
  readonly sendDelayHours?: number | null;
}

const LINE_FEED = 0x0a;

/**
 * 取り込みの受付 — takes a file in to be imported by and by. What refuses a file as a whole refuses it here: its encoding,
 * a missing or a prohibited column. The file rests sealed until its job is over.
 */
export async function startImport(ctx: EmployerCtx, input: StartImportInput): Promise<ImportJobRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const sendDelayHours = checkSendDelay(input.sendDelayHours);
  const bytes = fileBytes(input.contentBase64);
  const { file } = await openIntake(inPieces(bytes), input.encoding, await templateFor(ctx, employerId, input));
  const { encoding } = file;

  const id = ctx.newId();
  await inTransaction(ctx, async (tx) => {
    const mappingId = input.mappingId ?? null;
    const { template } = input;
    await insertJob(tx, { id, employerId, encoding, template, mappingId, sendDelayHours, totalRows: linesIn(bytes) });
    for (let seq = 0; seq * CHUNK_BYTES < bytes.length; seq += 1)
      await insertChunk(tx, id, seq, bytes.subarray(seq * CHUNK_BYTES, (seq + 1) * CHUNK_BYTES));
    await tx.enqueue('run-imports', {});
  });
  return found(await ownJob(ctx, employerId, id));
}

/** Lines below the headings. No byte of a CP932 or UTF-8 character but the line feed itself is this one. */
function linesIn(bytes: Buffer): number {
  let lines = bytes.at(-1) === LINE_FEED ? -1 : 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}
