import { inTransaction } from '../../../platform/storage/context.js';
import { checkEmail, checkOptional } from '../../../platform/text/check.js';
import { memberOf, setContact } from '../storage/contact-store.js';
import type { RewardsCtx } from '../storage/own.js';

/** 連絡先の設定 — where the calling member wants its monthly report and reminders; none to have no mail. */
export async function setContactMailbox(ctx: RewardsCtx, input: { email?: string | null }): Promise<string | null> {
  const member = memberOf(ctx);
  const email = checkOptional(input.email, (text) => checkEmail('email', text));
  await inTransaction(ctx, (tx) => setContact(tx, member, email));
  return email;
}
