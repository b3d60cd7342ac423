import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import { requireActor } from '../../../platform/storage/context.js';
import { postingKinds } from '../domain/reward-rules.js';
import type { RewardsCtx } from '../storage/own.js';
import { type PostingRow, listPostings as readPage } from '../storage/reads.js';

export interface ExplainedPosting extends PostingRow {
  readonly reason: string;
  readonly reasonJa: string;
}

/** 仕訳の履歴 — one's own postings, newest first; the employer lets the resolver count them if that is asked. */
export async function listPostings(
  ctx: RewardsCtx,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<Page<ExplainedPosting> & { employerId: string }> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const page = pageRequest(first, after);
  const postings = (await readPage(ctx, employerId, page)).map((row) => {
    const { reason, reasonJa } = postingKinds[row.kind];
    return { ...row, reason, reasonJa };
  });
  return { ...pageOf(postings, page, encodeKeyset), employerId };
}
