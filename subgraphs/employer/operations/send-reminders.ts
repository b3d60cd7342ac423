import { ask } from '../../../platform/graphql/ask.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { noticeMail } from '../adapters/mail/rejection-notice.js';
import { REMINDER_WORDING } from '../domain/notice-template.js';
import { claimDueReminders, noteReminded } from '../storage/notice-store.js';
import type { EmployerCtx } from '../storage/own.js';

const BATCH = 100;

const REMIND = 'mutation($ids: [ID!]!) { remindInvitations(registrationIds: $ids) { registrationId token } }';

interface Reminded {
  readonly remindInvitations: { readonly registrationId: string; readonly token: string | null }[];
}

/**
 * リマインドの送付 — one reminder, five days after the notice, to whoever has not answered. Who that is only the candidate subgraph
 * knows; here everyone asked about counts as reminded. Answers how many registrations it worked through.
 */
export async function sendReminders(ctx: EmployerCtx): Promise<number> {
  const due = await claimDueReminders(ctx, BATCH);
  if (due.length === 0) return 0;
  const { remindInvitations } = await ask<Reminded>(ctx, 'candidate', REMIND, { ids: due.map(({ id }) => id) });
  const tokens = new Map(remindInvitations.map(({ registrationId, token }) => [registrationId, token]));
  await inTransaction(ctx, async (tx) => {
    const noted = await noteReminded(
      tx,
      due.map(({ id }) => id),
    );
    for (const notice of due) {
      const token = tokens.get(notice.id);
      if (token && noted.has(notice.id))
        await tx.mail.queue(tx, noticeMail('reminder', tx.own.publicUrl, REMINDER_WORDING, { ...notice, token }));
    }
  });
  return due.length + (due.length === BATCH ? await sendReminders(ctx) : 0);
}
