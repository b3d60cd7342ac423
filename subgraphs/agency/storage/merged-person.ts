import { type RawBuilder, sql } from 'kysely';
import type { CandidateId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { AgencyTx } from './own.js';

/**
 * The ids of one person: his own, and those of whoever became part of him. Introductions keep the id under which they were
 * made, so that no agency sees whose they turned out to be; only the person himself, and rules about him, see the whole.
 */
export function wholePerson(id: CandidateId): RawBuilder<unknown> {
  return sql`(select ${id}::uuid union all select candidate_id from agency.merged_person where into_id = ${id})`;
}

/** The id of the whole person to whom an id belongs. */
export function onePerson(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select m.into_id from agency.merged_person m where m.candidate_id = ${id}), ${id})`;
}

export async function noteMerged(tx: AgencyTx, into: CandidateId, merged: CandidateId): Promise<void> {
  await rows(tx, sql`update agency.merged_person set into_id = ${into} where into_id = ${merged}`);
  await rows(tx, sql`insert into agency.merged_person values (${merged}, ${into}) on conflict do nothing`);
}
