import { checkFirst, type Page, pageOf } from '../../../platform/graphql/pagination.js';
import { decodeAgencyPlace, encodeAgencyPlace } from '../domain/agency-cursor.js';
import { type AgencyFilter, conditionsOf } from '../storage/agency-filter.js';
import { type AgencyConditions, type AgencyRow, agencyPage } from '../storage/agency-reads.js';
import type { AgencyCtx } from '../storage/own.js';

export interface PageAgenciesInput {
  readonly filter?: AgencyFilter | null;
  readonly first: number;
  readonly after?: string | null;
}

/** The agencies of `listAgencies`, by name, cut into pages. */
export async function pageAgencies(
  ctx: AgencyCtx,
  { filter, first, after }: PageAgenciesInput,
): Promise<Page<AgencyRow> & { where: AgencyConditions }> {
  const where = conditionsOf(ctx, filter ?? {});
  const page = { first: checkFirst(first), after: after ? decodeAgencyPlace(after) : null };
  return { ...pageOf(await agencyPage(ctx, where, page), page, encodeAgencyPlace), where };
}
