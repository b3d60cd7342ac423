import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { PlacementId } from '../../../platform/ids.js';
import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { checkText } from '../../../platform/text/check.js';
import { Placement } from '../domain/placement.js';
import type { AgencyCtx } from '../storage/own.js';
import { publishCancelled } from '../storage/placement-store.js';
import { type PlacementRow, placementsById } from '../storage/reads.js';

/** 成約の取消 — the agency or the hiring employer says that the hire will not come about, before its first day. */
export async function cancelPlacement(
  ctx: AgencyCtx,
  input: { placementId: string; reason: string },
): Promise<PlacementRow> {
  const id = wireId<PlacementId>(input.placementId);
  const reason = checkText('reason', input.reason, 2000);
  found((await placementsById(ctx, [id])).get(id));

  await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
    const placement = found(await lockOne(tx, Placement, { id }));
    if (!placement.cancel(reason, tx.now())) return;
    await publishCancelled(tx, placement);
  });
  return found((await placementsById(ctx, [id])).get(id));
}
