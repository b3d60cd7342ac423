import { sql } from 'kysely';
import type { CandidateId } from '../../../platform/ids.js';
import { row } from '../../../platform/storage/context.js';
import type { CandidateTx } from './own.js';

/** Tells that a person has withdrawn, once the consent that he took back was his last to an agency or the network. */
export async function tellWithdrawn(tx: CandidateTx, candidateId: CandidateId): Promise<void> {
  const left = await row(
    tx,
    sql`select from candidate.consent c left join candidate.audience a on a.number = c.audience
         where c.candidate_id = ${candidateId} and c.revoked_at is null and c.expires_at > ${tx.now()}
           and coalesce(a.kind, 'NETWORK') <> 'EMPLOYER' limit 1`,
  );
  if (left) return;
  await tx.publish({ type: 'ConsentsWithdrawn', candidateId, withdrawnAt: tx.now().toISOString() });
}
