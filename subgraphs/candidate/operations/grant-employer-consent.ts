import { fail } from '../../../platform/errors/hub-error.js';
import type { ConsentId, IntroductionId } from '../../../platform/ids.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { type ReleaseScope, scopeNames } from '../../../schema/release-scopes.js';
import { Consent } from '../domain/consent.js';
import { NOTICE_VERSION } from '../domain/notice.js';
import { employerAudience } from '../storage/audience-store.js';
import { blocksEmployer } from '../storage/block-store.js';
import { lockCandidate, registrationsOf } from '../storage/candidate-store.js';
import { addConsent } from '../storage/consent-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { refold } from '../storage/release-store.js';

export interface GrantEmployerConsentInput {
  readonly introductionId: string;
  readonly employerId: string;
  readonly corporateNumber: string;
  readonly groupNumbers: readonly string[];
  readonly groupNames: readonly string[];
  readonly scopes: readonly ReleaseScope[];
}

/**
 * 紹介の承認に伴う同意 — the person approves an introduction, and the employer sees what he chose; PROFILE is implied.
 * Asked by the agency subgraph in the person's name; asking again for the same introduction changes nothing.
 */
export function grantEmployerConsent(ctx: CandidateCtx, input: GrantEmployerConsentInput): Promise<ConsentId> {
  const { id: candidateId } = requireActor(ctx, 'candidate');
  const introductionId = input.introductionId as IntroductionId;

  return inTransaction(ctx, async (tx) => {
    await lockCandidate(tx, candidateId);
    const earlier = await tx.em.findOne(Consent, { candidateId, introductionId });
    if (earlier) return earlier.id;
    if (await blocksEmployer(tx, candidateId, input)) fail('INTRODUCTION_NOT_POSSIBLE');
    const consent = addConsent(tx, {
      candidateId,
      audience: await employerAudience(tx, input.employerId, input.corporateNumber),
      scopes: scopeNames.filter((scope) => scope === 'PROFILE' || input.scopes.includes(scope)),
      registrationIds: await registrationsOf(tx, candidateId),
      introductionId,
      noticeVersion: NOTICE_VERSION,
    });
    await refold(tx, candidateId);
    return consent.id;
  });
}
