import { randomToken } from '../../../platform/crypto.js';
import type { RegistrationId } from '../../../platform/ids.js';
import { inTransaction, lockAll } from '../../../platform/storage/context.js';
import { Invitation, type OpenedInvitation } from '../domain/invitation.js';
import { tombstoned } from '../storage/code-store.js';
import type { CandidateCtx } from '../storage/own.js';

/**
 * リマインド — a second link for each of these registrations whose person is still to be asked; null for whoever has answered, in
 * whatever way. Asked by the employer subgraph for the mails that it is about to send; the employer learns neither.
 */
export function remindInvitations(ctx: CandidateCtx, registrationIds: readonly string[]): Promise<OpenedInvitation[]> {
  return inTransaction(ctx, async (tx) => {
    const known = await lockAll(tx, Invitation, { registrationId: { $in: registrationIds as RegistrationId[] } });
    const byRegistration = new Map<string, Invitation>(known.map((one) => [one.registrationId, one]));
    const silenced = await tombstoned(
      tx,
      known.map(({ mailboxHash }) => mailboxHash),
    );
    return registrationIds.map((registrationId): OpenedInvitation => {
      const invitation = byRegistration.get(registrationId);
      const token = randomToken();
      const reminded =
        invitation !== undefined &&
        !silenced.has(invitation.mailboxHash.toString('hex')) &&
        invitation.remind(tx.own.secretHash('link', token), tx.now());
      return { registrationId, token: reminded ? token : null };
    });
  });
}
