import { inTransaction } from '../../../platform/storage/context.js';
import { countLinkUse, writeTombstone } from '../storage/code-store.js';
import { lockByMailLink } from '../storage/invitation-store.js';
import type { CandidateCtx } from '../storage/own.js';

/**
 * 今後の案内の停止（RFC 8058、特定電子メール法3条3項）— no employer's invitation reaches this mailbox again. It takes the link
 * in the mail and nothing else, holds whatever became of the invitation, and declines one that is still open.
 */
export async function neverAskAgain(ctx: CandidateCtx, { token }: { token: string }): Promise<void> {
  await countLinkUse(ctx, token);
  await inTransaction(ctx, async (tx) => {
    const invitation = await lockByMailLink(tx, token);
    if (invitation.statusAt(tx.now()) === 'OPEN') invitation.answer('DECLINED', tx.now());
    await writeTombstone(tx, invitation.mailboxHash, 'NEVER_ASK');
  });
}
