import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import type { AgencyCtx } from '../storage/own.js';
import { type PlacementConditions, type PlacementRow, listPlacements as readPage } from '../storage/reads.js';

export interface ListPlacementsInput {
  readonly filter?: PlacementConditions | null;
  readonly first: number;
  readonly after?: string | null;
}

/** A page of the hires that the caller may know of, newest report first. */
export async function listPlacements(
  ctx: AgencyCtx,
  { filter, first, after }: ListPlacementsInput,
): Promise<Page<PlacementRow> & { where: PlacementConditions }> {
  const page = pageRequest(first, after);
  const where = filter ?? {};
  return {
    ...pageOf(await readPage(ctx, where, page), page, ({ reportedAt, id }) => encodeKeyset({ at: reportedAt, id })),
    where,
  };
}
