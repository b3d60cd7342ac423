import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { PlacementId } from '../../../platform/ids.js';
import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { checkDay } from '../../../platform/text/check.js';
import { type DepartureCause, Placement } from '../domain/placement.js';
import type { AgencyCtx } from '../storage/own.js';
import { type PlacementRow, placementsById } from '../storage/reads.js';

export interface ReportDepartureInput {
  readonly placementId: string;
  readonly leftOn: string;
  readonly cause: DepartureCause;
}

/** 早期退職の報告 — the agency or the hiring employer says that the person left within the guarantee, and why. */
export async function reportDeparture(ctx: AgencyCtx, input: ReportDepartureInput): Promise<PlacementRow> {
  const id = wireId<PlacementId>(input.placementId);
  const leftOn = checkDay('leftOn', input.leftOn);
  found((await placementsById(ctx, [id])).get(id));

  await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
    const placement = found(await lockOne(tx, Placement, { id }));
    if (!placement.leave(leftOn, input.cause, tx.now())) return;
    const { introductionId } = placement;
    await tx.publish({
      type: 'PlacementLeft',
      placementId: id,
      introductionId,
      leftOn,
      cause: input.cause,
      leftAt: tx.now().toISOString(),
    });
  });
  return found((await placementsById(ctx, [id])).get(id));
}
