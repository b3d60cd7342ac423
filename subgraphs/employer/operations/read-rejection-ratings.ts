import { startOfWeek } from '../../../platform/calendar.js';
import { requireActor } from '../../../platform/storage/context.js';
import { type RatingSummary, summarise } from '../domain/rejection-rating.js';
import type { EmployerCtx } from '../storage/own.js';
import { ratingsOf } from '../storage/rating-store.js';

/**
 * 不採用通知の評価の平均 — of those who had not joined the relay, and of those who had. It moves in weekly steps, so that
 * two looks do not show what one person answered.
 */
export async function readRejectionRatings(
  ctx: EmployerCtx,
): Promise<{ beforeRelay: RatingSummary; afterRelay: RatingSummary }> {
  const ratings = await ratingsOf(ctx, requireActor(ctx, 'employer').id, startOfWeek(ctx.now()));
  return {
    beforeRelay: summarise(ratings.filter(({ afterRelay }) => !afterRelay)),
    afterRelay: summarise(ratings.filter(({ afterRelay }) => afterRelay)),
  };
}
