import type { AgencyId, CandidateId } from '../../../platform/ids.js';
import type { AgencyTx } from '../storage/own.js';
import { tell } from '../storage/webhook-queue.js';

export interface Matched {
  readonly savedSearchId: string;
  readonly agencyId: AgencyId;
  readonly candidateIds: readonly CandidateId[];
}

/** Tells the agency's tools whom a saved search newly finds; who of them still fits is asked when it is sent. */
export async function tellMatched(tx: AgencyTx, { savedSearchId, agencyId, candidateIds }: Matched): Promise<void> {
  await tell(tx, agencyId, 'SEARCH_MATCHED', { savedSearchId, candidateIds });
}
