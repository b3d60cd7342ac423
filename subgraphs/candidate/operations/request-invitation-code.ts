import { randomCode } from '../../../platform/crypto.js';
import { ask } from '../../../platform/graphql/ask.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { maskEmail } from '../../../platform/text/normalise.js';
import { invitationCodeMail } from '../adapters/mails.js';
import { countLinkUse, noteCode } from '../storage/code-store.js';
import { findByToken, lockByToken, mailboxOf } from '../storage/invitation-store.js';
import type { CandidateCtx } from '../storage/own.js';

const MAILBOX = 'query($id: ID!) { invitedRegistration(id: $id) { email } }';

export interface CodeSent {
  /** Masked: whoever holds a forwarded link learns no address. */
  readonly sentTo: string;
  readonly expiresAt: Date;
}

/** 確認コードの送付 — mails six digits to the invited mailbox, for the person to show that it is his. */
export async function requestInvitationCode(ctx: CandidateCtx, { token }: { token: string }): Promise<CodeSent> {
  await countLinkUse(ctx, token);
  const invitation = await findByToken(ctx, token);
  invitation.checkAnswerable(ctx.now());
  const { invitedRegistration } = await ask<{ invitedRegistration: { email: string } }>(ctx, 'employer', MAILBOX, {
    id: invitation.registrationId,
  });

  return inTransaction(ctx, async (tx) => {
    const locked = await lockByToken(tx, token);
    locked.checkAnswerable(tx.now());
    const mailbox = await mailboxOf(tx, locked, invitedRegistration.email);
    const code = randomCode();
    const expiresAt = locked.expectCode(tx.own.secretHash('code', `${locked.id}:${code}`), tx.now());
    await noteCode(tx, { mailboxHash: locked.mailboxHash, purpose: 'INVITATION', codeHash: null, expiresAt });
    await tx.mail.queue(tx, invitationCodeMail(mailbox, code));
    return { sentTo: maskEmail(mailbox), expiresAt };
  });
}
