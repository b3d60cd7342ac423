import { checkFirst } from '../../../platform/graphql/pagination.js';
import { requireActor } from '../../../platform/storage/context.js';
import { type ImportJobRow, jobsOf } from '../storage/import-job-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** The caller's newest imports. */
export function listImportJobs(ctx: EmployerCtx, first: number): Promise<ImportJobRow[]> {
  return jobsOf(ctx, requireActor(ctx, 'employer').id, checkFirst(first));
}
