import { checkInteger } from '../../../platform/text/check.js';
import type { RefusedRow } from '../domain/import-job.js';
import { refusalsOf } from '../storage/import-job-store.js';
import type { EmployerCtx } from '../storage/own.js';

const MAX_REFUSALS = 1_000;

/** The rows that an import refused, from behind one of them. */
export function listImportRefusals(
  ctx: EmployerCtx,
  jobId: string,
  first: number,
  afterRow: number,
): Promise<RefusedRow[]> {
  return refusalsOf(ctx, jobId, checkInteger('first', first, 1, MAX_REFUSALS), afterRow);
}
