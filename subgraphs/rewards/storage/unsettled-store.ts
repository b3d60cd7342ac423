import { type RawBuilder, sql } from 'kysely';
import type { EmployerId, PlacementId, RegistrationId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import type { RewardsCtx, RewardsTx } from './own.js';

/**
 * Hires to be settled again because of what was just heard. Rows are only ever added here: one who adds waits for nobody,
 * whatever else he holds. Answers how many.
 */
async function unsettle(tx: RewardsTx, which: RawBuilder<unknown>): Promise<number> {
  const again = await rows<{ id: string }>(
    tx,
    sql`select p.placement_id as id from rewards.placement_fact p where ${which}`,
  );
  for (const { id } of again)
    await rows(tx, sql`insert into rewards.unsettled (id, placement_id) values (${tx.newId()}, ${id})`);
  return again.length;
}

export function unsettleByRegistrations(
  tx: RewardsTx,
  ids: readonly RegistrationId[],
  onlyWaiting: boolean,
): Promise<number> {
  return unsettle(
    tx,
    sql`p.placement_id in (select placement_id from rewards.placement_leg where registration_id = any(${[...ids]}::uuid[]))
        and ${onlyWaiting ? sql`p.waiting` : sql`true`}`,
  );
}

/** These hires. */
export function unsettleHires(tx: RewardsTx, ids: readonly PlacementId[]): Promise<number> {
  return ids.length === 0 ? Promise.resolve(0) : unsettle(tx, sql`p.placement_id = any(${[...ids]}::uuid[])`);
}

/** Hires from the day of `setAt` on in which one of these employers hired or had a part. */
export function unsettleByGroup(tx: RewardsTx, ids: readonly EmployerId[], from: string): Promise<number> {
  return unsettle(
    tx,
    sql`p.starts_on >= ${from}::date and (p.hiring_employer_id = any(${[...ids]}::uuid[])
        or exists (select from rewards.placement_leg l where l.placement_id = p.placement_id and l.employer_id = any(${[...ids]}::uuid[])))`,
  );
}

/** Hires that wait to be settled again, with the notes that say so. */
export async function unsettledHires(ctx: RewardsCtx, limit: number): Promise<Map<PlacementId, string[]>> {
  const found = await rows<{ id: string; placementId: PlacementId }>(
    ctx,
    sql`select id, placement_id as "placementId" from rewards.unsettled order by id limit ${limit}`,
  );
  const grouped = Map.groupBy(found, ({ placementId }) => placementId);
  return new Map([...grouped].map(([placementId, notes]) => [placementId, notes.map(({ id }) => id)]));
}

export async function dropNotes(tx: RewardsTx, ids: readonly string[]): Promise<void> {
  await rows(tx, sql`delete from rewards.unsettled where id = any(${[...ids]}::uuid[])`);
}
