import { fail } from '../../../platform/errors/hub-error.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { checkEmail } from '../../../platform/text/check.js';
import { candidateOf } from '../storage/candidate-store.js';
import { spendSignInCode } from '../storage/code-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** ログイン — an access token for the code that was mailed. A wrong code, an old one and an unknown mailbox are one answer. */
export async function signIn(
  ctx: CandidateCtx,
  input: { email: string; code: string },
): Promise<{ accessToken: string; expiresAt: Date }> {
  const mailboxHash = ctx.own.mailboxHash(checkEmail('email', input.email));
  const codeHash = ctx.own.secretHash('code', `${mailboxHash.toString('hex')}:${input.code.normalize('NFKC').trim()}`);

  const candidate = await inTransaction(ctx, async (tx) => {
    const right = await spendSignInCode(tx, mailboxHash, codeHash);
    const known = right ? await candidateOf(tx, mailboxHash) : null;
    known?.confirm(tx.now());
    return known;
  });
  if (!candidate) fail('INVITATION_CODE_WRONG', { field: 'code' });
  return ctx.own.tokens.issue(candidate.id, ctx.now());
}
