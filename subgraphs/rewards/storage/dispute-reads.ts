import { type RawBuilder, sql } from 'kysely';
import { plusBusinessDays } from '../../../platform/business-hours.js';
import { type Day, dayOf } from '../../../platform/calendar.js';
import type { AgencyId, EmployerId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { ANSWER_WITHIN_BUSINESS_DAYS, type DisputeParty, type DisputeStatus } from '../domain/dispute.js';
import type { RewardsCtx } from './own.js';

export interface DisputeRow {
  readonly id: string;
  readonly status: DisputeStatus;
  readonly placementId: string;
  readonly agencyId: AgencyId;
  readonly party: DisputeParty;
  readonly claim: string;
  readonly openedAt: Date;
  readonly reason: string | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  /** The last day on which the agency may answer. */
  readonly answerDueOn: Day;
  /** The day has passed without an answer, and nothing is decided. */
  readonly isOverdue: boolean;
}

const MOST = 500;

async function disputes(ctx: RewardsCtx, which: RawBuilder<unknown>): Promise<DisputeRow[]> {
  const found = await rows<Omit<DisputeRow, 'answerDueOn' | 'isOverdue'>>(
    ctx,
    sql`select d.id, d.status, d.placement_id as "placementId", p.agency_id as "agencyId", d.party, d.claim, d.opened_at as "openedAt",
               d.reason, d.answer, d.answered_at as "answeredAt"
          from rewards.dispute d join rewards.placement_fact p on p.placement_id = d.placement_id
         where ${which} order by d.opened_at desc, d.id desc limit ${MOST}`,
  );
  return found.map((one) => {
    const answerDueOn = plusBusinessDays(dayOf(one.openedAt), ANSWER_WITHIN_BUSINESS_DAYS);
    return {
      ...one,
      answerDueOn,
      isOverdue: one.status === 'OPEN' && one.answer === null && dayOf(ctx.now()) > answerDueOn,
    };
  });
}

const inStatus = (status: DisputeStatus | null) => (status ? sql`d.status = ${status}` : sql`true`);

export async function disputeById(ctx: RewardsCtx, id: string): Promise<DisputeRow | null> {
  return (await disputes(ctx, sql`d.id = ${id}`))[0] ?? null;
}

/** All of them, newest first. */
export function allDisputes(ctx: RewardsCtx, status: DisputeStatus | null): Promise<DisputeRow[]> {
  return disputes(ctx, inStatus(status));
}

/** Those that this employer opened. */
export function disputesBy(
  ctx: RewardsCtx,
  employerId: EmployerId,
  status: DisputeStatus | null,
): Promise<DisputeRow[]> {
  return disputes(ctx, sql`d.employer_id = ${employerId} and ${inStatus(status)}`);
}

/** Those about hires that this agency made. */
export function disputesAbout(
  ctx: RewardsCtx,
  agencyId: AgencyId,
  status: DisputeStatus | null,
): Promise<DisputeRow[]> {
  return disputes(ctx, sql`p.agency_id = ${agencyId} and ${inStatus(status)}`);
}
