import { sql } from 'kysely';
import type { PageRequest } from '../../../platform/graphql/pagination.js';
import { type Ctx, row, rows } from '../../../platform/storage/context.js';
import type { Asset } from '../domain/lot.js';
import type { SlotBenefit } from '../domain/programme.js';
import type { PostingKind } from '../domain/reward-rules.js';
import type { SlotStatus } from '../domain/slot.js';

/** Rows as lists and fields show them: straight from SQL. */
export interface AccountRow {
  employerId: string;
  units: number;
  points: number;
}

export interface SlotRow {
  id: string;
  status: SlotStatus;
  benefit: SlotBenefit;
  mintedAt: Date;
  expiresOn: string;
  introductionId: string | null;
  placementId: string | null;
  feeWaived: number | null;
  pointsConverted: number | null;
}

export interface PointsUseRow {
  id: string;
  placementId: string;
  points: number;
  usedAt: Date;
}

export interface PostingRow {
  id: string;
  at: Date;
  kind: PostingKind;
  units: number;
  points: number;
  programmeVersion: string;
}

const slotColumns = sql`id, status, benefit, minted_at as "mintedAt", expires_on::text as "expiresOn",
  introduction_id as "introductionId", placement_id as "placementId", fee_waived as "feeWaived", converted_points as "pointsConverted"`;

/** What an employer holds. One that never earned anything holds nothing. */
export async function accountOf(ctx: Ctx, employerId: string): Promise<AccountRow> {
  const found = await row<Omit<AccountRow, 'employerId'>>(
    ctx,
    sql`select units, points from rewards.reward_account where employer_id = ${employerId}`,
  );
  return { employerId, units: found?.units ?? 0, points: found?.points ?? 0 };
}

export async function pendingOf(ctx: Ctx, employerId: string, asset: Asset): Promise<number> {
  const found = await row<{ units: number }>(
    ctx,
    sql`select coalesce(sum(amount), 0)::int as units from rewards.lot
         where employer_id = ${employerId} and status = 'PENDING' and asset = ${asset}`,
  );
  return found?.units ?? 0;
}

export function slotsOf(ctx: Ctx, employerId: string, status: SlotStatus | null): Promise<SlotRow[]> {
  return rows(
    ctx,
    sql`select ${slotColumns} from rewards.slot
         where employer_id = ${employerId} and ${status ? sql`status = ${status}` : sql`true`}
         order by minted_at desc, id desc`,
  );
}

export async function slotsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SlotRow>> {
  const found = await rows<SlotRow>(
    ctx,
    sql`select ${slotColumns} from rewards.slot where id = any(${[...ids]}::uuid[])`,
  );
  return new Map(found.map((one) => [one.id, one]));
}

/** Points that are taken off fees, newest first. */
export function pointsUsesOf(ctx: Ctx, employerId: string): Promise<PointsUseRow[]> {
  return rows(
    ctx,
    sql`select id, placement_id as "placementId", points, used_at as "usedAt" from rewards.points_use
         where employer_id = ${employerId} and points > 0 order by used_at desc, id desc`,
  );
}

/** An employer's history: of each posting what it changed on the employer's side, its debt included. Postings of one instant stand in the order in which they were made. */
export function listPostings(ctx: Ctx, employerId: string, page: PageRequest): Promise<PostingRow[]> {
  return rows(
    ctx,
    sql`select p.id, p.at, p.kind, own.units, own.points, p.programme_version as "programmeVersion"
          from (select * from rewards.posting where employer_id = ${employerId}
                   and ${page.after ? sql`(at, seq) < (${page.after.at}, (select seq from rewards.posting where id = ${page.after.id}))` : sql`true`}
                 order by at desc, seq desc limit ${page.first + 1}) p
          cross join lateral (
            select coalesce(sum(e.units), 0)::int as units, coalesce(sum(e.points), 0)::int as points
              from rewards.entry e join rewards.account a on a.id = e.account_id
             where e.posting_id = p.id and a.kind in ('EMPLOYER', 'CLAWBACK_DEBT')) own
         order by p.at desc, p.seq desc`,
  );
}

export async function countPostings(ctx: Ctx, employerId: string): Promise<number> {
  const found = await row<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from rewards.posting where employer_id = ${employerId}`,
  );
  return found?.count ?? 0;
}
