import { addMinutes } from '../../../platform/calendar.js';
import { randomCode } from '../../../platform/crypto.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { checkEmail } from '../../../platform/text/check.js';
import { signInCodeMail } from '../adapters/mails.js';
import { candidateOf } from '../storage/candidate-store.js';
import { noteCode } from '../storage/code-store.js';
import type { CandidateCtx } from '../storage/own.js';

const CODE_MINUTES = 10;

/** ログインの申込 — mails a code to a known mailbox. The answer, and the work behind it, are the same for an unknown one. */
export function requestSignIn(ctx: CandidateCtx, input: { email: string }): Promise<void> {
  const address = checkEmail('email', input.email);
  const mailboxHash = ctx.own.mailboxHash(address);
  return inTransaction(ctx, async (tx) => {
    const code = randomCode();
    const candidate = await candidateOf(tx, mailboxHash);
    const codeHash = tx.own.secretHash('code', `${mailboxHash.toString('hex')}:${code}`);
    await noteCode(tx, {
      mailboxHash,
      purpose: 'SIGN_IN',
      codeHash: candidate ? codeHash : null,
      expiresAt: addMinutes(tx.now(), CODE_MINUTES),
    });
    await tx.mail.queue(tx, signInCodeMail(candidate ? address : null, code));
  });
}
