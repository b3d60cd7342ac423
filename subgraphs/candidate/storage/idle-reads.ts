import { sql } from 'kysely';
import type { CandidateId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { CandidateCtx } from './own.js';

/** Nobody is let go who has let somebody see him. */
const withoutConsent = (now: Date) =>
  sql`erased_at is null and mailbox <> '' and not exists (select from candidate.consent c
       where c.candidate_id = candidate.id and c.revoked_at is null and c.expires_at > ${now})`;

/** People who have not been heard of since then and were not asked yet whether they want to stay. */
export async function idleSince(ctx: CandidateCtx, since: Date, limit: number): Promise<CandidateId[]> {
  const found = await rows<{ id: CandidateId }>(
    ctx,
    sql`select id from candidate.candidate where confirmed_at <= ${since} and asked_to_stay_at is null and ${withoutConsent(ctx.now())}
         order by confirmed_at limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** People who were asked by then and have not answered. */
export async function silentSince(ctx: CandidateCtx, asked: Date, limit: number): Promise<CandidateId[]> {
  const found = await rows<{ id: CandidateId }>(
    ctx,
    sql`select id from candidate.candidate where asked_to_stay_at <= ${asked} and ${withoutConsent(ctx.now())}
         order by asked_to_stay_at limit ${limit}`,
  );
  return found.map(({ id }) => id);
}
