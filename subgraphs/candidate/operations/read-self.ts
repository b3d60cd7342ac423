import { fail } from '../../../platform/errors/hub-error.js';
import { requireActor } from '../../../platform/storage/context.js';
import { type CandidateView, viewOfSelf } from '../domain/candidate-view.js';
import type { CandidateCtx } from '../storage/own.js';
import { readSelf as readRow } from '../storage/reads.js';

/** The calling person, whole. */
export async function readSelf(ctx: CandidateCtx): Promise<CandidateView> {
  const { id } = requireActor(ctx, 'candidate');
  const self = (await readRow(ctx, id)) ?? fail('UNAUTHENTICATED');
  return viewOfSelf(self, ctx.own.pairwise.encode('self', id));
}
