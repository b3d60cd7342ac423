import type { IntroductionId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { Consent } from '../domain/consent.js';
import { lockCandidate } from '../storage/candidate-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { refold } from '../storage/release-store.js';

/** The approval that a consent was given with did not come about: the employer is to see nothing by it. */
export async function takeBackEmployerConsent(ctx: CandidateCtx, introductionId: IntroductionId): Promise<void> {
  const { id: candidateId } = requireActor(ctx, 'candidate');
  await inTransaction(ctx, async (tx) => {
    await lockCandidate(tx, candidateId);
    const consent = await lockOne(tx, Consent, { candidateId, introductionId });
    if (consent?.revoke(tx.now())) await refold(tx, candidateId);
  });
}
