import { sql } from 'kysely';
import type { EmployerId, PlacementId } from '../../../platform/ids.js';
import { row } from '../../../platform/storage/context.js';
import type { DisputeParty } from '../domain/dispute.js';
import type { HireFacts } from '../domain/hire.js';
import type { RewardsTx } from './own.js';

/** As what this employer may contest a hire; null when it has no part in it. */
export async function partyOf(tx: RewardsTx, hire: HireFacts, employerId: EmployerId): Promise<DisputeParty | null> {
  if (hire.hiringEmployerId === employerId) return 'HIRER';
  const leg = await row(
    tx,
    sql`select 1 as there from rewards.placement_leg where placement_id = ${hire.placementId} and employer_id = ${employerId}`,
  );
  return leg ? 'EARNER' : null;
}

/** The dispute that this employer has open about this hire already. */
export async function openDisputeOf(
  tx: RewardsTx,
  placementId: PlacementId,
  employerId: EmployerId,
): Promise<string | null> {
  const found = await row<{ id: string }>(
    tx,
    sql`select id from rewards.dispute where placement_id = ${placementId} and employer_id = ${employerId} and status = 'OPEN'`,
  );
  return found?.id ?? null;
}

export async function openDisputeOfReports(tx: RewardsTx, placementId: PlacementId): Promise<boolean> {
  const found = await row(
    tx,
    sql`select from rewards.dispute where placement_id = ${placementId} and party = 'REPORTS' and status = 'OPEN'`,
  );
  return found !== null;
}

/** The hire that a dispute is about. */
export async function disputedHire(tx: RewardsTx, id: string): Promise<PlacementId | null> {
  const found = await row<{ placementId: PlacementId }>(
    tx,
    sql`select placement_id as "placementId" from rewards.dispute where id = ${id}`,
  );
  return found?.placementId ?? null;
}

/** The hire of which this employer's posting tells. */
export async function hireOfPosting(
  tx: RewardsTx,
  employerId: EmployerId,
  postingId: string,
): Promise<PlacementId | null> {
  const posting = await row<{ placementId: PlacementId | null }>(
    tx,
    sql`select (cause ->> 'placementId')::uuid as "placementId" from rewards.posting where id = ${postingId} and employer_id = ${employerId}`,
  );
  return posting?.placementId ?? null;
}
