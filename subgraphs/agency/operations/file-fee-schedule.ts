import { dayOf } from '../../../platform/calendar.js';
import { fail } from '../../../platform/errors/hub-error.js';
import { found } from '../../../platform/graphql/wire-id.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { Agency } from '../domain/agency.js';
import { checkFeeSchedule, type FeeSchedule, type FeeScheduleGiven, isSameSchedule } from '../domain/fee-schedule.js';
import { checkAdministers } from '../domain/login.js';
import { addSchedule, schedulesOf } from '../storage/fee-store.js';
import type { AgencyCtx } from '../storage/own.js';

/**
 * 手数料表の届出 — a new version of an agency's fee schedule; introductions proposed from its first day on go by it. The same
 * one filed again is the first.
 */
export async function fileFeeSchedule(ctx: AgencyCtx, input: FeeScheduleGiven): Promise<FeeSchedule> {
  const { id, role } = requireActor(ctx, 'agency');
  checkAdministers(role);
  const facts = checkFeeSchedule(input, dayOf(ctx.now()));

  return inTransaction(ctx, async (tx) => {
    found(await lockOne(tx, Agency, { id }));
    const filed = await schedulesOf(tx, id);
    const schedule = { ...facts, version: (filed[0]?.version ?? 0) + 1 };
    if (await addSchedule(tx, id, schedule)) return schedule;
    const earlier = filed.find(({ effectiveFrom }) => effectiveFrom === facts.effectiveFrom);
    if (earlier && isSameSchedule(earlier, facts)) return earlier;
    fail('CONFLICT', { field: 'effectiveFrom', reason: 'SCHEDULE_EXISTS' });
  });
}
