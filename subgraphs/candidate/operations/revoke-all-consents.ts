import { inTransaction, lockAll, requireActor } from '../../../platform/storage/context.js';
import { Consent } from '../domain/consent.js';
import { lockCandidate } from '../storage/candidate-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { type ConsentRow, readConsents } from '../storage/reads.js';
import { refold } from '../storage/release-store.js';
import { tellWithdrawn } from '../storage/withdrawal.js';

/** すべての同意の撤回 — nobody sees anything of this person from the moment this returns. Answers the consents it ended. */
export async function revokeAllConsents(ctx: CandidateCtx): Promise<ConsentRow[]> {
  const { id: candidateId } = requireActor(ctx, 'candidate');

  const ended = await inTransaction(ctx, async (tx) => {
    await lockCandidate(tx, candidateId);
    const consents = await lockAll(tx, Consent, { candidateId, revokedAt: null });
    const revoked = consents.filter((consent) => consent.revoke(tx.now()));
    await refold(tx, candidateId);
    if (revoked.length > 0) await tellWithdrawn(tx, candidateId);
    return revoked.map(({ id }) => id);
  });
  return readConsents(ctx, candidateId, ended);
}
