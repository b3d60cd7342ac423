import { inTransaction } from '../../../platform/storage/context.js';
import { fillExport, forgetLines, lockWaiting } from '../storage/export-store.js';
import { membersNow } from '../storage/fitting.js';
import type { CandidateCtx, CandidateTx } from '../storage/own.js';

/** Prepares the exports that wait, and forgets whom those of yesterday listed. Answers how many. */
export async function prepareExports(ctx: CandidateCtx): Promise<number> {
  let prepared = 0;
  while (await inTransaction({ ...ctx, em: ctx.em.fork() }, prepareOne)) prepared += 1;
  return prepared + (await forgetLines(ctx));
}

async function prepareOne(tx: CandidateTx): Promise<boolean> {
  const waiting = await lockWaiting(tx);
  if (!waiting) return false;
  const { id, agencyId, filter } = waiting;
  await fillExport(tx, id, await membersNow(tx, agencyId, filter));
  await tx.publish({ type: 'PoolExportReady', exportId: id, agencyId });
  return true;
}
