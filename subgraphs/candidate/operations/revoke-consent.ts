import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { ConsentId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { Consent } from '../domain/consent.js';
import { lockCandidate } from '../storage/candidate-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { type ConsentRow, readConsents } from '../storage/reads.js';
import { refold } from '../storage/release-store.js';
import { tellWithdrawn } from '../storage/withdrawal.js';

/** 同意の撤回 — when this returns, no read that starts later sees what this consent alone released. */
export async function revokeConsent(ctx: CandidateCtx, input: { consentId: string }): Promise<ConsentRow> {
  const { id: candidateId } = requireActor(ctx, 'candidate');
  const id = wireId<ConsentId>(input.consentId);

  await inTransaction(ctx, async (tx) => {
    await lockCandidate(tx, candidateId);
    const consent = found(await lockOne(tx, Consent, { candidateId, id }));
    if (!consent.revoke(tx.now())) return;
    await refold(tx, candidateId);
    await tellWithdrawn(tx, candidateId);
  });
  return found((await readConsents(ctx, candidateId, [id]))[0]);
}
