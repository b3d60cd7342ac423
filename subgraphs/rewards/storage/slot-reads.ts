import { sql } from 'kysely';
import type { EmployerId, SlotId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { Slot } from '../domain/slot.js';
import type { RewardsCtx } from './own.js';

/** A slot of this employer, whatever has become of it. */
export function ownSlot(ctx: Pick<RewardsCtx, 'em'>, employerId: EmployerId, id: SlotId): Promise<Slot | null> {
  return ctx.em.findOne(Slot, { id, employerId });
}

/** Employers of which something falls due by `at`: a hold that ends, a slot or points that expire. */
export async function employersDue(
  ctx: RewardsCtx,
  due: { today: string; heldSince: Date },
  limit: number,
): Promise<EmployerId[]> {
  const found = await rows<{ id: EmployerId }>(
    ctx,
    sql`select employer_id as id from rewards.slot where status = 'AVAILABLE' and expires_on <= ${due.today}::date
        union select employer_id from rewards.slot where status = 'RESERVED' and reserved_at <= ${due.heldSince}
        union select employer_id from rewards.lot
               where asset = 'POINTS' and status = 'AVAILABLE' and not frozen and expires_on <= ${due.today}::date
        order by id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** Employers with the price of a slot to spend, which only the cap of a year can have kept from becoming one. */
export async function employersPutOff(ctx: RewardsCtx): Promise<EmployerId[]> {
  const found = await rows<{ id: EmployerId }>(
    ctx,
    sql`select distinct l.employer_id as id from rewards.lot l
          join rewards.programme p on p.version = l.programme_version
          join rewards.reward_account a on a.employer_id = l.employer_id and a.debt_units = 0
         where l.asset = 'UNITS' and l.status = 'AVAILABLE' and not l.frozen
         group by l.employer_id, p.version having sum(l.remaining) >= p.units_per_slot order by id`,
  );
  return found.map(({ id }) => id);
}
