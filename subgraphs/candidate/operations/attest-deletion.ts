import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { NoticeId } from '../../../platform/ids.js';
import { requireActor } from '../../../platform/storage/context.js';
import { audienceOf } from '../storage/audience-store.js';
import { attest, type DeletionNoticeRow } from '../storage/deletion-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** 削除の証明 — the agency says that it has deleted what it was asked to; the person sees that it did, and when. */
export async function attestDeletion(ctx: CandidateCtx, input: { noticeId: string }): Promise<DeletionNoticeRow> {
  const { id } = requireActor(ctx, 'agency');
  // An agency out of standing must still delete, so its standing is not asked.
  const audience = found(await audienceOf(ctx, id));
  return found(await attest(ctx, audience.number, wireId<NoticeId>(input.noticeId)));
}
