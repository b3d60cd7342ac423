import type { AgencyId } from '../../../platform/ids.js';
import type { AgencyTx } from '../storage/own.js';
import { tell } from '../storage/webhook-queue.js';

/** Tells the agency's tools that an export can be fetched. */
export async function tellExport(tx: AgencyTx, agencyId: AgencyId, exportId: string): Promise<void> {
  await tell(tx, agencyId, 'EXPORT_READY', { exportId });
}
