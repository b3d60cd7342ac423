import { sql } from 'kysely';
import type { RegistrationId } from '../../../platform/ids.js';
import { type Ctx, rows } from '../../../platform/storage/context.js';
import type { RejectionRating } from '../domain/rejection-rating.js';
import type { EmployerTx } from './own.js';

/** Keeps one answer for each registration before and one after joining; a later one replaces it. */
export async function writeRating(
  tx: EmployerTx,
  registrationId: RegistrationId,
  rating: RejectionRating,
): Promise<void> {
  await rows(
    tx,
    sql`insert into employer.rejection_rating (registration_id, after_relay, score, comment, rated_at)
        values (${registrationId}, ${rating.afterRelay}, ${rating.score}, ${rating.comment}, ${tx.now()})
        on conflict (registration_id, after_relay)
        do update set score = excluded.score, comment = excluded.comment, rated_at = excluded.rated_at`,
  );
}

/** The answers to this employer that were given before `until`. */
export function ratingsOf(ctx: Ctx, employerId: string, until: Date): Promise<RejectionRating[]> {
  return rows(
    ctx,
    sql`select score, comment, after_relay as "afterRelay"
          from employer.rejection_rating join employer.registration r on r.id = registration_id
         where r.employer_id = ${employerId} and rated_at < ${until}`,
  );
}
