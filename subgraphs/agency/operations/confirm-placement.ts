import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { PlacementId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { Introduction } from '../domain/introduction.js';
import { Placement } from '../domain/placement.js';
import type { AgencyCtx } from '../storage/own.js';
import { factsOf } from '../storage/placement-store.js';
import { type PlacementRow, placementsById } from '../storage/reads.js';

/** 成約の確認 — the hiring employer confirms the hire; it counts from its first day, which may be today. */
export async function confirmPlacement(ctx: AgencyCtx, input: { placementId: string }): Promise<PlacementRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId<PlacementId>(input.placementId);

  await inTransaction(ctx, async (tx) => {
    const placement = found(await lockOne(tx, Placement, { id, employerId }));
    if (!placement.confirm(tx.now())) return;
    const facts = factsOf(placement, await tx.em.findOneOrFail(Introduction, { id: placement.introductionId }));
    await tx.publish({ type: 'PlacementConfirmed', ...facts, confirmedAt: tx.now().toISOString() });
    if (placement.start(tx.now()))
      await tx.publish({ type: 'PlacementStarted', ...facts, startedAt: tx.now().toISOString() });
  });
  return found((await placementsById(ctx, [id])).get(id));
}
