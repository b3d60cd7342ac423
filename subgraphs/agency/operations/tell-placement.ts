import type { PlacementId } from '../../../platform/ids.js';
import { Placement } from '../domain/placement.js';
import type { AgencyTx } from '../storage/own.js';
import { tell } from '../storage/webhook-queue.js';

/** Tells the agency's tools that a placement of theirs has changed. */
export async function tellPlacement(tx: AgencyTx, id: PlacementId): Promise<void> {
  const placement = await tx.em.findOne(Placement, { id });
  if (placement) await tell(tx, placement.agencyId, 'PLACEMENT_CHANGED', { placementId: id });
}
