import type { CandidateId } from '../../../platform/ids.js';
import { noteMerged } from '../storage/merged-person.js';
import type { AgencyTx } from '../storage/own.js';

/** 同一人物の受信 — what was introduced and hired under the second id counts for the first: his lists, and the cool-off. */
export function recordMergedPerson(
  tx: AgencyTx,
  { candidateId, mergedId }: { candidateId: CandidateId; mergedId: CandidateId },
): Promise<void> {
  return noteMerged(tx, candidateId, mergedId);
}
