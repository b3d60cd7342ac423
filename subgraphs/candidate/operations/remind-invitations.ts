import { randomToken } from '../../../platform/crypto.js';
import type { RegistrationId } from '../../../platform/ids.js';
import { inTransaction, lockAll } from '../../../platform/storage/context.js';
import { Invitation, type OpenedInvitation } from '../domain/invitation.js';
import { hasTombstone } from '../storage/code-store.js';
import type { CandidateCtx } from '../storage/own.js';

/**
 * リマインド — a second link for each of these registrations whose person is still to be asked; null for whoever has answered, in
 * whatever way. Asked by the employer subgraph for the mails that it is about to send; the employer learns neither.
 */
export function remindInvitations(ctx: CandidateCtx, registrationIds: readonly string[]): Promise<OpenedInvitation[]> {
  return inTransaction(ctx, async (tx) => {
    const known = await lockAll(tx, Invitation, { registrationId: { $in: registrationIds as RegistrationId[] } });
    const byRegistration = new Map<string, Invitation>(known.map((one) => [one.registrationId, one]));
    const opened: OpenedInvitation[] = [];
    for (const registrationId of registrationIds) {
      const invitation = byRegistration.get(registrationId);
      const token = randomToken();
      const reminded =
        invitation !== undefined &&
        !(await hasTombstone(tx, invitation.mailboxHash)) &&
        invitation.remind(tx.own.secretHash('link', token), tx.now());
      opened.push({ registrationId, token: reminded ? token : null });
    }
    return opened;
  });
}
