import { dayOf, plusDays } from '../../../platform/calendar.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { reminderMail } from '../adapters/mails.js';
import { type Ending, REMINDER_DAYS, remindersDue } from '../domain/reminder.js';
import { endingBy, mailsHad, noteMail } from '../storage/contact-store.js';
import type { RewardsCtx } from '../storage/own.js';

/**
 * 期限のお知らせ — slots and points that end in 90, 30 or 7 days, to members with a mailbox. What fell due while nobody
 * looked comes in one mail. Answers how many mails.
 */
export async function remindMembers(ctx: RewardsCtx): Promise<number> {
  const today = dayOf(ctx.now());
  const had = await mailsHad(ctx, 'REMINDER');
  const due = (await endingBy(ctx, plusDays(today, REMINDER_DAYS[0]))).flatMap((ending) => {
    const abouts = remindersDue(ending, today).map((days) => `${ending.kind} ${ending.id} ${ending.expiresOn} ${days}`);
    return abouts.some((about) => !had.has(`${ending.memberId} ${about}`)) ? [{ ...ending, abouts }] : [];
  });
  let sent = 0;
  for (const [memberId, endings] of Map.groupBy(due, (ending) => ending.memberId))
    sent += await remind({ ...ctx, em: ctx.em.fork() }, memberId, endings);
  return sent;
}

function remind(
  ctx: RewardsCtx,
  memberId: string,
  endings: readonly (Ending & { readonly email: string; readonly abouts: readonly string[] })[],
): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const fresh: Ending[] = [];
    for (const ending of endings) {
      const first = await Promise.all(ending.abouts.map((about) => noteMail(tx, memberId, 'REMINDER', about)));
      if (first.includes(true)) fresh.push(ending);
    }
    const email = endings[0]?.email;
    if (!email || fresh.length === 0) return 0;
    await tx.mail.queue(tx, reminderMail(email, fresh, dayOf(tx.now()), tx.own.publicUrl));
    return 1;
  });
}
