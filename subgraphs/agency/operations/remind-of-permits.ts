import { dayOf } from '../../../platform/calendar.js';
import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { permitReminderMail } from '../adapters/mails.js';
import { Agency, dueReminders } from '../domain/agency.js';
import type { AgencyCtx } from '../storage/own.js';
import { agenciesToRemind, dropRefused, noteReminders } from '../storage/permit-store.js';

/**
 * 許可満了の予告 — mails an agency 90, 60 and 30 days before its permit ends, and when it has ended. Each is noted once for
 * each end; whoever is late sends the nearest only. Refused filings past their time are dropped on the way.
 */
export async function remindOfPermits(ctx: AgencyCtx): Promise<number> {
  const today = dayOf(ctx.now());
  let done = await dropRefused(ctx);
  for (const id of await agenciesToRemind(ctx, today)) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      const agency = await lockOne(tx, Agency, { id });
      if (agency?.standing !== 'ACTIVE') return;
      const fresh = await noteReminders(tx, agency, dueReminders(agency.permitValidTo, today));
      done += fresh.length;
      if (fresh.length > 0 && agency.contactEmail)
        await tx.mail.queue(tx, permitReminderMail(agency.contactEmail, agency, Math.min(...fresh)));
    });
  }
  return done;
}
