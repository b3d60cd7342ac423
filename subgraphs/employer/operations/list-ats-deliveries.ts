import { checkFirst } from '../../../platform/graphql/pagination.js';
import type { AtsDeliveryOutcome } from '../domain/ats-delivery.js';
import { type AtsDeliveryRow, deliveriesOf } from '../storage/ats-delivery-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** The newest deliveries of one of the caller's connections; with `outcome` FAILED, its dead letters. */
export function listAtsDeliveries(
  ctx: EmployerCtx,
  connectionId: string,
  first: number,
  outcome: AtsDeliveryOutcome | null,
): Promise<AtsDeliveryRow[]> {
  return deliveriesOf(ctx, connectionId, checkFirst(first), outcome);
}
