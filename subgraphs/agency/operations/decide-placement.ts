import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { PlacementId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { checkText } from '../../../platform/text/check.js';
import { Placement } from '../domain/placement.js';
import type { AgencyCtx } from '../storage/own.js';
import { publishCancelled, publishConfirmed } from '../storage/placement-store.js';
import { type PlacementRow, placementsById } from '../storage/reads.js';

export interface DecidePlacementInput {
  readonly placementId: string;
  readonly confirmed: boolean;
  readonly reason: string;
}

/** 成約の裁定 — the operator decides a report that the hiring employer has left unanswered for 14 days, with the reason. */
export async function decidePlacement(ctx: AgencyCtx, input: DecidePlacementInput): Promise<PlacementRow> {
  requireActor(ctx, 'operator');
  const id = wireId<PlacementId>(input.placementId);
  const reason = checkText('reason', input.reason, 2000);

  await inTransaction(ctx, async (tx) => {
    const placement = found(await lockOne(tx, Placement, { id }));
    if (!placement.decide(input.confirmed, reason, tx.now())) return;
    await (input.confirmed ? publishConfirmed(tx, placement) : publishCancelled(tx, placement));
  });
  return found((await placementsById(ctx, [id])).get(id));
}
