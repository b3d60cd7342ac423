import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import { wireId } from '../../../platform/graphql/wire-id.js';
import type { AgencyCtx } from '../storage/own.js';
import { type IntroductionConditions, type IntroductionRow, listIntroductions as readPage } from '../storage/reads.js';

export interface ListIntroductionsInput {
  readonly filter?: IntroductionConditions | null;
  readonly first: number;
  readonly after?: string | null;
}

/** A page of the introductions that the caller may know of, newest first. */
export async function listIntroductions(
  ctx: AgencyCtx,
  { filter, first, after }: ListIntroductionsInput,
): Promise<Page<IntroductionRow> & { where: IntroductionConditions }> {
  const page = pageRequest(first, after);
  const where = filter ?? {};
  if (where.jobOpeningId) wireId(where.jobOpeningId);
  return {
    ...pageOf(await readPage(ctx, where, page), page, ({ proposedAt, id }) => encodeKeyset({ at: proposedAt, id })),
    where,
  };
}
