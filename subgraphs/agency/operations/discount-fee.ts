import type { PlacementId } from '../../../platform/ids.js';
import { lockOne } from '../../../platform/storage/context.js';
import { Placement } from '../domain/placement.js';
import type { AgencyTx } from '../storage/own.js';

/** 手数料の値引 — the hiring employer uses points for this hire; what is older than what is known changes nothing. */
export async function discountFee(
  tx: AgencyTx,
  { placementId, points, version }: { placementId: PlacementId; points: number; version: number },
): Promise<void> {
  const placement = await lockOne(tx, Placement, { id: placementId });
  placement?.discount(points, version);
}
