import { requireActor } from '../../../platform/storage/context.js';
import type { CandidateCtx } from '../storage/own.js';
import { type ConsentRow, listConsents as readAll } from '../storage/reads.js';

/** One's own consents, newest first, ended ones included. */
export function listConsents(ctx: CandidateCtx): Promise<ConsentRow[]> {
  return readAll(ctx, requireActor(ctx, 'candidate').id);
}
