import { inTransaction } from '../../../platform/storage/context.js';
import { disputeMail } from '../adapters/mails.js';
import { contactOf, mailsHad, noteMail } from '../storage/contact-store.js';
import { type DisputeRow, unansweredDisputes } from '../storage/dispute-reads.js';
import type { RewardsCtx } from '../storage/own.js';

/** 回答の督促 — an agency that let its ten business days pass is written to once more; the operator sees it as overdue. */
export async function chaseAnswers(ctx: RewardsCtx): Promise<number> {
  const had = await mailsHad(ctx, 'DISPUTE_OVERDUE');
  const overdue = (await unansweredDisputes(ctx)).filter(
    ({ isOverdue, agencyId, id }) => isOverdue && !had.has(`${agencyId} ${id}`),
  );
  let sent = 0;
  for (const dispute of overdue) sent += await chase({ ...ctx, em: ctx.em.fork() }, dispute);
  return sent;
}

function chase(ctx: RewardsCtx, dispute: DisputeRow): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const email = await contactOf(tx, dispute.agencyId);
    if (!email || !(await noteMail(tx, dispute.agencyId, 'DISPUTE_OVERDUE', dispute.id))) return 0;
    await tx.mail.queue(tx, disputeMail(email, dispute, 'OVERDUE', tx.own.publicUrl));
    return 1;
  });
}
