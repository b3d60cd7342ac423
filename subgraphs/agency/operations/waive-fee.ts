import type { PlacementId } from '../../../platform/ids.js';
import { lockOne } from '../../../platform/storage/context.js';
import { Placement } from '../domain/placement.js';
import type { AgencyTx } from '../storage/own.js';

/** 手数料の免除 — a slot was spent on this hire. */
export async function waiveFee(tx: AgencyTx, placementId: PlacementId, feeWaived: number): Promise<void> {
  const placement = await lockOne(tx, Placement, { id: placementId });
  if (placement) placement.feeWaived = feeWaived;
}
