import { addDays } from '../../../platform/calendar.js';
import { randomToken } from '../../../platform/crypto.js';
import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import { inTransaction, lockAll } from '../../../platform/storage/context.js';
import { Invitation, type OpenedInvitation, QUIET_DAYS } from '../domain/invitation.js';
import { tombstoned } from '../storage/code-store.js';
import { invitedAs, invitedSince } from '../storage/invitation-store.js';
import type { CandidateCtx, CandidateTx } from '../storage/own.js';

export interface OpenInvitationInput {
  readonly registrationId: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly position: string;
  /** Keyed hash of the invited mailbox, base64url. */
  readonly mailboxHash: string;
}

/**
 * 案内の発行 — makes the links for notices about to be sent. The token leaves here and rests nowhere. Whoever asked never
 * to be asked again, or was erased, gets none; the employer cannot tell. It takes as many statements for a hundred as for one.
 */
export function openInvitations(
  ctx: CandidateCtx,
  inputs: readonly OpenInvitationInput[],
): Promise<OpenedInvitation[]> {
  return inTransaction(ctx, async (tx) => {
    const asked = inputs.map((input) => ({ ...input, mailboxHash: Buffer.from(input.mailboxHash, 'base64url') }));
    const mailboxes = asked.map(({ mailboxHash }) => mailboxHash);
    const silenced = await tombstoned(tx, mailboxes);
    const invited = await invitedSince(tx, mailboxes, addDays(tx.now(), -QUIET_DAYS));
    const ids = asked.map(({ registrationId }) => registrationId as RegistrationId);
    const known = await lockAll(tx, Invitation, { registrationId: { $in: ids } });
    const byRegistration = new Map<string, Invitation>(known.map((one) => [one.registrationId, one]));
    return asked.map((input) => {
      const { registrationId, mailboxHash } = input;
      if (silenced.has(mailboxHash.toString('hex'))) return { registrationId, token: null };
      const token = randomToken();
      const tokenHash = tx.own.secretHash('link', token);
      const earlier = byRegistration.get(registrationId);
      const asking = invitedAs(input);
      if (!earlier && invited.has(asking)) return { registrationId, token: null };
      invited.add(asking);
      if (earlier) earlier.replaceUnsent(tokenHash, tx.now());
      else tx.em.persist(invitationOf(tx, input, tokenHash));
      return { registrationId, token };
    });
  });
}

function invitationOf(
  tx: CandidateTx,
  input: Omit<OpenInvitationInput, 'mailboxHash'> & { mailboxHash: Buffer },
  tokenHash: Buffer,
): Invitation {
  return new Invitation(
    tx.newId(),
    input.registrationId as RegistrationId,
    input.employerId as EmployerId,
    input.employerName,
    input.position,
    input.mailboxHash,
    tokenHash,
    Invitation.expiryFrom(tx.now()),
    tx.now(),
  );
}
