import { sql } from 'kysely';
import { dayOf } from '../../../platform/calendar.js';
import { refuse } from '../../../platform/errors/hub-error.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import { type Audience, type AudienceKind, checkStanding } from '../domain/audience.js';
import type { CandidateTx } from './own.js';

const columns = sql`number, kind, member_id as "memberId", standing, permit_from::text as "permitFrom", permit_to::text as "permitTo", version`;

/** The audience of a member; null for one that nothing was ever released to. */
export function audienceOf(ctx: Pick<Ctx, 'em'>, memberId: string): Promise<Audience | null> {
  return row(ctx, sql`select ${columns} from candidate.audience where member_id = ${memberId}`);
}

export async function audiencesByNumber(
  ctx: Pick<Ctx, 'em'>,
  numbers: readonly number[],
): Promise<Map<number, Audience>> {
  const found = await rows<Audience>(
    ctx,
    sql`select ${columns} from candidate.audience where number = any(${[...numbers]}::int[])`,
  );
  return new Map(found.map((one) => [one.number, one]));
}

/** An employer's audience, made when something is first released to it. */
export async function employerAudience(
  tx: CandidateTx,
  employerId: string,
  corporateNumber: string,
): Promise<Audience> {
  await rows(
    tx,
    sql`insert into candidate.audience (kind, member_id, corporate_number) values ('EMPLOYER', ${employerId}, ${corporateNumber}) on conflict do nothing`,
  );
  return found(await audienceOf(tx, employerId));
}

export interface AgencyFacts {
  readonly agencyId: string;
  readonly standing: string;
  readonly permitValidFrom: string;
  readonly permitValidTo: string;
  readonly version: number;
}

/** Takes an agency's standing, unless a newer one is known. */
export async function writeStanding(tx: CandidateTx, facts: AgencyFacts): Promise<void> {
  await rows(
    tx,
    sql`insert into candidate.audience as a (kind, member_id, standing, permit_from, permit_to, version)
        values ('AGENCY', ${facts.agencyId}, ${facts.standing}, ${facts.permitValidFrom}, ${facts.permitValidTo}, ${facts.version})
        on conflict (member_id) do update
          set standing = excluded.standing, permit_from = excluded.permit_from, permit_to = excluded.permit_to, version = excluded.version
          where a.version < excluded.version`,
  );
}

/**
 * The audience that a person may consent to by himself: an agency in good standing today, or the network, which is null.
 * Consent for an employer arises only from approving an introduction.
 */
export async function grantableAudience(
  tx: CandidateTx,
  wanted: { kind: AudienceKind; id?: string | null | undefined },
): Promise<Audience | null> {
  if (wanted.kind === 'NETWORK') return null;
  if (wanted.kind === 'EMPLOYER') refuse('audience', 'AUDIENCE_NOT_GRANTABLE');
  if (!wanted.id) refuse('audience', 'AUDIENCE_NEEDS_AGENCY');
  const audience = found(await audienceOf(tx, wireId(wanted.id)));
  if (audience.kind !== 'AGENCY') refuse('audience', 'AUDIENCE_NOT_GRANTABLE');
  return checkStanding(audience, dayOf(tx.now()));
}

/** The same for a loader, whose keys are text. */
export async function audiencesByKey(ctx: Ctx, keys: readonly string[]): Promise<Map<string, Audience>> {
  const found = await audiencesByNumber(ctx, keys.map(Number));
  return new Map([...found].map(([number, audience]) => [String(number), audience]));
}

/** Agencies in good standing on this day, in the order in which they became members. */
export function agenciesInStanding(ctx: Pick<Ctx, 'em'>, today: string): Promise<{ id: string }[]> {
  return rows(
    ctx,
    sql`select member_id as id from candidate.audience
         where kind = 'AGENCY' and standing = 'ACTIVE' and ${today}::date between permit_from and permit_to order by number`,
  );
}
