import { fail } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { ConsentId, IntroductionId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import type { ReleaseScope } from '../../../schema/release-scopes.js';
import { Introduction } from '../domain/introduction.js';
import { noteStep, ownIntroduction } from '../storage/introduction-store.js';
import type { AgencyCtx } from '../storage/own.js';
import { type IntroductionRow, introductionsById } from '../storage/reads.js';

export interface RespondToIntroductionInput {
  readonly introductionId: string;
  readonly approve: boolean;
  readonly scopes?: readonly ReleaseScope[] | null;
}

const OPENING = `query($id: ID!) { openingForIntroduction(id: $id) { employer { id corporateNumber groupNumbers groupNames } } }`;
const GRANT = 'mutation($input: GrantEmployerConsentInput!) { grantEmployerConsent(input: $input) }';
const TAKE_BACK = 'mutation($introductionId: ID!) { takeBackEmployerConsent(introductionId: $introductionId) }';

/**
 * 紹介への回答 — the person approves, choosing what this employer may see, or declines. The consent is given first and the
 * introduction approved after it; should that fail in between, the consent is taken back.
 */
export async function respondToIntroduction(
  ctx: AgencyCtx,
  input: RespondToIntroductionInput,
): Promise<IntroductionRow> {
  const { id: candidateId } = requireActor(ctx, 'candidate');
  const id = wireId<IntroductionId>(input.introductionId);
  const wanted = input.approve ? 'APPROVED' : 'DECLINED_BY_CANDIDATE';
  const present = found(await ownIntroduction(ctx, candidateId, id));
  if (present.status !== wanted) {
    present.checkAnswerable(ctx.now());
    if (input.approve) present.checkStandsFor(candidateId);
    await (input.approve ? approve(ctx, present, input.scopes ?? []) : decline(ctx, id));
  }
  return found((await introductionsById(ctx, [id])).get(id));
}

async function approve(ctx: AgencyCtx, present: Introduction, scopes: readonly ReleaseScope[]): Promise<void> {
  const { id, candidateId, jobOpeningId } = present;
  const { openingForIntroduction: opening } = await ask<{
    openingForIntroduction: {
      employer: { id: string; corporateNumber: string; groupNumbers: string[]; groupNames: string[] };
    };
  }>(ctx, 'employer', OPENING, { id: jobOpeningId });
  const { id: employerId, ...company } = opening.employer;
  const { grantEmployerConsent: consentId } = await ask<{ grantEmployerConsent: ConsentId }>(ctx, 'candidate', GRANT, {
    input: { introductionId: id, employerId, ...company, scopes },
  });
  const approved = await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
    const introduction = found(await lockOne(tx, Introduction, { id, candidateId }));
    if (introduction.status !== 'PROPOSED') return introduction.status === 'APPROVED';
    introduction.approve(consentId, tx.now());
    await noteStep(tx, introduction, 'candidate', null);
    return true;
  });
  if (approved) return;
  await ask(ctx, 'candidate', TAKE_BACK, { introductionId: id });
  fail('CONFLICT', { reason: 'INTRODUCTION_STATE' });
}

async function decline(ctx: AgencyCtx, id: IntroductionId): Promise<void> {
  await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
    const introduction = found(await lockOne(tx, Introduction, { id }));
    introduction.decline(tx.now());
    await noteStep(tx, introduction, 'candidate', null);
    const { employerId } = introduction;
    await tx.publish({ type: 'IntroductionEnded', introductionId: id, employerId, endedAt: tx.now().toISOString() });
  });
}
