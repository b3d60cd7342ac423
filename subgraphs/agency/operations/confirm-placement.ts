import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { PlacementId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { Placement } from '../domain/placement.js';
import type { AgencyCtx } from '../storage/own.js';
import { publishConfirmed } from '../storage/placement-store.js';
import { type PlacementRow, placementsById } from '../storage/reads.js';

/** 成約の確認 — the hiring employer confirms the hire; it counts from its first day, which may be today. */
export async function confirmPlacement(ctx: AgencyCtx, input: { placementId: string }): Promise<PlacementRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId<PlacementId>(input.placementId);

  await inTransaction(ctx, async (tx) => {
    const placement = found(await lockOne(tx, Placement, { id, employerId }));
    if (!placement.confirm(tx.now())) return;
    await publishConfirmed(tx, placement);
  });
  return found((await placementsById(ctx, [id])).get(id));
}
