import { fail } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { AgencyId, CandidateId, IntroductionId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import type { ReleaseScope } from '../../../schema/release-scopes.js';
import { introductionMovedMail } from '../adapters/mails.js';
import { Agency } from '../domain/agency.js';
import { Introduction } from '../domain/introduction.js';
import { noteStep, ownIntroduction } from '../storage/introduction-store.js';
import type { AgencyCtx } from '../storage/own.js';
import { type IntroductionRow, introductionsById } from '../storage/reads.js';

export interface MoveIntroductionInput {
  readonly introductionId: string;
  readonly agencyId: string;
  readonly scopes: readonly ReleaseScope[];
  readonly expiresAt?: Date | null;
}

const GRANT = 'mutation($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id } } }';
const REVOKE = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { id } } }';
const TAKE_BACK = 'mutation($introductionId: ID!) { takeBackEmployerConsent(introductionId: $introductionId) }';

/**
 * 紹介の移管 — the person moves a frozen introduction to another agency by a new consent, given first. The frozen one ends,
 * and the employer sees him again once he has approved what the other agency proposes: nobody inherits an approval.
 */
export async function moveIntroduction(ctx: AgencyCtx, input: MoveIntroductionInput): Promise<IntroductionRow> {
  const { id: candidateId } = requireActor(ctx, 'candidate');
  const id = wireId<IntroductionId>(input.introductionId);
  const to = wireId<AgencyId>(input.agencyId);
  const present = found(await ownIntroduction(ctx, candidateId, id));
  if (present.movedToAgencyId !== to) {
    if (present.agencyId === to) fail('CONFLICT', { field: 'agencyId', reason: 'SAME_AGENCY' });
    if (present.status !== 'FROZEN') fail('CONFLICT', { reason: 'INTRODUCTION_STATE' });
    present.checkStandsFor(candidateId);
    await consentAndMove(ctx, { id, candidateId, to }, input);
  }
  return found((await introductionsById(ctx, [id])).get(id));
}

async function consentAndMove(
  ctx: AgencyCtx,
  { id, candidateId, to }: { id: IntroductionId; candidateId: CandidateId; to: AgencyId },
  { scopes, expiresAt }: MoveIntroductionInput,
): Promise<void> {
  const input = { idempotencyKey: ctx.newId(), audience: { kind: 'AGENCY', id: to }, scopes, expiresAt };
  const { grantConsent } = await ask<{ grantConsent: { consent: { id: string } } }>(ctx, 'candidate', GRANT, { input });
  const moved = await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
    const introduction = found(await lockOne(tx, Introduction, { id, candidateId }));
    if (!introduction.moveTo(to, tx.now())) return introduction.movedToAgencyId === to;
    await noteStep(tx, introduction, 'candidate', null);
    const { employerId } = introduction;
    await tx.publish({ type: 'IntroductionEnded', introductionId: id, employerId, endedAt: tx.now().toISOString() });
    const agency = await tx.em.findOne(Agency, { id: to });
    if (agency?.contactEmail) await tx.mail.queue(tx, introductionMovedMail(agency.contactEmail, agency.name));
    return true;
  });
  if (!moved) {
    // It thawed in the meantime, or went elsewhere: what was consented for this is taken back.
    await ask(ctx, 'candidate', REVOKE, { input: { consentId: grantConsent.consent.id } });
    fail('CONFLICT', { reason: 'INTRODUCTION_STATE' });
  }
  await ask(ctx, 'candidate', TAKE_BACK, { introductionId: id });
}
