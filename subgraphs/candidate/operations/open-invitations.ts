import { addDays } from '../../../platform/calendar.js';
import { randomToken } from '../../../platform/crypto.js';
import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { Invitation, type OpenedInvitation, QUIET_DAYS } from '../domain/invitation.js';
import { hasTombstone } from '../storage/code-store.js';
import { wasInvited } from '../storage/invitation-store.js';
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
 * to be asked again, or was erased, gets none; the employer cannot tell.
 */
export function openInvitations(
  ctx: CandidateCtx,
  inputs: readonly OpenInvitationInput[],
): Promise<OpenedInvitation[]> {
  return inTransaction(ctx, async (tx) => {
    const opened: OpenedInvitation[] = [];
    for (const input of inputs) opened.push({ registrationId: input.registrationId, token: await openOne(tx, input) });
    return opened;
  });
}

async function openOne(tx: CandidateTx, input: OpenInvitationInput): Promise<string | null> {
  const mailboxHash = Buffer.from(input.mailboxHash, 'base64url');
  if (await hasTombstone(tx, mailboxHash)) return null;
  const registrationId = input.registrationId as RegistrationId;
  const token = randomToken();
  const tokenHash = tx.own.secretHash('link', token);
  const known = await lockOne(tx, Invitation, { registrationId });
  if (known) {
    known.replaceUnsent(tokenHash, tx.now());
    return token;
  }
  const { employerName, position } = input;
  if (
    await wasInvited(tx, { employerId: input.employerId, position, mailboxHash, since: addDays(tx.now(), -QUIET_DAYS) })
  )
    return null;
  tx.em.persist(
    new Invitation(
      tx.newId(),
      registrationId,
      input.employerId as EmployerId,
      employerName,
      position,
      mailboxHash,
      tokenHash,
      Invitation.expiryFrom(tx.now()),
      tx.now(),
    ),
  );
  return token;
}
