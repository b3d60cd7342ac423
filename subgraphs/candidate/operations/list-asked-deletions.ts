import { requireActor } from '../../../platform/storage/context.js';
import { type DeletionNoticeRow, noticesAbout } from '../storage/deletion-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** Who was asked to delete what of the calling person, and who says that it has; newest first. */
export function listAskedDeletions(ctx: CandidateCtx): Promise<DeletionNoticeRow[]> {
  return noticesAbout(ctx, requireActor(ctx, 'candidate').id);
}
