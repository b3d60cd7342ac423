import type { AgencyId } from '../../../platform/ids.js';
import type { AgencyTx } from '../storage/own.js';
import { tell } from '../storage/webhook-queue.js';

/** Tells the agency's tools that they are asked to delete what they were shown of a person; the notice says of whom. */
export async function tellDeletion(tx: AgencyTx, agencyId: AgencyId, noticeId: string): Promise<void> {
  await tell(tx, agencyId, 'DELETION_ASKED', { noticeId });
}
