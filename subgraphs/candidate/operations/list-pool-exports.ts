import { requireActor } from '../../../platform/storage/context.js';
import { ownExports, type PoolExport } from '../storage/export-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** The calling agency's exports of the last day, newest first. */
export function listPoolExports(ctx: CandidateCtx): Promise<PoolExport[]> {
  return ownExports(ctx, requireActor(ctx, 'agency').id);
}
