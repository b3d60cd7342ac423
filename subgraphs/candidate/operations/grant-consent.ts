import { found } from '../../../platform/graphql/wire-id.js';
import { inTransaction, requireActor } from '../../../platform/storage/context.js';
import { once } from '../../../platform/storage/idempotency.js';
import type { ReleaseScope } from '../../../schema/release-scopes.js';
import type { AudienceKind } from '../domain/audience.js';
import type { Consent } from '../domain/consent.js';
import { NOTICE_VERSION } from '../domain/notice.js';
import { grantableAudience } from '../storage/audience-store.js';
import { lockCandidate, registrationsOf } from '../storage/candidate-store.js';
import { addConsent } from '../storage/consent-store.js';
import type { CandidateCtx } from '../storage/own.js';
import { type ConsentRow, readConsents } from '../storage/reads.js';
import { refold } from '../storage/release-store.js';

export interface GrantConsentInput {
  readonly idempotencyKey?: string | null;
  readonly audience: { readonly kind: AudienceKind; readonly id?: string | null };
  readonly scopes: readonly ReleaseScope[];
  readonly expiresAt?: Date | null;
}

/** 同意 — lets one agency, or every agency in good standing, see some scopes until a day. Released when this returns. */
export async function grantConsent(ctx: CandidateCtx, input: GrantConsentInput): Promise<ConsentRow> {
  const { id: candidateId } = requireActor(ctx, 'candidate');

  let given: Consent | undefined;
  const id = await inTransaction(ctx, (tx) =>
    once(tx, 'grantConsent', input, async () => {
      (await lockCandidate(tx, candidateId)).confirm(tx.now());
      given = addConsent(tx, {
        candidateId,
        audience: await grantableAudience(tx, input.audience),
        scopes: input.scopes,
        expiresAt: input.expiresAt,
        registrationIds: await registrationsOf(tx, candidateId),
        noticeVersion: NOTICE_VERSION,
      });
      await refold(tx, candidateId);
      return given.id;
    }),
  );
  // Asked again, it was given before.
  return given ?? found((await readConsents(ctx, candidateId, [id]))[0]);
}
