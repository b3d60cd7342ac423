import { inTransaction } from '../../../platform/storage/context.js';
import { countLinkUse, writeTombstone } from '../storage/code-store.js';
import { lockByToken } from '../storage/invitation-store.js';
import type { CandidateCtx } from '../storage/own.js';

/** 案内の辞退 — the employer cannot tell it from silence. With `neverAskAgain` no employer's invitation reaches this mailbox again. */
export async function declineInvitation(
  ctx: CandidateCtx,
  { token, neverAskAgain }: { token: string; neverAskAgain: boolean },
): Promise<void> {
  await countLinkUse(ctx, token);
  await inTransaction(ctx, async (tx) => {
    const invitation = await lockByToken(tx, token);
    if (invitation.status !== 'DECLINED') {
      invitation.checkAnswerable(tx.now());
      invitation.answer('DECLINED', tx.now());
    }
    if (neverAskAgain) await writeTombstone(tx, invitation.mailboxHash, 'NEVER_ASK');
  });
}
