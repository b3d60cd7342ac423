import { sql } from 'kysely';
import type { Day } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import type { AgencyId } from '../../../platform/ids.js';
import { lockOne, row, rows } from '../../../platform/storage/context.js';
import { Agency } from '../domain/agency.js';
import type { AgencyCtx, AgencyTx } from './own.js';

/** The calling agency, if it may introduce anyone today; refused with the reason otherwise. */
export async function activeAgency(ctx: AgencyCtx, id: AgencyId, today: Day): Promise<Agency> {
  const agency = (await ctx.em.findOne(Agency, { id })) ?? fail('AGENCY_NOT_ACTIVE');
  agency.checkMayIntroduce(today);
  return agency;
}

/** True when a member has one of these numbers already. */
export async function isKnown(
  tx: AgencyTx,
  { corporateNumber, permitNumber }: { corporateNumber: string; permitNumber: string },
): Promise<boolean> {
  await rows(tx, sql`lock table agency.agency in share row exclusive mode`);
  const same = await row(
    tx,
    sql`select 1 as there from agency.agency where corporate_number = ${corporateNumber} or permit_number = ${permitNumber}`,
  );
  return same !== null;
}

/** The agency's row, locked: what counts its endpoints queues here. */
export async function lockAgency(tx: AgencyTx, id: AgencyId): Promise<void> {
  await lockOne(tx, Agency, { id });
}

/** Keeps the operator's decision with its reason. */
export async function noteDecision(tx: AgencyTx, agency: Agency, reason: string): Promise<void> {
  await rows(
    tx,
    sql`insert into agency.standing_decision (id, agency_id, standing, permit_valid_to, reason, decided_at)
        values (${tx.newId()}, ${agency.id}, ${agency.standing}, ${agency.permitValidTo}, ${reason}, ${tx.now()})`,
  );
}

/** Agencies with something under way that may not act today, and agencies that may again but have something frozen. */
export async function agenciesOutOfStep(ctx: AgencyCtx, today: Day): Promise<AgencyId[]> {
  const found = await rows<{ id: AgencyId }>(
    ctx,
    sql`select a.id from agency.agency a
         where exists (select from agency.introduction i where i.agency_id = a.id and
           case when a.standing = 'ACTIVE' and ${today}::date between a.permit_valid_from and a.permit_valid_to
                then i.status = 'FROZEN' else i.status in ('PROPOSED', 'APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED') end)
         order by a.id`,
  );
  return found.map(({ id }) => id);
}
