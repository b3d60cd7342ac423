import { sql } from 'kysely';
import { rows } from '../../../platform/storage/context.js';
import { inForceAt, Programme } from '../domain/programme.js';
import type { RewardsCtx, RewardsTx } from './own.js';

/** Every published programme; there are few, and each is pinned by someone. */
export function allProgrammes(ctx: Pick<RewardsCtx, 'em'>): Promise<Programme[]> {
  return ctx.em.find(Programme, {}, { orderBy: { effectiveFrom: 'desc', publishedAt: 'desc' } });
}

/** Programmes are published one after the other, so that a version cannot be published twice. */
export async function lockProgrammes(tx: RewardsTx): Promise<Programme[]> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('rewards|programmes', 0))`);
  return allProgrammes(tx);
}

export async function unitsPerSlot(ctx: RewardsCtx): Promise<number> {
  return inForceAt(await allProgrammes(ctx), ctx.now())?.unitsPerSlot ?? 0;
}
