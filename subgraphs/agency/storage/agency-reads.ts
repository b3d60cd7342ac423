import { type RawBuilder, sql } from 'kysely';
import { dayOf } from '../../../platform/calendar.js';
import { type Ctx, rows } from '../../../platform/storage/context.js';
import { byId, countRows } from '../../../platform/storage/lists.js';
import type { AgencyStanding } from '../domain/agency.js';
import type { AgencyPlace } from '../domain/agency-cursor.js';

/** An agency as lists and fields show it: straight from SQL. */
export interface AgencyRow {
  id: string;
  name: string;
  corporateNumber: string;
  permitNumber: string;
  permitValidFrom: string;
  permitValidTo: string;
  standing: AgencyStanding;
  specialities: string[];
  feeRatePercent: number;
  refundPolicy: string | null;
  contactEmail: string | null;
}

/** The fee rate is that of the schedule in force today. */
const agencyColumns = (
  ctx: Ctx,
) => sql`id, name, corporate_number as "corporateNumber", permit_number as "permitNumber",
  permit_valid_from::text as "permitValidFrom", permit_valid_to::text as "permitValidTo", standing, specialities,
  coalesce((select s.rate_percent from agency.fee_schedule s where s.agency_id = agency.id and s.effective_from <= ${dayOf(ctx.now())}::date
             order by s.effective_from desc limit 1), fee_rate_percent) as "feeRatePercent", refund_policy as "refundPolicy", contact_email as "contactEmail"`;

export async function agenciesById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, AgencyRow>> {
  const found = await rows<AgencyRow>(
    ctx,
    sql`select ${agencyColumns(ctx)} from agency.agency where id = any(${[...ids]}::uuid[])`,
  );
  return byId(found);
}

export interface AgencyConditions {
  readonly speciality?: string | null;
  readonly standing?: AgencyStanding | null;
  /** A part of the name. */
  readonly name?: string | null;
  /** Only those that may introduce on this day. */
  readonly activeOn: string | null;
}

export function listAgencies(ctx: Ctx, conditions: AgencyConditions): Promise<AgencyRow[]> {
  return rows(ctx, sql`select ${agencyColumns(ctx)} from agency.agency where ${meeting(conditions)} order by name, id`);
}

/** One agency more than the page holds, by name. */
export function agencyPage(
  ctx: Ctx,
  conditions: AgencyConditions,
  { first, after }: { readonly first: number; readonly after: AgencyPlace | null },
): Promise<AgencyRow[]> {
  const behind = after ? sql`(name, id) > (${after.name}, ${after.id})` : sql`true`;
  return rows(
    ctx,
    sql`select ${agencyColumns(ctx)} from agency.agency where ${meeting(conditions)} and ${behind} order by name, id limit ${first + 1}`,
  );
}

export function countAgencies(ctx: Ctx, conditions: AgencyConditions): Promise<number> {
  return countRows(ctx, sql`agency.agency where ${meeting(conditions)}`);
}

function meeting({ speciality, standing, name, activeOn }: AgencyConditions): RawBuilder<unknown> {
  return sql.join(
    [
      sql`true`,
      ...(speciality ? [sql`${speciality} = any(specialities)`] : []),
      ...(standing ? [sql`standing = ${standing}`] : []),
      ...(name ? [sql`position(lower(normalize(${name}, NFKC)) in lower(normalize(name, NFKC))) > 0`] : []),
      ...(activeOn
        ? [sql`standing = 'ACTIVE' and ${activeOn}::date between permit_valid_from and permit_valid_to`]
        : []),
    ],
    sql` and `,
  );
}
