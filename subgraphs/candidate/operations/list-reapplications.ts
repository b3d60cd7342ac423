import type { EmployerId } from '../../../platform/ids.js';
import { requireActor } from '../../../platform/storage/context.js';
import { employersOf } from '../storage/candidate-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** The employers that the person has told that he would apply again. */
export function listReapplications(ctx: CandidateCtx): Promise<EmployerId[]> {
  return employersOf(ctx, requireActor(ctx, 'candidate').id, true);
}
