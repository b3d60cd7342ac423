import { releaseScopes } from '../../../schema/release-scopes.js';
import {
  lockCandidate,
  type OriginEvaluation,
  ownerOfRegistration,
  writeEvaluation,
} from '../storage/candidate-store.js';
import type { CandidateTx } from '../storage/own.js';
import { refold } from '../storage/release-store.js';

/** The employer changed its evaluation of a person who has joined: every recipient sees the new one, or none, from now on. */
export async function refreshEvaluation(
  tx: CandidateTx,
  registrationId: string,
  evaluation: OriginEvaluation | null,
): Promise<void> {
  const owner = await ownerOfRegistration(tx, registrationId);
  if (!owner) return;
  await lockCandidate(tx, owner);
  await writeEvaluation(tx, registrationId, evaluation);
  await refold(tx, owner, releaseScopes.EVALUATION.bit);
}
