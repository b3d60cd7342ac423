import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { requireActor } from '../../../platform/storage/context.js';
import { type ImportJobRow, ownJob } from '../storage/import-job-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** An import of the caller's, as far as it has come. */
export async function readImportJob(ctx: EmployerCtx, id: string): Promise<ImportJobRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  return found(await ownJob(ctx, employerId, wireId(id)));
}
