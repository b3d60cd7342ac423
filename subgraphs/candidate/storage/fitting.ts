import { dayOf } from '../../../platform/calendar.js';
import type { AgencyId } from '../../../platform/ids.js';
import { standingRefusal } from '../domain/audience.js';
import { audienceOf } from './audience-store.js';
import type { CandidateCtx } from './own.js';
import { conditionsOf, type PoolFilter } from './pool-filter.js';
import { matchingAmong } from './pool-query.js';

/** Those of these people who are released to the agency at this moment and fit the filter; none while it may see nobody. */
export async function fittingNow(
  ctx: CandidateCtx,
  agencyId: AgencyId,
  filter: PoolFilter,
  refs: readonly string[],
): Promise<string[]> {
  const now = ctx.now();
  const today = dayOf(now);
  const audience = await audienceOf(ctx, agencyId);
  if (refs.length === 0 || !audience || standingRefusal(audience, today)) return [];
  const conditions = await conditionsOf(ctx, filter, []);
  return matchingAmong(ctx.own.reader, { audience: audience.number, now, today }, conditions, refs);
}
