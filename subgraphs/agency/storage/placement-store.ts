import { sql } from 'kysely';
import { dayOf } from '../../../platform/calendar.js';
import type { PlacementId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { PlacementFacts } from '../../../schema/events.js';
import type { Introduction } from '../domain/introduction.js';
import type { Placement } from '../domain/placement.js';
import type { AgencyCtx } from './own.js';

/** Confirmed hires whose first day has come. */
export async function duePlacements(ctx: AgencyCtx, limit: number): Promise<PlacementId[]> {
  const found = await rows<{ id: PlacementId }>(
    ctx,
    sql`select id from agency.placement where status = 'CONFIRMED' and starts_on <= ${dayOf(ctx.now())} order by starts_on, id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** What rewards is told of a hire. */
export function factsOf(placement: Placement, introduction: Introduction): PlacementFacts {
  return {
    placementId: placement.id,
    introductionId: introduction.id,
    agencyId: placement.agencyId,
    hiringEmployerId: placement.employerId,
    startsOn: placement.startsOn,
    fee: placement.fee,
    introducedAt: introduction.proposedAt.toISOString(),
    authorisedBy: introduction.authorisedBy,
  };
}
