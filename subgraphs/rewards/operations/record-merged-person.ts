import type { CandidateId, RegistrationId } from '../../../platform/ids.js';
import { recordMerged } from '../storage/fact-store.js';
import type { RewardsTx } from '../storage/own.js';
import { unsettleByRegistrations } from '../storage/unsettled-store.js';

/** 同一人物の受信 — registrations of two are of one: chains run through both, and hires are settled by the whole. */
export async function recordMergedPerson(
  tx: RewardsTx,
  event: { candidateId: CandidateId; mergedId: CandidateId; registrationIds: readonly RegistrationId[] },
): Promise<void> {
  await recordMerged(tx, event.candidateId, event.mergedId);
  if ((await unsettleByRegistrations(tx, event.registrationIds, false)) > 0) await tx.enqueue('settle-again', {});
}
