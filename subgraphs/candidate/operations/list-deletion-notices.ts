import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import { requireActor } from '../../../platform/storage/context.js';
import { audienceOf } from '../storage/audience-store.js';
import { type DeletionNoticeRow, noticesTo } from '../storage/deletion-store.js';
import type { CandidateCtx } from '../storage/own.js';

export interface ListDeletionNoticesInput {
  readonly openOnly: boolean;
  readonly first: number;
  readonly after?: string | null;
}

/** What the calling agency was asked to delete, newest first, whatever its standing is by now. */
export async function listDeletionNotices(
  ctx: CandidateCtx,
  { openOnly, first, after }: ListDeletionNoticesInput,
): Promise<Page<DeletionNoticeRow>> {
  const { id } = requireActor(ctx, 'agency');
  const page = pageRequest(first, after);
  const audience = await audienceOf(ctx, id);
  const notices = audience ? await noticesTo(ctx, audience.number, openOnly, page) : [];
  return pageOf(notices, page, ({ askedAt, id: notice }) => encodeKeyset({ at: askedAt, id: notice }));
}
