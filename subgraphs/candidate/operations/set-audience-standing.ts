import type { AgencyFacts } from '../storage/audience-store.js';
import { writeStanding } from '../storage/audience-store.js';
import type { CandidateTx } from '../storage/own.js';

/** An agency's standing or permit as every read checks it. The newest version wins, in whatever order they arrive. */
export async function setAudienceStanding(tx: CandidateTx, facts: AgencyFacts): Promise<void> {
  await writeStanding(tx, facts);
}
