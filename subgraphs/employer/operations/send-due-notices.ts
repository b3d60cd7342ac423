import { ask } from '../../../platform/graphql/ask.js';
import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import { inTransaction, lockAll } from '../../../platform/storage/context.js';
import { noticeMail } from '../adapters/mail/rejection-notice.js';
import { DEFAULT_WORDING } from '../domain/notice-template.js';
import { Registration } from '../domain/registration.js';
import { type NoticeTemplateRow, templatesByEmployer } from '../storage/employer-reads.js';
import { claimDueNotices, type DueNotice } from '../storage/notice-store.js';
import type { EmployerCtx } from '../storage/own.js';

const BATCH = 100;

const OPEN_INVITATIONS = `mutation($invitations: [OpenInvitationInput!]!) { openInvitations(invitations: $invitations) { registrationId token } }`;

interface OpenedInvitation {
  readonly registrationId: string;
  /** Null: this person has asked never to be invited. He is registered like anyone else, and hears nothing. */
  readonly token: string | null;
}

/** 案内の送付 — sends the notices whose delay is over. Answers how many registrations it worked through. */
export async function sendDueNotices(ctx: EmployerCtx): Promise<number> {
  const due = await claimDueNotices(ctx, BATCH);
  if (due.length === 0) return 0;
  const opened = await ask<{ openInvitations: OpenedInvitation[] }>(ctx, 'candidate', OPEN_INVITATIONS, {
    invitations: due.map(({ id, employerId, employerName, position, mailboxHash }) => ({
      registrationId: id,
      employerId,
      employerName,
      position,
      mailboxHash: mailboxHash.toString('base64url'),
    })),
  });
  const tokens = new Map(opened.openInvitations.map(({ registrationId, token }) => [registrationId, token]));
  const templates = await templatesByEmployer(ctx, [...new Set(due.map(({ employerId }) => employerId))]);
  for (const [employerId, notices] of Map.groupBy(due, (notice) => notice.employerId)) {
    await inviteAll(ctx, employerId, notices, tokens, templates.get(employerId) ?? []);
  }
  return due.length + (due.length === BATCH ? await sendDueNotices(ctx) : 0);
}

/** One transaction for one employer's batch: whoever was withdrawn since the claim is left out. */
function inviteAll(
  ctx: EmployerCtx,
  employerId: EmployerId,
  notices: readonly DueNotice[],
  tokens: ReadonlyMap<string, string | null>,
  templates: readonly NoticeTemplateRow[],
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const ids = notices.map(({ id }) => id);
    const registrations = await lockAll(tx, Registration, { id: { $in: ids } });
    const byId = new Map(notices.map((notice) => [notice.id, notice]));
    const invited: RegistrationId[] = [];
    for (const registration of registrations) {
      const notice = byId.get(registration.id);
      if (!notice || !registration.invite(tx.now())) continue;
      invited.push(registration.id);
      const token = tokens.get(registration.id);
      if (token)
        registration.noticeMailId = await tx.mail.queue(
          tx,
          noticeMail('rejection-notice', tx.own.publicUrl, wordingFor(notice, templates), { ...notice, token }),
        );
    }
    if (invited.length > 0) {
      await tx.publish({
        type: 'RegistrationsInvited',
        registrationIds: invited,
        employerId,
        invitedAt: tx.now().toISOString(),
      });
    }
  });
}

function wordingFor(notice: DueNotice, templates: readonly NoticeTemplateRow[]): { subject: string; body: string } {
  return (
    templates.find(({ id }) => id === notice.templateId) ??
    templates.find(({ isDefault }) => isDefault) ??
    DEFAULT_WORDING
  );
}
