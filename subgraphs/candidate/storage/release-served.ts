import { type RawBuilder, sql } from 'kysely';
import type { CandidateId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { NETWORK } from '../domain/audience.js';
import type { CandidateTx } from './own.js';

/** Has it looked at, soon, whether someone holds more of this person than he may see now. */
export async function noteSightLost(tx: CandidateTx, candidateId: CandidateId): Promise<void> {
  await rows(tx, sql`insert into candidate.sight_lost values (${tx.newId()}, ${candidateId})`);
}

/** The scopes that an audience is served of a person now, from its own row or the network's. */
export function scopesServed(
  candidateId: RawBuilder<unknown>,
  audience: RawBuilder<unknown>,
  now: Date,
): RawBuilder<unknown> {
  return sql`coalesce((select r.scopes from candidate.release r
     where r.candidate_id = ${candidateId} and r.valid_until > ${now} and (r.audience = ${audience} or r.audience = ${NETWORK} and ${audience} <> all (r.excepted))
     order by r.audience desc limit 1), 0)`;
}
