import type { CandidateId } from '../../../platform/ids.js';
import { recordConsentEnd } from '../storage/consent-settlement.js';
import type { RewardsTx } from '../storage/own.js';

/** 撤回の受信 — a registration whose person withdraws within 14 days does not count. */
export function recordWithdrawal(
  tx: RewardsTx,
  { candidateId, withdrawnAt }: { candidateId: CandidateId; withdrawnAt: string },
): Promise<void> {
  return recordConsentEnd(tx, candidateId, withdrawnAt);
}
