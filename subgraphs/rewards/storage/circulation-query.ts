import { sql } from 'kysely';
import { endOf, startOf } from '../../../platform/calendar.js';
import { row, rows } from '../../../platform/storage/context.js';
import type { CirculationFacts, Flow } from '../domain/circulation.js';
import type { RewardsCtx } from './own.js';

interface Period {
  readonly from: string;
  readonly to: string;
}

const inPeriod = ({ from, to }: Period) => sql`at >= ${startOf(from)} and at < ${endOf(to)}`;

export async function circulationFacts(ctx: RewardsCtx, period: Period): Promise<CirculationFacts> {
  const found = await row<CirculationFacts>(
    ctx,
    sql`with fact as (select * from rewards.report_fact where ${inPeriod(period)}),
          started as (select * from fact where kind = 'STARTED'),
          giving as (select distinct employer_id as id from started where employer_id is not null),
          receiving as (select distinct hirer_id as id from started)
        select
          (select count(distinct person_id)::int from fact where kind = 'CONSENTED') as people,
          (select count(distinct person_id)::int from fact where kind = 'INTRODUCED') as "peopleIntroduced",
          (select count(distinct subject_id)::int from fact where kind = 'INTRODUCED') as introductions,
          (select count(distinct subject_id)::int from started) as hires,
          (select count(*)::int from (select from started group by subject_id having count(*) > 1) shared) as "sharedHires",
          (select count(distinct again.person_id)::int from fact again where again.kind = 'REGISTERED' and exists (
             select from rewards.report_fact met where met.kind = 'INTRODUCED' and met.person_id = again.person_id
                and met.hirer_id = again.employer_id and met.employer_id <> again.employer_id and met.at < again.at)) as "passedOnAgain",
          (select count(*)::int from giving) as "employersGiving",
          (select count(*)::int from receiving) as "employersReceiving",
          (select count(*)::int from giving join receiving using (id)) as "employersBoth",
          (select count(*)::int from fact where kind = 'SLOT_MINTED') as "slotsMinted",
          (select count(*)::int from fact where kind = 'SLOT_CONSUMED') as "slotsConsumed",
          (select round(percentile_cont(0.5) within group (order by extract(epoch from used.at - minted.at)::float8 / 86400)::numeric, 1)::float8
             from fact used join rewards.report_fact minted on minted.subject_id = used.subject_id and minted.kind = 'SLOT_MINTED'
            where used.kind = 'SLOT_CONSUMED') as "medianDaysToUse"`,
  );
  return found as CirculationFacts;
}

const MOST_FLOWS = 200;

/** Whose people were hired by whom, the most first. */
export function flowsBetween(ctx: RewardsCtx, period: Period): Promise<Flow[]> {
  return rows(
    ctx,
    sql`select employer_id as "fromEmployerId", hirer_id as "toEmployerId", count(*)::int as hires
          from rewards.report_fact where kind = 'STARTED' and employer_id is not null and ${inPeriod(period)}
         group by 1, 2 order by 3 desc, 1, 2 limit ${MOST_FLOWS}`,
  );
}
