import { type RawBuilder, sql } from 'kysely';
import { row, rows } from '../../../platform/storage/context.js';
import type { RewardsCtx, RewardsTx } from './own.js';

/*
 * What reports count, kept ready: `report_fact` holds what the view `report_source` makes of the facts. Whoever changes a
 * fact holds its lock and projects it anew in the same transaction, so the projection is never behind; it can be thrown
 * away at any time and made again.
 */

/** Projects these registrations, introductions, hires, slots or lots anew. */
export async function project(tx: RewardsTx, subjectIds: readonly string[]): Promise<void> {
  const ids = [...new Set(subjectIds)].sort();
  if (ids.length > 0) await projectWhere(tx, sql`subject_id = any(${ids}::uuid[])`);
}

/** Projects registrations, and the introductions and hires that tell of their people. */
export async function projectRegistrations(tx: RewardsTx, registrationIds: readonly string[]): Promise<void> {
  const ids = [...registrationIds];
  const touched = await rows<{ id: string }>(
    tx,
    sql`select introduction_id as id from rewards.introduction_registration where registration_id = any(${ids}::uuid[])
        union select placement_id from rewards.placement_leg where registration_id = any(${ids}::uuid[])`,
  );
  await project(tx, [...ids, ...touched.map(({ id }) => id)]);
}

/** Projects an introduction and the hire that came of it. */
export async function projectIntroduction(tx: RewardsTx, introductionId: string): Promise<void> {
  const hires = await rows<{ id: string }>(
    tx,
    sql`select placement_id as id from rewards.placement_fact where introduction_id = ${introductionId}`,
  );
  await project(tx, [introductionId, ...hires.map(({ id }) => id)]);
}

/** Makes the whole projection again. Whoever tells a fact meanwhile waits. Answers how many rows it has. */
export async function projectAll(tx: RewardsTx): Promise<number> {
  await rows(tx, sql`lock table rewards.report_fact in exclusive mode`);
  await projectWhere(tx, sql`true`);
  const counted = await row<{ count: number }>(tx, sql`select count(*)::int as count from rewards.report_fact`);
  return counted?.count ?? 0;
}

async function projectWhere(tx: RewardsTx, which: RawBuilder<unknown>): Promise<void> {
  await rows(tx, sql`delete from rewards.report_fact where ${which}`);
  await rows(tx, sql`insert into rewards.report_fact select * from rewards.report_source where ${which}`);
}

/** What is projected otherwise than the facts say, by the id of what it is about; empty when all is as it should be. */
export async function projectionFaults(ctx: RewardsCtx): Promise<string[]> {
  const found = await rows<{ id: string }>(
    ctx,
    sql`select distinct subject_id as id from (
          (table rewards.report_fact except all table rewards.report_source)
          union all (table rewards.report_source except all table rewards.report_fact)) differing order by id`,
  );
  return found.map(({ id }) => id);
}
