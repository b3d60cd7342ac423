import { checkFirst, encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import type { AtsDeliveryOutcome } from '../domain/ats-delivery.js';
import { type AtsDeliveryRow, deliveriesOf, deliveryPage } from '../storage/ats-delivery-store.js';
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

export interface PageAtsDeliveriesInput {
  readonly connectionId: string;
  readonly outcome: AtsDeliveryOutcome | null;
  readonly first: number;
  readonly after?: string | null;
}

/** The same, all of them, cut into pages. */
export async function pageAtsDeliveries(
  ctx: EmployerCtx,
  { connectionId, outcome, first, after }: PageAtsDeliveriesInput,
): Promise<Page<AtsDeliveryRow>> {
  const page = pageRequest(first, after);
  return pageOf(await deliveryPage(ctx, connectionId, outcome, page), page, ({ receivedAt, id }) =>
    encodeKeyset({ at: receivedAt, id }),
  );
}
