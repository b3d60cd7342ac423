import { sql } from 'kysely';
import type { CandidateId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { foldRelease, type ReleaseRow } from '../domain/release.js';
import type { CandidateCtx } from './own.js';
import {
  activeConsentsOf,
  blockedAgenciesOf,
  type FoldedConsent,
  foldedConsents,
  releasedColumns,
} from './release-sources.js';

const PAGE = 500;

interface Person {
  readonly id: CandidateId;
  readonly consents: FoldedConsent[] | null;
  readonly blocked: number[] | null;
  readonly stored: StoredRelease[] | null;
}

type StoredRelease = Record<keyof ReleaseRow, unknown> & {
  readonly validUntil: string;
  readonly valuesDiffer: boolean;
};

/**
 * Folds everyone's release again from consents, blocks and values, and answers the people of whom something else is
 * stored. A row that has ended by the clock and waits to be swept is compared as it was just before.
 */
export async function releaseFaults(ctx: CandidateCtx): Promise<string[]> {
  const now = ctx.now();
  const found: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const people = await readPage(ctx, after, now);
    for (const person of people) {
      after = person.id;
      for (const what of differences(person, now)) found.push(`candidate ${person.id}: ${what}`);
    }
    if (people.length < PAGE) return found;
  }
}

function readPage(ctx: CandidateCtx, after: string, now: Date): Promise<Person[]> {
  const comparison = sql.join(
    releasedColumns.map(({ column, value }) => sql`r.${sql.ref(column)} is distinct from (${value('r')})`),
    sql` or `,
  );
  return rows(
    ctx,
    sql`select p.id, ${activeConsentsOf(sql.ref('p.id'), sql`least(${now}::timestamptz, (select min(valid_until) - interval '1 ms' from candidate.release where candidate_id = p.id))`)} as consents,
               ${blockedAgenciesOf(sql.ref('p.id'))} as blocked,
               (select jsonb_agg(jsonb_build_object('audience', r.audience, 'scopes', r.scopes, 'excepted', r.excepted, 'validUntil', r.valid_until,
                    'consentIds', r.consent_ids, 'consentScopes', r.consent_scopes, 'valuesDiffer', ${comparison}) order by r.audience)
                  from candidate.release r join candidate.candidate c on c.id = r.candidate_id where r.candidate_id = p.id) as stored
          from candidate.candidate p where p.id > ${after} order by p.id limit ${PAGE}`,
  );
}

function differences({ consents, blocked, stored }: Person, now: Date): string[] {
  const wanted = foldRelease(foldedConsents(consents), blocked ?? []);
  const kept = stored ?? [];
  const out: string[] = [];
  for (const audience of new Set([...wanted, ...kept].map((one) => one.audience as number))) {
    const [want, have] = [wanted, kept].map((list) => list.find((one) => one.audience === audience));
    if (!want || !have) {
      const unseen = have && new Date(have.validUntil as string) <= now;
      if (!unseen)
        out.push(
          want ? `nothing is released to audience ${audience}` : `audience ${audience} is released to without consent`,
        );
    } else if (textOf(want) !== textOf(have)) out.push(`another fold is stored for audience ${audience}`);
    else if ((have as StoredRelease).valuesDiffer) out.push(`other values are stored for audience ${audience}`);
  }
  return out;
}

function textOf({
  scopes,
  excepted,
  validUntil,
  consentIds,
  consentScopes,
}: Record<keyof ReleaseRow, unknown>): string {
  return JSON.stringify([scopes, excepted, new Date(validUntil as string).getTime(), consentIds, consentScopes]);
}
