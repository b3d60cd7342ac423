import { fail } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { type AtsDeliveryRow, ownDelivery, reviveDelivery } from '../storage/ats-delivery-store.js';
import type { EmployerCtx } from '../storage/own.js';

export interface RerunAtsDeliveryInput {
  readonly deliveryId: string;
  /** A person has decided to invite whom the hub would hold. */
  readonly despiteHold: boolean;
}

/** 再実行 — has a stored delivery worked on again: a dead letter, or one that was held. Doing it twice changes nothing. */
export function rerunAtsDelivery(ctx: EmployerCtx, input: RerunAtsDeliveryInput): Promise<AtsDeliveryRow> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const id = wireId(input.deliveryId);
  return inTransaction(ctx, async (tx) => {
    found(await ownDelivery(tx, employerId, id));
    if (!(await reviveDelivery(tx, id, input.despiteHold))) fail('CONFLICT', { reason: 'BODY_DROPPED' });
    await tx.enqueue('process-ats-deliveries', {});
    return found(await ownDelivery(tx, employerId, id));
  });
}
