import { inTransaction } from '../../../platform/storage/context.js';
import { confirmationDueMail } from '../adapters/mails.js';
import { Agency } from '../domain/agency.js';
import { Placement } from '../domain/placement.js';
import type { AgencyCtx } from '../storage/own.js';
import { noteConfirmationReminder, placementsToRemind } from '../storage/placement-store.js';

/**
 * 成約確認の督促 — asks after a report that the hiring employer has not confirmed, 3, 7 and 14 days on: the employer, whose
 * mailbox rewards keeps, and the agency. From the 14th day the operator may decide. Each is noted once; who is late sends the last.
 */
export async function remindOfConfirmations(ctx: AgencyCtx): Promise<number> {
  const due = await placementsToRemind(ctx, ctx.now());
  for (const { id, days } of due) {
    await inTransaction({ ...ctx, em: ctx.em.fork() }, async (tx) => {
      if (!(await noteConfirmationReminder(tx, id, days))) return;
      const placement = await tx.em.findOneOrFail(Placement, { id });
      const { employerId: hiringEmployerId } = placement;
      await tx.publish({ type: 'ConfirmationDue', placementId: id, hiringEmployerId, days: Math.max(...days) });
      const agency = await tx.em.findOneOrFail(Agency, { id: placement.agencyId });
      if (agency.contactEmail)
        await tx.mail.queue(tx, confirmationDueMail(agency.contactEmail, agency.name, id, Math.max(...days)));
    });
  }
  return due.length;
}
