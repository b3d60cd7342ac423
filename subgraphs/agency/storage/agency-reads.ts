import { sql } from 'kysely';
import { dayOf } from '../../../platform/calendar.js';
import { type Ctx, rows } from '../../../platform/storage/context.js';
import { byId } from '../../../platform/storage/lists.js';
import type { AgencyStanding } from '../domain/agency.js';

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
  /** Only those that may introduce on this day. */
  readonly activeOn: string | null;
}

export function listAgencies(ctx: Ctx, { speciality, standing, activeOn }: AgencyConditions): Promise<AgencyRow[]> {
  const where = sql.join(
    [
      sql`true`,
      ...(speciality ? [sql`${speciality} = any(specialities)`] : []),
      ...(standing ? [sql`standing = ${standing}`] : []),
      ...(activeOn
        ? [sql`standing = 'ACTIVE' and ${activeOn}::date between permit_valid_from and permit_valid_to`]
        : []),
    ],
    sql` and `,
  );
  return rows(ctx, sql`select ${agencyColumns(ctx)} from agency.agency where ${where} order by name, id`);
}
