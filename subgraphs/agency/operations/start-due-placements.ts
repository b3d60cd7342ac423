import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { Introduction } from '../domain/introduction.js';
import { Placement } from '../domain/placement.js';
import type { AgencyCtx } from '../storage/own.js';
import { duePlacements, factsOf } from '../storage/placement-store.js';

const BATCH = 200;

/** 入社 — confirmed hires whose first day has come have started. */
export async function startDuePlacements(ctx: AgencyCtx): Promise<number> {
  const due = await duePlacements(ctx, BATCH);
  for (const id of due) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      const placement = await lockOne(tx, Placement, { id });
      if (!placement?.start(tx.now())) return;
      const facts = factsOf(placement, await tx.em.findOneOrFail(Introduction, { id: placement.introductionId }));
      await tx.publish({ type: 'PlacementStarted', ...facts, startedAt: tx.now().toISOString() });
    });
  }
  return due.length + (due.length === BATCH ? await startDuePlacements(ctx) : 0);
}
