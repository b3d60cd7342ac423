import { sql } from 'kysely';
import type { CandidateId, RegistrationId } from '../../../platform/ids.js';
import { lockAll, rows } from '../../../platform/storage/context.js';
import { type DataSubject, eraseFrom } from '../../../platform/storage/personal-data.js';
import { Consent } from '../domain/consent.js';
import { lockCandidate } from './candidate-store.js';
import { writeTombstone } from './code-store.js';
import { furtherMailboxes, mergedInto } from './merge-store.js';
import type { CandidateTx } from './own.js';
import { personalData } from './personal-data.js';
import { refold } from './release-store.js';

/**
 * Erases a person: ends every consent, forgets him in this subgraph, makes his tokens worth nothing, and tells the others.
 * With a tombstone, no invitation reaches a mailbox of his again.
 */
export async function erase(
  tx: CandidateTx,
  subject: DataSubject,
  { tombstone }: { tombstone: boolean },
): Promise<void> {
  const { candidateId, registrationIds } = subject;
  await lockInvitationsOf(tx, candidateId);
  const { mailbox, mailboxHash } = await lockCandidate(tx, candidateId);
  for (const consent of await lockAll(tx, Consent, { candidateId, revokedAt: null })) consent.revoke(tx.now());
  await refold(tx, candidateId);
  const mailboxes = tombstone ? [mailboxHash, ...(await furtherMailboxes(tx, candidateId))] : [];
  for (const hash of mailboxes) await writeTombstone(tx, hash, 'ERASED');
  const parts = await mergedInto(tx, candidateId);
  await tx.mail.forget(tx, mailbox);
  await eraseFrom(tx, personalData, subject);
  await endTokens(tx, candidateId);
  for (const id of [candidateId, ...parts])
    await tx.publish({
      type: 'PersonErased',
      candidateId: id,
      registrationIds: id === candidateId ? [...registrationIds] : [],
      erasedAt: tx.now().toISOString(),
    });
}

/**
 * Locks a person's invitations, and then his mailboxes, before himself: in this order an acceptance locks them too, so the
 * two never wait for each other.
 */
export async function lockInvitationsOf(tx: CandidateTx, candidateId: CandidateId): Promise<void> {
  const found = await rows<{ hash: string }>(
    tx,
    sql`with own as (select mailbox_hash from candidate.candidate where id = ${candidateId} and erased_at is null
                     union all select mailbox_hash from candidate.further_mailbox where candidate_id = ${candidateId})
        select distinct encode(own.mailbox_hash, 'hex') as hash from own left join lateral
          (select id from candidate.invitation i where i.mailbox_hash = own.mailbox_hash order by id for update) locked on true order by 1`,
  );
  for (const { hash } of found)
    await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`mailbox:${hash}`}, 0))`);
}

/**
 * The registrations by which the other subgraphs find him: those that he accepted and those that he was invited by. A
 * registration that came of an introduction holds no hash of his mailbox, so only its invitation leads to it.
 */
export async function registrationsToErase(
  ctx: Pick<CandidateTx, 'em'>,
  candidateId: CandidateId,
): Promise<RegistrationId[]> {
  const found = await rows<{ id: RegistrationId }>(
    ctx,
    sql`select registration_id as id from candidate.origin where candidate_id = ${candidateId}
        union select i.registration_id from candidate.invitation i join candidate.candidate c using (mailbox_hash) where c.id = ${candidateId}
        order by id`,
  );
  return found.map(({ id }) => id);
}

/** From now on the person is nobody: to the door, whatever token he still holds, and here. */
export async function endTokens(tx: CandidateTx, candidateId: CandidateId): Promise<void> {
  await rows(tx, sql`update candidate.candidate set erased_at = ${tx.now()} where id = ${candidateId}`);
  await rows(tx, sql`insert into platform.erased_person values (${candidateId}, ${tx.now()}) on conflict do nothing`);
}
