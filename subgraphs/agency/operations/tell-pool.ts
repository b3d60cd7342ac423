import { dayOf } from '../../../platform/calendar.js';
import type { AgencyId } from '../../../platform/ids.js';
import type { AgencyTx } from '../storage/own.js';
import { isAwaited, listeners, tell } from '../storage/webhook-queue.js';

/** Tells tools that there is something new in their pool, once until they were told. */
export async function tellPool(tx: AgencyTx, agencyIds: readonly AgencyId[]): Promise<void> {
  for (const id of await listeners(tx, agencyIds, 'POOL_CHANGED', dayOf(tx.now()))) {
    if (await isAwaited(tx, id, 'POOL_CHANGED')) await tell(tx, id, 'POOL_CHANGED', {});
  }
}
