import { fail, refuse } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import type { CandidateId } from '../../../platform/ids.js';
import { inTransaction, perKind } from '../../../platform/storage/context.js';
import { registrationsOf } from '../storage/candidate-store.js';
import { countLinkUse } from '../storage/code-store.js';
import { lockByMailLink } from '../storage/invitation-store.js';
import type { CandidateCtx } from '../storage/own.js';

export interface RateRejectionInput {
  readonly registrationToken?: string | null;
  readonly score: number;
  readonly comment?: string | null;
}

const RECORD = 'mutation($input: RecordRejectionRatingInput!) { recordRejectionRating(input: $input) }';

/**
 * 不採用通知の評価 — 0 to 10 and a comment for the employer, from the link in the mail or, without one, from the person
 * himself about the registration that he accepted last. A second answer replaces the first; one from before and one from
 * after joining stand side by side.
 */
export async function rateRejection(
  ctx: CandidateCtx,
  { registrationToken, score, comment }: RateRejectionInput,
): Promise<void> {
  const rated = registrationToken ? await byLink(ctx, registrationToken) : await lastAccepted(ctx);
  await ask(ctx, 'employer', RECORD, { input: { ...rated, score, comment } });
}

async function byLink(ctx: CandidateCtx, token: string) {
  await countLinkUse(ctx, token);
  return inTransaction(ctx, async (tx) => {
    const { registrationId, status } = await lockByMailLink(tx, token);
    return { registrationId, afterRelay: status === 'ACCEPTED' };
  });
}

/** Only a candidate can be known without a link. */
function lastAccepted(ctx: CandidateCtx) {
  const linkNeeded = (): never => refuse('registrationToken', 'REQUIRED');
  const candidateId = perKind<CandidateId>(ctx, {
    candidate: ({ id }) => id,
    employer: linkNeeded,
    agency: linkNeeded,
    analyst: linkNeeded,
    operator: linkNeeded,
    anonymous: linkNeeded,
  });
  return inTransaction(ctx, async (tx) => {
    const registrationId = (await registrationsOf(tx, candidateId)).at(-1) ?? fail('NOT_FOUND');
    return { registrationId, afterRelay: true };
  });
}
