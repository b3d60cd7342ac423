import { dayOf } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import { ask } from '../../../platform/graphql/ask.js';
import type { CandidateId, RegistrationId } from '../../../platform/ids.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { type ReleaseScope, releaseScopes, scopesOf } from '../../../schema/release-scopes.js';
import { type ReceiptLine, welcomeMail } from '../adapters/mails.js';
import type { AudienceKind } from '../domain/audience.js';
import type { BlockInput } from '../domain/block.js';
import type { Candidate, ProfileParts } from '../domain/candidate.js';
import type { Consent } from '../domain/consent.js';
import type { Invitation } from '../domain/invitation.js';
import { NOTICE_VERSION } from '../domain/notice.js';
import {
  type CareerGiven,
  type Conditions,
  checkCareer,
  checkConditions,
  checkContact,
  checkIdentity,
  checkProfile,
} from '../domain/profile.js';
import { grantableAudience } from '../storage/audience-store.js';
import { addBlock } from '../storage/block-store.js';
import { insertOrigin, lockByMailbox, type Origin, type OriginEvaluation } from '../storage/candidate-store.js';
import { countLinkUse } from '../storage/code-store.js';
import { addConsent } from '../storage/consent-store.js';
import { shutOutBy } from '../storage/corporate-group.js';
import { writeIdentityKeys } from '../storage/identity-store.js';
import { findByToken, lockByToken, mailboxOf } from '../storage/invitation-store.js';
import type { CandidateCtx, CandidateTx } from '../storage/own.js';
import { refold } from '../storage/release-store.js';

export interface ConsentOfferInput {
  readonly audience: { readonly kind: AudienceKind; readonly id?: string | null };
  readonly scopes: readonly ReleaseScope[];
  readonly expiresAt?: Date | null;
}

export interface AcceptInvitationInput {
  readonly token: string;
  readonly code: string;
  readonly profile: Parameters<typeof checkProfile>[0];
  readonly career?: CareerGiven | null;
  readonly identity: Parameters<typeof checkIdentity>[0];
  readonly contact: Parameters<typeof checkContact>[0];
  readonly conditions?: Partial<Conditions> | null;
  readonly consents: readonly ConsentOfferInput[];
  readonly blocks?: readonly BlockInput[] | null;
  readonly showOutcomeToEmployer: boolean;
  readonly wantsToReapply: boolean;
}

export interface Acceptance {
  readonly candidateId: CandidateId;
  readonly consentIds: readonly string[];
  readonly accessToken: string;
  readonly expiresAt: Date;
}

interface InvitedRegistration {
  readonly email: string;
  readonly position: string;
  readonly stageReached: string;
  readonly rejectedOn: string;
  readonly evaluation: OriginEvaluation | null;
}

const REGISTRATION = `query($id: ID!) { invitedRegistration(id: $id) {
  email position stageReached rejectedOn evaluation { scores { criterion score } comment writtenOn shareable } } }`;

/**
 * 案内の受諾 — the person joins: his profile, his consents and blocks, and what they release, in one transaction. From here
 * on the request is his own. One mailbox is one person: a later invitation keeps his consents and replaces the profile.
 */
export async function acceptInvitation(ctx: CandidateCtx, input: AcceptInvitationInput): Promise<Acceptance> {
  const parts = checkParts(input, ctx.now());
  await countLinkUse(ctx, input.token);
  await spendTry(ctx, input);
  const { registrationId } = await findByToken(ctx, input.token);
  const { invitedRegistration } = await ask<{ invitedRegistration: InvitedRegistration }>(
    ctx,
    'employer',
    REGISTRATION,
    { id: registrationId },
  );

  const blocks = await Promise.all(
    (input.blocks ?? []).map(async (block) => ({ block, group: await shutOutBy(ctx, block) })),
  );

  const accepted = await inTransaction(ctx, async (tx) => {
    const invitation = await lockByToken(tx, input.token);
    invitation.checkAnswerable(tx.now());
    const mailbox = await mailboxOf(tx, invitation, invitedRegistration.email);
    const candidate = await lockByMailbox(tx, mailbox, invitation.mailboxHash);
    await join(tx, candidate, invitation, invitedRegistration, input);
    const changed = await describe(tx, candidate, parts);
    const consents = await offer(tx, candidate.id, invitation.registrationId, input.consents);
    for (const { block, group } of blocks) await addBlock(tx, candidate.id, block, group);
    await refold(tx, candidate.id, changed);
    await tx.mail.queue(tx, welcomeMail(candidate.mailbox, consents.map(receiptLine), tx.own.publicUrl));
    return { candidateId: candidate.id, consentIds: consents.map(({ id }) => id) };
  });
  ctx.actor = { kind: 'candidate', id: accepted.candidateId };
  return { ...accepted, ...(await ctx.own.tokens.issue(accepted.candidateId, ctx.now())) };
}

