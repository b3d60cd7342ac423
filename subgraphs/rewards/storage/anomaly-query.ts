import { sql } from 'kysely';
import { addDays } from '../../../platform/calendar.js';
import { rows } from '../../../platform/storage/context.js';
import type { Anomaly } from '../domain/anomaly.js';
import type { RewardsCtx } from './own.js';

const WITHIN_DAYS = 365;
/** As many hires each way as make a slot. */
const RING_HIRES = 3;

/** The same person hired and gone again, and again. */
export function repeatedDepartures(ctx: RewardsCtx): Promise<Anomaly[]> {
  return rows(
    ctx,
    sql`select 'REPEATED_DEPARTURE' as kind, array_agg(distinct subject_id::text) as "placementIds",
               array_agg(distinct employer_id::text) filter (where employer_id is not null) as "employerIds", max(at) as "lastAt"
          from rewards.report_fact where kind = 'LEFT_EARLY' and at > ${addDays(ctx.now(), -WITHIN_DAYS)}
         group by person_id having count(distinct subject_id) > 1 order by "lastAt" desc`,
  );
}

/** Two employers that keep hiring each other's people. */
export function reciprocalHiring(ctx: RewardsCtx): Promise<Anomaly[]> {
  return rows(
    ctx,
    sql`with way as (
          select employer_id as giver, hirer_id as taker, count(distinct subject_id) as hires,
                 array_agg(distinct subject_id::text) as placements, max(at) as last_at
            from rewards.report_fact
           where kind = 'STARTED' and employer_id is not null and at > ${addDays(ctx.now(), -WITHIN_DAYS)}
           group by 1, 2)
        select 'RECIPROCAL_HIRING' as kind, there.placements || back.placements as "placementIds",
               array[there.giver::text, there.taker::text] as "employerIds", greatest(there.last_at, back.last_at) as "lastAt"
          from way there join way back on back.giver = there.taker and back.taker = there.giver
         where there.giver < there.taker and there.hires >= ${RING_HIRES} and back.hires >= ${RING_HIRES} order by "lastAt" desc`,
  );
}
