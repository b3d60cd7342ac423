import { dayOf } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { PlacementId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { checkDay, checkInteger } from '../../../platform/text/check.js';
import { Placement } from '../domain/placement.js';
import { addFeePayment, type FeePayment, paidSoFar } from '../storage/ledger-store.js';
import type { AgencyCtx } from '../storage/own.js';
import { type PlacementRow, placementsById } from '../storage/reads.js';

export interface NoteFeePaymentInput extends FeePayment {
  readonly placementId: string;
}

/**
 * 手数料の徴収・返戻の記入 — when a fee was paid or given back, for the ledger. Never more is collected than the hire's fee less
 * what a slot waived, and never more given back than was collected. The same entry again is one.
 */
export async function noteFeePayment(ctx: AgencyCtx, input: NoteFeePaymentInput): Promise<PlacementRow> {
  const { id: agencyId } = requireActor(ctx, 'agency');
  const id = wireId<PlacementId>(input.placementId);
  const paidOn = checkDay('paidOn', input.paidOn);
  if (paidOn > dayOf(ctx.now())) refuse('paidOn', 'IN_THE_FUTURE');

  await inTransaction(ctx, async (tx) => {
    const placement = found(await lockOne(tx, Placement, { id, agencyId }));
    const amount = checkInteger('amount', input.amount, 1, placement.fee);
    await addFeePayment(tx, id, { kind: input.kind, paidOn, amount });
    const paid = await paidSoFar(tx, id);
    if (paid < 0 || paid > placement.feeDue) refuse('amount', 'NOT_IN_RANGE');
  });
  return found((await placementsById(ctx, [id])).get(id));
}
