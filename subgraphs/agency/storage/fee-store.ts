import { sql } from 'kysely';
import type { Day } from '../../../platform/calendar.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import type { Agency } from '../domain/agency.js';
import type { FeeSchedule } from '../domain/fee-schedule.js';
import type { AgencyTx } from './own.js';

const columns = sql`version, effective_from::text as "effectiveFrom", filed_on::text as "filedOn", rate_percent as "ratePercent",
  minimum_fee as "minimumFee", note`;

/** The schedule that an agency comes with, in force from its permit's first day. */
export async function addFirstSchedule(tx: AgencyTx, agency: Agency): Promise<void> {
  await tx.em.flush();
  await addSchedule(tx, agency.id, {
    version: 1,
    effectiveFrom: agency.permitValidFrom,
    filedOn: null,
    ratePercent: agency.feeRatePercent,
    minimumFee: 0,
    note: null,
  });
}

/** Adds a version; schedules are never changed. False when one with the same first day is there. */
export async function addSchedule(tx: AgencyTx, agencyId: string, one: FeeSchedule): Promise<boolean> {
  const added = await row(
    tx,
    sql`insert into agency.fee_schedule (id, agency_id, version, effective_from, filed_on, rate_percent, minimum_fee, note, created_at)
        values (${tx.newId()}, ${agencyId}, ${one.version}, ${one.effectiveFrom}, ${one.filedOn}, ${one.ratePercent}, ${one.minimumFee},
          ${one.note}, ${tx.now()})
        on conflict do nothing returning id`,
  );
  return added !== null;
}

/** An agency's schedules, newest first. */
export function schedulesOf(ctx: Pick<Ctx, 'em'>, agencyId: string): Promise<FeeSchedule[]> {
  return rows(ctx, sql`select ${columns} from agency.fee_schedule where agency_id = ${agencyId} order by version desc`);
}

/** The schedule in force on a day; before the first one, the first. */
export async function scheduleOn(ctx: Pick<Ctx, 'em'>, agencyId: string, day: Day): Promise<FeeSchedule | null> {
  return row(
    ctx,
    sql`select ${columns} from agency.fee_schedule where agency_id = ${agencyId}
         order by (effective_from <= ${day}::date) desc, case when effective_from <= ${day}::date then effective_from end desc, version limit 1`,
  );
}
