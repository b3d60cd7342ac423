import { checkFirst } from '../../../platform/graphql/pagination.js';
import type { AtsDeliveryOutcome } from '../domain/ats-delivery.js';
import { type AtsDeliveryRow, deliveryPage } from '../storage/ats-delivery-store.js';
import type { EmployerCtx } from '../storage/own.js';

/** The newest deliveries of one of the caller's connections; with `outcome` FAILED, its dead letters. */
export async function listAtsDeliveries(
  ctx: EmployerCtx,
  connectionId: string,
  first: number,
  outcome: AtsDeliveryOutcome | null,
): Promise<AtsDeliveryRow[]> {
  const page = { first: checkFirst(first), after: null };
  return (await deliveryPage(ctx, connectionId, outcome, page)).slice(0, first);
}
