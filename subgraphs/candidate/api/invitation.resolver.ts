import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import { acceptInvitation } from '../operations/accept-invitation.js';
import { checkIntroducible } from '../operations/check-introducible.js';
import { declineInvitation } from '../operations/decline-invitation.js';
import { findHiredPerson } from '../operations/find-hired-person.js';
import { inviteAgain } from '../operations/invite-again.js';
import { listNameableAgencies } from '../operations/list-nameable-agencies.js';
import { neverAskAgain } from '../operations/never-ask-again.js';
import { openInvitations } from '../operations/open-invitations.js';
import { rateRejection } from '../operations/rate-rejection.js';
import { readInvitation } from '../operations/read-invitation.js';
import { readReleasedPeople } from '../operations/read-released-people.js';
import { readSelf } from '../operations/read-self.js';
import { remindInvitations } from '../operations/remind-invitations.js';
import { requestInvitationCode } from '../operations/request-invitation-code.js';
import { requestNewLink } from '../operations/request-new-link.js';
import { requestSignIn } from '../operations/request-sign-in.js';
import { signIn } from '../operations/sign-in.js';
import type { CandidateCtx } from '../storage/own.js';
import { readConsents } from '../storage/reads.js';
import {
  AcceptInvitationInput,
  AcceptInvitationPayload,
  DeclineInvitationInput,
  DeclineInvitationPayload,
  Introducible,
  IntroducibleInput,
  Invitation,
  InviteAgainInput,
  NeverAskAgainInput,
  NeverAskAgainPayload,
  OpenedInvitation,
  OpenInvitationInput,
  RateRejectionInput,
  RateRejectionPayload,
  ReleasedPerson,
  RequestInvitationCodeInput,
  RequestInvitationCodePayload,
  RequestNewLinkInput,
  RequestNewLinkPayload,
  RequestSignInInput,
  RequestSignInPayload,
  SignInInput,
  SignInPayload,
} from './invitation.type.js';
import { AgencyRef } from './refs.type.js';

@Resolver(() => Invitation)
export class InvitationResolver {
  @Query(() => Invitation)
  invitation(@Arg('token', () => String) token: string, @Ctx() ctx: CandidateCtx) {
    return readInvitation(ctx, token);
  }

  @FieldResolver(() => [AgencyRef])
  agencies(@Ctx() ctx: CandidateCtx) {
    return listNameableAgencies(ctx);
  }

  @Mutation(() => RequestInvitationCodePayload)
  requestInvitationCode(
    @Arg('input', () => RequestInvitationCodeInput) input: RequestInvitationCodeInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    return requestInvitationCode(ctx, input);
  }

  @Mutation(() => RequestNewLinkPayload, {
    description: 'For a link that ran out or was locked: a new one goes to the invited mailbox.',
  })
  requestNewLink(@Arg('input', () => RequestNewLinkInput) input: RequestNewLinkInput, @Ctx() ctx: CandidateCtx) {
    return requestNewLink(ctx, input);
  }

  @Mutation(() => AcceptInvitationPayload)
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    const { candidateId, consentIds, accessToken, expiresAt } = await acceptInvitation(ctx, input);
    return {
      candidate: await readSelf(ctx),
      consents: await readConsents(ctx, candidateId, consentIds),
      accessToken,
      expiresAt,
    };
  }

  @Mutation(() => DeclineInvitationPayload)
  async declineInvitation(
    @Arg('input', () => DeclineInvitationInput) input: DeclineInvitationInput,
    @Ctx() ctx: CandidateCtx,
  ) {
    await declineInvitation(ctx, input);
    return { ok: true };
  }

  @Mutation(() => NeverAskAgainPayload, {
    description:
      'No employer’s invitation reaches this mailbox again. Public; holds for any link that was ever mailed.',
  })
  async neverAskAgain(@Arg('input', () => NeverAskAgainInput) input: NeverAskAgainInput, @Ctx() ctx: CandidateCtx) {
    await neverAskAgain(ctx, input);
    return { ok: true };
  }

  @Mutation(() => RateRejectionPayload)
  async rateRejection(@Arg('input', () => RateRejectionInput) input: RateRejectionInput, @Ctx() ctx: CandidateCtx) {
    await rateRejection(ctx, input);
    return { ok: true };
  }

  @Mutation(() => RequestSignInPayload)
  async requestSignIn(@Arg('input', () => RequestSignInInput) input: RequestSignInInput, @Ctx() ctx: CandidateCtx) {
    await requestSignIn(ctx, input);
    return { ok: true };
  }

  @Mutation(() => SignInPayload)
  signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() ctx: CandidateCtx) {
    return signIn(ctx, input);
  }

  @Directive('@inaccessible')
  @Mutation(() => [OpenedInvitation], {
    description: 'Asked by the employer subgraph when notices are about to be sent.',
  })
  openInvitations(
    @Arg('invitations', () => [OpenInvitationInput]) invitations: OpenInvitationInput[],
    @Ctx() ctx: CandidateCtx,
  ) {
    return openInvitations(ctx, invitations);
  }

  @Directive('@inaccessible')
  @Mutation(() => [OpenedInvitation], {
    description: 'Asked by the employer subgraph when reminders are about to be sent.',
  })
  remindInvitations(@Arg('registrationIds', () => [ID]) registrationIds: string[], @Ctx() ctx: CandidateCtx) {
    return remindInvitations(ctx, registrationIds);
  }

  @Directive('@inaccessible')
  @Query(() => Introducible, { description: 'Asked by the agency subgraph before it stores an introduction.' })
  introducible(@Arg('input', () => IntroducibleInput) input: IntroducibleInput, @Ctx() ctx: CandidateCtx) {
    return checkIntroducible(ctx, input);
  }

  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Asked by the employer subgraph in the name of the employer.' })
  async inviteAgain(@Arg('input', () => InviteAgainInput) input: InviteAgainInput, @Ctx() ctx: CandidateCtx) {
    await inviteAgain(ctx, input);
    return true;
  }

  @Directive('@inaccessible')
  @Query(() => [ReleasedPerson], {
    description: 'Asked by the employer subgraph about someone introduced to the caller.',
  })
  introducedPeople(@Arg('refs', () => [ID]) refs: string[], @Ctx() ctx: CandidateCtx) {
    return readReleasedPeople(ctx, refs);
  }

  @Directive('@inaccessible')
  @Query(() => ID, { nullable: true })
  hiredPerson(@Arg('mailboxHash', () => String) mailboxHash: string, @Ctx() ctx: CandidateCtx) {
    return findHiredPerson(ctx, mailboxHash);
  }

  @Directive('@inaccessible')
  @Query(() => [ReleasedPerson], { description: 'Asked by the agency subgraph for the caller’s ledgers.' })
  ledgerPeople(@Arg('refs', () => [ID]) refs: string[], @Ctx() ctx: CandidateCtx) {
    return readReleasedPeople(ctx, refs);
  }
}
