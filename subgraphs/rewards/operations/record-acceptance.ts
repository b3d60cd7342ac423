import type { CandidateId, EmployerId, RegistrationId } from '../../../platform/ids.js';
import { awaitConsents } from '../storage/consent-settlement.js';
import { recordAcceptance as record } from '../storage/fact-store.js';
import type { RewardsTx } from '../storage/own.js';
import { unsettleByRegistrations } from '../storage/unsettled-store.js';

/** 同意の受信 — the person joined: it may earn by itself when it has stood for a while, and it says which registrations are of one person. */
export async function recordAcceptance(
  tx: RewardsTx,
  event: { registrationId: RegistrationId; employerId: EmployerId; candidateId: CandidateId; acceptedAt: string },
): Promise<void> {
  await record(tx, event);
  await awaitConsents(tx, [event.registrationId]);
  if ((await unsettleByRegistrations(tx, [event.registrationId], false)) > 0) await tx.enqueue('settle-again', {});
}
