import { businessDayFrom } from '../../../platform/business-hours.js';
import { dayOf } from '../../../platform/calendar.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { monthlyReportMail } from '../adapters/mails.js';
import { reportPdf } from '../adapters/pdf/report.js';
import { monthsDue, type ReportMonth } from '../domain/monthly-report.js';
import { allContacts, type ContactMailbox, mailsHad, noteMail } from '../storage/contact-store.js';
import type { RewardsCtx } from '../storage/own.js';
import { readReport } from '../storage/report-store.js';

/** 月次レポートの送付 — last month's figures to every member with a mailbox, from the first business day on. Answers how many. */
export async function mailReports(ctx: RewardsCtx): Promise<number> {
  const had = await mailsHad(ctx, 'MONTHLY_REPORT');
  let sent = 0;
  for (const contact of await allContacts(ctx)) {
    for (const month of monthsDue(dayOf(contact.setAt), dayOf(ctx.now()), businessDayFrom)) {
      if (had.has(`${contact.memberId} ${month.month}`)) continue;
      sent += await mailOne({ ...ctx, em: ctx.em.fork() }, contact, month);
    }
  }
  return sent;
}

function mailOne(ctx: RewardsCtx, { memberId, role, email }: ContactMailbox, month: ReportMonth): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    if (!(await noteMail(tx, memberId, 'MONTHLY_REPORT', month.month))) return 0;
    const view = { reader: role, scope: { kind: role, id: memberId } } as const;
    const report = await readReport(tx, view, { from: month.from, to: month.to, groupBy: 'NONE' });
    const printed = { ...report, funnel: await report.funnel(), costs: await report.costs(), names: new Map() };
    const mail = monthlyReportMail(email, month, { ...printed, pdf: await reportPdf(printed) }, tx.own.publicUrl);
    await tx.mail.queue(tx, mail);
    return 1;
  });
}
