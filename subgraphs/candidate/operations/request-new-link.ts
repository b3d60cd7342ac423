import { addHours } from '../../../platform/calendar.js';
import { randomToken } from '../../../platform/crypto.js';
import { ask } from '../../../platform/graphql/ask.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { maskEmail } from '../../../platform/text/normalise.js';
import { newLinkMail } from '../adapters/mails.js';
import { countLinkUse, noteCode } from '../storage/code-store.js';
import { findByToken, lockByToken, mailboxOf } from '../storage/invitation-store.js';
import type { CandidateCtx } from '../storage/own.js';

const MAILBOX = 'query($id: ID!) { invitedRegistration(id: $id) { email } }';

/** 新しいリンク — for a link that ran out (within 30 days) or was locked: a new one goes to the invited mailbox. */
export async function requestNewLink(ctx: CandidateCtx, { token }: { token: string }): Promise<{ sentTo: string }> {
  await countLinkUse(ctx, token);
  const { registrationId } = await findByToken(ctx, token);
  const { invitedRegistration } = await ask<{ invitedRegistration: { email: string } }>(ctx, 'employer', MAILBOX, {
    id: registrationId,
  });

  return inTransaction(ctx, async (tx) => {
    const invitation = await lockByToken(tx, token);
    const fresh = randomToken();
    invitation.renew(tx.own.secretHash('link', fresh), tx.now());
    const mailbox = await mailboxOf(tx, invitation, invitedRegistration.email);
    await noteCode(tx, {
      mailboxHash: invitation.mailboxHash,
      purpose: 'INVITATION',
      codeHash: null,
      expiresAt: addHours(tx.now(), 1),
    });
    await tx.mail.queue(tx, newLinkMail(mailbox, `${tx.own.publicUrl}/relay/${fresh}`));
    return { sentTo: maskEmail(mailbox) };
  });
}
