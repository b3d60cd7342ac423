import { sql } from 'kysely';
import type { CandidateId, RegistrationId } from '../../../platform/ids.js';
import { row, rows } from '../../../platform/storage/context.js';
import { eraseColumns } from '../../../platform/storage/personal-data.js';
import type { CandidateTx } from './own.js';
import { personalData } from './personal-data.js';

const TRIES = 3;

/** Notes that a code is on its way to another mailbox, or would be. */
export async function noteProof(
  tx: CandidateTx,
  proof: { candidateId: CandidateId; otherId: CandidateId | null; codeHash: Buffer; expiresAt: Date },
): Promise<void> {
  await rows(
    tx,
    sql`insert into candidate.mailbox_proof (id, candidate_id, other_id, code_hash, made_at, expires_at)
        values (${tx.newId()}, ${proof.candidateId}, ${proof.otherId}, ${proof.codeHash}, ${tx.now()}, ${proof.expiresAt})`,
  );
}

export async function dropProofs(tx: CandidateTx, candidateId: CandidateId): Promise<void> {
  await rows(
    tx,
    sql`delete from candidate.mailbox_proof where candidate_id = ${candidateId} or expires_at <= ${tx.now()}`,
  );
}

/** Whose mailbox this code was sent to, if it is right and in time. A wrong one counts against every code that waits. */
export async function tryProof(
  tx: CandidateTx,
  candidateId: CandidateId,
  codeHash: Buffer,
): Promise<CandidateId | null> {
  const tried = await rows<{ otherId: CandidateId | null; right: boolean }>(
    tx,
    sql`update candidate.mailbox_proof set wrong_tries = wrong_tries + case when code_hash = ${codeHash} then 0 else 1 end
         where candidate_id = ${candidateId} and expires_at > ${tx.now()} and wrong_tries < ${TRIES}
         returning other_id as "otherId", code_hash = ${codeHash} as right`,
  );
  return tried.find(({ right }) => right)?.otherId ?? null;
}

/** True while this person is being introduced to an employer that he has let see him. */
export async function isUnderWay(tx: CandidateTx, candidateId: CandidateId): Promise<boolean> {
  const consent = await row(
    tx,
    sql`select 1 as there from candidate.consent
         where candidate_id = ${candidateId} and introduction_id is not null and revoked_at is null and expires_at > ${tx.now()} limit 1`,
  );
  return consent !== null;
}

/**
 * Gives what the second has to the first: registrations, refusals and mailboxes. What the second had consented to has to
 * be ended afterwards: it was consented for what the second's profile said. Answers the registrations.
 */
export async function moveTo(tx: CandidateTx, into: CandidateId, from: CandidateId): Promise<RegistrationId[]> {
  const moved = await rows<{ id: RegistrationId }>(
    tx,
    sql`update candidate.origin o set candidate_id = ${into},
               merged_at = case when exists (select from candidate.consent c where c.candidate_id = ${from} and o.registration_id = any(c.registration_ids)
                                                and c.revoked_at is null and c.expires_at > ${tx.now()}) then ${tx.now()}::timestamptz end
         where candidate_id = ${from} returning registration_id as id`,
  );
  await rows(
    tx,
    sql`insert into candidate.block (candidate_id, kind, agency_id, corporate_number, employer_name, name_key, made_at)
        select ${into}, kind, agency_id, corporate_number, employer_name, name_key, made_at from candidate.block where candidate_id = ${from}
        on conflict do nothing`,
  );
  await rows(tx, sql`update candidate.further_mailbox set candidate_id = ${into} where candidate_id = ${from}`);
  await rows(
    tx,
    sql`insert into candidate.further_mailbox select mailbox_hash, ${into} from candidate.candidate where id = ${from}`,
  );
  return moved.map(({ id }) => id);
}

/** Wipes what the second said of himself. His consents and the record of what he was shown to stay, and are the first's to see. */
export async function emptyOut(tx: CandidateTx, into: CandidateId, from: CandidateId): Promise<void> {
  for (const table of ['block', 'identity_key'] as const)
    await rows(tx, sql`delete from ${sql.table(`candidate.${table}`)} where candidate_id = ${from}`);
  await rows(tx, sql`delete from candidate.mailbox_proof where ${from} in (candidate_id, other_id)`);
  await eraseColumns(tx, personalData, 'candidate', { candidateId: from, registrationIds: [] });
  await rows(tx, sql`update candidate.candidate set merged_into = ${into} where id = ${from} or merged_into = ${from}`);
}

/** The keyed hashes of this person's mailboxes beside the first. */
export async function furtherMailboxes(tx: CandidateTx, candidateId: CandidateId): Promise<Buffer[]> {
  const found = await rows<{ hash: Buffer }>(
    tx,
    sql`select mailbox_hash as hash from candidate.further_mailbox where candidate_id = ${candidateId} order by mailbox_hash`,
  );
  return found.map(({ hash }) => hash);
}

/** The person whom this one became part of, if he did; otherwise himself. */
export async function nowPartOf(ctx: Pick<CandidateTx, 'em'>, candidateId: CandidateId): Promise<CandidateId> {
  const found = await row<{ id: CandidateId }>(
    ctx,
    sql`select merged_into as id from candidate.candidate where id = ${candidateId} and merged_into is not null`,
  );
  return found?.id ?? candidateId;
}

/** Those who became part of this person. */
export async function mergedInto(ctx: Pick<CandidateTx, 'em'>, candidateId: CandidateId): Promise<CandidateId[]> {
  const found = await rows<{ id: CandidateId }>(
    ctx,
    sql`select id from candidate.candidate where merged_into = ${candidateId} order by id`,
  );
  return found.map(({ id }) => id);
}
