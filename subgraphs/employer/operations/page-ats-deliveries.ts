import { encodeKeyset, type Page, pageOf, pageRequest } from '../../../platform/graphql/pagination.js';
import type { AtsDeliveryOutcome } from '../domain/ats-delivery.js';
import { type AtsDeliveryRow, deliveryPage } from '../storage/ats-delivery-store.js';
import type { EmployerCtx } from '../storage/own.js';

export interface PageAtsDeliveriesInput {
  readonly connectionId: string;
  readonly outcome: AtsDeliveryOutcome | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Everything that one of the caller's connections delivered, newest first, cut into pages. */
export async function pageAtsDeliveries(
  ctx: EmployerCtx,
  { connectionId, outcome, first, after }: PageAtsDeliveriesInput,
): Promise<Page<AtsDeliveryRow>> {
  const page = pageRequest(first, after);
  return pageOf(await deliveryPage(ctx, connectionId, outcome, page), page, ({ receivedAt, id }) =>
    encodeKeyset({ at: receivedAt, id }),
  );
}
