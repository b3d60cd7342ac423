import { inTransaction } from '../../../platform/storage/context.js';
import { type AgencyFacts, writeStanding } from '../storage/audience-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** An agency's standing or permit as every read checks it. The newest version wins, in whatever order they arrive. */
export function setAudienceStanding(ctx: CandidateCtx, facts: AgencyFacts): Promise<void> {
  return inTransaction(ctx, (tx) => writeStanding(tx, facts));
}