function checkParts(input: AcceptInvitationInput, now: Date): ProfileParts {
  return {
    profile: checkProfile(input.profile),
    identity: checkIdentity(input.identity, now),
    contact: checkContact(input.contact),
    career: input.career ? checkCareer(input.career) : undefined,
    conditions: input.conditions ? checkConditions(input.conditions) : undefined,
  };
}

/** A wrong code must count even though the request fails, so trying it is a transaction of its own. */
async function spendTry(ctx: CandidateCtx, { token, code }: AcceptInvitationInput): Promise<void> {
  const right = await inTransaction(ctx, async (tx) => {
    const invitation = await lockByToken(tx, token);
    invitation.checkAnswerable(tx.now());
    return invitation.tryCode(tx.own.secretHash('code', `${invitation.id}:${code.normalize('NFKC').trim()}`), tx.now());
  });
  if (!right) fail('INVITATION_CODE_WRONG', { field: 'code' });
}

async function join(
  tx: CandidateTx,
  candidate: Candidate,
  invitation: Invitation,
  registration: InvitedRegistration,
  { showOutcomeToEmployer: shown, wantsToReapply }: AcceptInvitationInput,
): Promise<void> {
  invitation.answer('ACCEPTED', tx.now());
  const { registrationId, employerId } = invitation;
  const { position, stageReached, rejectedOn, evaluation } = registration;
  const origin: Origin = {
    candidateId: candidate.id,
    registrationId,
    employerId,
    position,
    stageReached,
    rejectedOn,
    evaluation,
    outcomeShown: shown,
    wantsToReapply,
  };
  await tx.em.flush();
  await insertOrigin(tx, origin);
  await tx.publish({
    type: 'InvitationAccepted',
    registrationId,
    employerId,
    candidateId: candidate.id,
    acceptedAt: tx.now().toISOString(),
    outcomeShown: shown,
    wantsToReapply,
  });
}

/** Takes the profile and answers the scopes whose values are new: every one, since what is left out is forgotten. */
async function describe(tx: CandidateTx, candidate: Candidate, parts: ProfileParts): Promise<number> {
  candidate.forgetOptionalParts();
  candidate.describe(parts, tx.now());
  candidate.skillIds = await tx.own.skills.learn(tx, candidate.skills);
  await writeIdentityKeys(tx, candidate);
  return Object.values(releaseScopes).reduce((mask, { bit }) => mask | bit, 0);
}

async function offer(
  tx: CandidateTx,
  candidateId: CandidateId,
  registrationId: RegistrationId,
  offers: readonly ConsentOfferInput[],
): Promise<Consent[]> {
  const consents: Consent[] = [];
  for (const { audience, scopes, expiresAt } of offers) {
    const recipient = await grantableAudience(tx, audience);
    consents.push(
      addConsent(tx, {
        candidateId,
        audience: recipient,
        scopes,
        expiresAt,
        registrationIds: [registrationId],
        noticeVersion: NOTICE_VERSION,
      }),
    );
  }
  return consents;
}

function receiptLine(consent: Consent): ReceiptLine {
  return {
    recipient: consent.audience === 0 ? '有効な許可を持つすべての人材紹介会社' : 'ご指定の人材紹介会社',
    scopes: scopesOf(consent.scopes)
      .map((scope) => releaseScopes[scope].nameJa)
      .join('、'),
    expiresOn: dayOf(consent.expiresAt),
    receipt: consent.receipt,
  };
}
