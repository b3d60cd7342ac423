import { dayOf } from '../../../platform/calendar.js';
import type { AgencyId } from '../../../platform/ids.js';
import { standingRefusal } from '../domain/audience.js';
import { audienceOf } from './audience-store.js';
import type { CandidateCtx } from './own.js';
import { conditionsOf, type PoolFilter } from './pool-filter.js';
import { matchingAmong } from './pool-query.js';
import type { Reading } from './release-sql.js';

/** Those of these people who are released to the agency at this moment and fit the filter; none while it may see nobody. */
export async function fittingNow(
  ctx: CandidateCtx,
  agencyId: AgencyId,
  filter: PoolFilter,
  refs: readonly string[],
): Promise<string[]> {
  if (refs.length === 0) return [];
  const reading = await readingOf(ctx, agencyId);
  return reading ? matchingAmong(ctx.own.reader, reading, await conditionsOf(ctx, filter, []), refs) : [];
}

/** Whoever is released to the agency at this moment and fits the filter, newest first; nobody while it may see nobody. */
export async function membersNow(ctx: CandidateCtx, agencyId: AgencyId, filter: PoolFilter): Promise<string[]> {
  const reading = await readingOf(ctx, agencyId);
  return reading ? matchingAmong(ctx.own.reader, reading, await conditionsOf(ctx, filter, []), null) : [];
}

/** A read as this agency, when nobody of it is asking; null while it may see nobody. */
async function readingOf(ctx: CandidateCtx, agencyId: AgencyId): Promise<Reading | null> {
  const now = ctx.now();
  const today = dayOf(now);
  const audience = await audienceOf(ctx, agencyId);
  return audience && !standingRefusal(audience, today) ? { audience: audience.number, now, today } : null;
}
