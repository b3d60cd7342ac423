import { addDays } from '../../../platform/calendar.js';
import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { Introduction, PROPOSAL_DAYS } from '../domain/introduction.js';
import { noteStep, staleProposals } from '../storage/introduction-store.js';
import type { AgencyCtx } from '../storage/own.js';

const BATCH = 200;

/** Proposals that the person has not answered within 14 days come to nothing. */
export async function cancelStaleProposals(ctx: AgencyCtx): Promise<number> {
  const before = addDays(ctx.now(), -PROPOSAL_DAYS);
  const stale = await staleProposals(ctx, before, BATCH);
  for (const id of stale) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      const introduction = await lockOne(tx, Introduction, { id, status: 'PROPOSED' });
      if (!introduction?.cancel(tx.now())) return;
      await noteStep(tx, introduction, 'hub', null);
      const { employerId } = introduction;
      await tx.publish({ type: 'IntroductionEnded', introductionId: id, employerId, endedAt: tx.now().toISOString() });
    });
  }
  return stale.length + (stale.length === BATCH ? await cancelStaleProposals(ctx) : 0);
}
