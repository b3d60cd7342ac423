import { type RawBuilder, sql } from 'kysely';
import { plusBusinessDays } from '../../../platform/business-hours.js';
import { type Day, dayOf } from '../../../platform/calendar.js';
import type { PageRequest } from '../../../platform/graphql/pagination.js';
import type { AgencyId, EmployerId } from '../../../platform/ids.js';
import { rows } from '../../../platform/storage/context.js';
import { afterKeyset, countRows } from '../../../platform/storage/lists.js';
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

async function disputes(
  ctx: RewardsCtx,
  which: RawBuilder<unknown>,
  limit: number | null = MOST,
): Promise<DisputeRow[]> {
  const found = await rows<Omit<DisputeRow, 'answerDueOn' | 'isOverdue'>>(
    ctx,
    sql`select d.id, d.status, d.placement_id as "placementId", p.agency_id as "agencyId", d.party, d.claim, d.opened_at as "openedAt",
               d.reason, d.answer, d.answered_at as "answeredAt"
          from rewards.dispute d join rewards.placement_fact p on p.placement_id = d.placement_id
         where ${which} order by d.opened_at desc, d.id desc limit ${limit}`,
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

/** Whose disputes, and in which state; null for everyone's, and for any. */
export interface DisputeConditions {
  readonly employerId: EmployerId | null;
  readonly status: DisputeStatus | null;
}

const meeting = ({ employerId, status }: DisputeConditions) =>
  sql`${employerId ? sql`d.employer_id = ${employerId}` : sql`true`} and ${inStatus(status)}`;

/** One dispute more than the page holds, newest first. */
export function disputePage(ctx: RewardsCtx, where: DisputeConditions, page: PageRequest): Promise<DisputeRow[]> {
  return disputes(ctx, sql`${meeting(where)} and ${afterKeyset('d.opened_at', page)}`, page.first + 1);
}

export function countDisputes(ctx: RewardsCtx, where: DisputeConditions): Promise<number> {
  return countRows(ctx, sql`rewards.dispute d where ${meeting(where)}`);
}

/** Every open one that the agency has not answered, however many there are. */
export function unansweredDisputes(ctx: RewardsCtx): Promise<DisputeRow[]> {
  return disputes(ctx, sql`d.status = 'OPEN' and d.answer is null`, null);
}

/** Those about hires that this agency made. */
export function disputesAbout(
  ctx: RewardsCtx,
  agencyId: AgencyId,
  status: DisputeStatus | null,
): Promise<DisputeRow[]> {
  return disputes(ctx, sql`p.agency_id = ${agencyId} and ${inStatus(status)}`);
}
