import { addDays } from '../../../platform/calendar.js';
import { randomToken } from '../../../platform/crypto.js';
import type { CandidateId, RegistrationId } from '../../../platform/ids.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { chainInvitationMail } from '../adapters/mails.js';
import { Candidate } from '../domain/candidate.js';
import { Invitation, QUIET_DAYS } from '../domain/invitation.js';
import { tombstoned } from '../storage/code-store.js';
import { invitedAs, invitedSince } from '../storage/invitation-store.js';
import { nowPartOf } from '../storage/merge-store.js';
import type { CandidateCtx } from '../storage/own.js';

export interface InviteAgainInput {
  /** The hub's own id of the person. */
  readonly ref: string;
  readonly registrationId: string;
  readonly employerName: string;
  readonly position: string;
}

/**
 * 連鎖の案内 — asks a person again whom an employer met by an introduction and rejected. The link goes to his own mailbox,
 * which the employer need not know. Whoever is gone or does not want to be asked gets none; the employer cannot tell.
 */
export async function inviteAgain(ctx: CandidateCtx, input: InviteAgainInput): Promise<void> {
  const { id: employerId } = requireActor(ctx, 'employer');
  const { employerName, position } = input;
  const registrationId = input.registrationId as RegistrationId;

  await inTransaction(ctx, async (tx) => {
    const id = await nowPartOf(tx, input.ref as CandidateId);
    const person = await lockOne(tx, Candidate, { id, erasedAt: null });
    if (!person || (await tombstoned(tx, [person.mailboxHash])).size > 0) return;
    if (await tx.em.findOne(Invitation, { registrationId })) return;
    const { mailboxHash } = person;
    const since = addDays(tx.now(), -QUIET_DAYS);
    const invited = await invitedSince(tx, [mailboxHash], since);
    if (invited.has(invitedAs({ employerId, position, mailboxHash }))) return;
    const token = randomToken();
    const tokenHash = tx.own.secretHash('link', token);
    tx.em.persist(
      new Invitation(
        tx.newId(),
        registrationId,
        employerId,
        employerName,
        position,
        mailboxHash,
        tokenHash,
        Invitation.expiryFrom(tx.now()),
        tx.now(),
      ),
    );
    await tx.mail.queue(
      tx,
      chainInvitationMail(person.mailbox, { name: person.name, employerName, position }, tx.own.publicUrl, token),
    );
  });
}
