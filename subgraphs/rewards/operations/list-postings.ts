import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import { requireActor } from '../../../platform/storage/context.js';
import type { RewardsCtx } from '../storage/own.js';
import { type PostingRow, listPostings as readPage } from '../storage/reads.js';

/** 仕訳の履歴 — one's own postings, newest first; the employer lets the resolver count them if that is asked. */
export async function listPostings(
  ctx: RewardsCtx,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<Page<PostingRow> & { employerId: string }> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const page = pageRequest(first, after);
  return { ...pageOf(await readPage(ctx, employerId, page), page, encodeKeyset), employerId };
}
