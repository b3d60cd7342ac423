import { type RawBuilder, sql } from 'kysely';
import type { ActiveConsent } from '../domain/release.js';

/** What `candidate.release` is made of, once for whoever writes it and whoever checks it. */

/** A consent as JSON brings it: instants are text. */
export type FoldedConsent = Omit<ActiveConsent, 'grantedAt' | 'expiresAt'> & { grantedAt: string; expiresAt: string };

export function foldedConsents(found: readonly FoldedConsent[] | null): ActiveConsent[] {
  return (found ?? []).map((one) => ({
    ...one,
    grantedAt: new Date(one.grantedAt),
    expiresAt: new Date(one.expiresAt),
  }));
}

/** The consents of a person that count at an instant, as JSON. */
export function activeConsentsOf(candidateId: RawBuilder<unknown>, at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select jsonb_agg(jsonb_build_object('id', c.id, 'audience', c.audience, 'kind', coalesce(a.kind, 'NETWORK'), 'scopes', c.scopes,
                                           'grantedAt', c.granted_at, 'expiresAt', c.expires_at))
         from candidate.consent c left join candidate.audience a on a.number = c.audience
        where c.candidate_id = ${candidateId} and c.revoked_at is null and c.expires_at > ${at})`;
}

/** The audiences of the agencies that a person blocks, as JSON. */
export function blockedAgenciesOf(candidateId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select jsonb_agg(a.number) from candidate.block b join candidate.audience a on a.member_id = b.agency_id
        where b.candidate_id = ${candidateId})`;
}

const when = (bit: number, value: string) => (row: string) =>
  sql`case when ${sql.ref(`${row}.scopes`)} & ${sql.lit(bit)} <> 0 then ${sql.raw(value)} end`;

/** What a release row holds of its person's values (`c`), and null for what its scopes do not release. */
export const releasedColumns: readonly { column: string; value: (row: string) => RawBuilder<unknown> }[] = [
  { column: 'skills', value: when(1, 'c.skill_ids') },
  { column: 'occupation', value: when(1, 'c.occupation::smallint') },
  { column: 'prefecture', value: when(1, 'c.prefecture::smallint') },
  { column: 'relocation', value: when(1, 'c.open_to_relocation') },
  { column: 'years', value: when(1, 'c.years_of_experience::smallint') },
  { column: 'desired_salary', value: when(16, 'c.desired_salary') },
  { column: 'available_from', value: when(16, 'c.available_from') },
  {
    column: 'search_text',
    value: (row) => sql`concat_ws(' ', ${when(1, 'c.profile_text')(row)}, ${when(2, 'c.career_text')(row)})`,
  },
];
