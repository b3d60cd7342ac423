import pg from 'pg';
import { AGENCIES, SEED, TODAY } from './population.js';

const EMPLOYERS = 200;
/** Of registrations: accepted, introduced, hired. */
const ACCEPTED = 0.2;
const INTRODUCED = 0.06;
const HIRED = 0.01;
const DAYS = 500;

/**
 * What the rewards have heard of so many registrations in 500 days: who was invited, accepted, introduced and hired, with
 * employers of skewed size (n ∝ rank^-0.75) of which `largest` is the first. Projected by the product's own view.
 */
export async function fillFacts(
  databaseUrl: string,
  registrations: number,
  largest: string,
  say: (text: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select setseed($1)', [(SEED % 1000) / 1000]);
    await client.query(
      `create temporary table made on commit drop as
       select gen_random_uuid() as id, gen_random_uuid() as candidate, floor(${EMPLOYERS} * random() ^ 4)::int as employer,
              floor(${AGENCIES} * random() ^ 4)::int as agency, random() as fate,
              $1::timestamptz - random() * ${DAYS} * interval '1 day' as registered_at
         from generate_series(1, $2)`,
      [TODAY, registrations],
    );
    await client.query(
      `create temporary table employer on commit drop as
       select n, case n when 0 then $1::uuid else gen_random_uuid() end as id from generate_series(0, ${EMPLOYERS - 1}) n`,
      [largest],
    );
    await client.query(
      `create temporary table agency on commit drop as
       select row_number() over (order by number) - 1 as n, member_id as id from candidate.audience where kind = 'AGENCY'`,
    );
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
    say(`${registrations} registrations told to the rewards`);
  } finally {
    await client.end();
  }
}

const statements = [
  `insert into rewards.registration_fact (registration_id, employer_id, candidate_id, registered_at, invited_at, accepted_at)
   select m.id, e.id, case when fate < ${ACCEPTED} then candidate end, registered_at, registered_at + interval '1 day',
          case when fate < ${ACCEPTED} then registered_at + interval '3 days' end
     from made m join employer e on e.n = m.employer`,
  `insert into rewards.introduction_fact (introduction_id, agency_id, employer_id, proposed_at)
   select m.candidate, a.id, e.id, registered_at + interval '20 days'
     from made m join agency a on a.n = m.agency join employer e on e.n = (m.employer + 1) % ${EMPLOYERS} where fate < ${INTRODUCED}`,
  `insert into rewards.introduction_registration (introduction_id, registration_id)
   select m.candidate, m.id from made m join agency a on a.n = m.agency where fate < ${INTRODUCED}`,
  `insert into rewards.placement_fact (placement_id, introduction_id, agency_id, hiring_employer_id, starts_on, fee, introduced_at, confirmed_at, started_at)
   select m.candidate, m.candidate, a.id, e.id, (registered_at + interval '60 days')::date, 1800000,
          registered_at + interval '20 days', registered_at + interval '50 days', registered_at + interval '60 days'
     from made m join agency a on a.n = m.agency join employer e on e.n = (m.employer + 1) % ${EMPLOYERS} where fate < ${HIRED}`,
  `insert into rewards.placement_leg (placement_id, registration_id, employer_id, confirmed_at, authorised)
   select m.candidate, m.id, e.id, registered_at + interval '50 days', true
     from made m join agency a on a.n = m.agency join employer e on e.n = m.employer where fate < ${HIRED}`,
  'insert into rewards.report_fact select * from rewards.report_source on conflict do nothing',
  'delete from rewards.report_day',
  'insert into rewards.report_day select * from rewards.report_day_source',
  'delete from rewards.report_month',
  'insert into rewards.report_month select * from rewards.report_month_source',
];
