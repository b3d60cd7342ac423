import { sql } from 'kysely';
import type { CandidateId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { foldName } from '../../../platform/text/itaiji.js';
import { normaliseEmail, normaliseKana } from '../../../platform/text/normalise.js';
import { normalisePhone } from '../../../platform/text/phone.js';
import type { Candidate } from '../domain/candidate.js';
import type { CandidateTx } from './own.js';

type KeyKind = 'MAIL' | 'PHONE' | 'KANA' | 'NAME';

/** Stores by what this person may be recognised, as keyed hashes: nothing here can be read, only be equal. */
export async function writeIdentityKeys(tx: CandidateTx, candidate: Candidate): Promise<void> {
  const { id } = candidate;
  await tx.em.flush();
  await rows(tx, sql`delete from candidate.identity_key where candidate_id = ${id}`);
  for (const [kind, value] of identityOf(candidate))
    await rows(
      tx,
      sql`insert into candidate.identity_key values (${id}, ${kind}, ${tx.own.identityHash(kind, value)}) on conflict do nothing`,
    );
}

function identityOf({
  mailbox,
  contactEmail,
  contactPhone,
  name,
  nameKana,
  birthYear,
}: Candidate): [KeyKind, string][] {
  const phone = contactPhone && normalisePhone(contactPhone);
  return [
    ['MAIL', normaliseEmail(mailbox)],
    ...(contactEmail ? [['MAIL', normaliseEmail(contactEmail)] as [KeyKind, string]] : []),
    ...(phone ? [['PHONE', phone] as [KeyKind, string]] : []),
    ...(nameKana && birthYear ? [['KANA', `${birthYear}:${normaliseKana(nameKana)}`] as [KeyKind, string]] : []),
    ...(name && birthYear ? [['NAME', `${birthYear}:${foldName(name)}`] as [KeyKind, string]] : []),
  ];
}

export interface Lookalike {
  readonly id: CandidateId;
  readonly mailbox: string;
  readonly mailboxHash: Buffer;
}

/**
 * People who may be this one under another mailbox: with the same mail address or telephone number, or with the same birth
 * year, reading and written name. The oldest first.
 */
export function lookalikes(tx: CandidateTx, candidateId: CandidateId, limit: number): Promise<Lookalike[]> {
  return rows(
    tx,
    sql`select c.id, c.mailbox, c.mailbox_hash as "mailboxHash"
          from (select theirs.candidate_id as id, array_agg(distinct theirs.kind) as kinds
                  from candidate.identity_key mine join candidate.identity_key theirs on theirs.hash = mine.hash and theirs.kind = mine.kind
                 where mine.candidate_id = ${candidateId} and theirs.candidate_id <> mine.candidate_id group by theirs.candidate_id) alike
          join candidate.candidate c on c.id = alike.id
         where c.erased_at is null and (alike.kinds && array['MAIL', 'PHONE'] or alike.kinds @> array['KANA', 'NAME'])
         order by c.created_at, c.id limit ${limit}`,
  );
}
