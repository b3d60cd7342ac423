import { sql } from 'kysely';
import type { IntroductionId } from '../../../platform/ids.js';
import { row } from '../../../platform/storage/context.js';
import type { IntroductionNews } from '../domain/reservation.js';
import type { RewardsCtx } from './own.js';

/** What was heard of an introduction and of the hire that came of it. */
export async function introductionNews(ctx: RewardsCtx, id: IntroductionId): Promise<IntroductionNews> {
  const found = await row<IntroductionNews>(
    ctx,
    sql`select exists (select from rewards.introduction_fact where introduction_id = ${id} and ended_at is not null) as ended,
               exists (select from rewards.introduction_fact where introduction_id = ${id} and interviewed_at is not null) as interviewed,
               exists (select from rewards.placement_fact where introduction_id = ${id}
                          and (started_at is not null or cancelled_at is not null)) as settled`,
  );
  return { ended: found?.ended ?? false, settled: found?.settled ?? false, interviewed: found?.interviewed ?? false };
}
