import { Migration } from '@mikro-orm/migrations';

/** What a report of the whole network reads: registrations by month, and the rest in the order in which it is read. */
export class RewardsM0132ReportOfTheNetwork extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create view rewards.report_month_source as
   select employer_id, kind, date_trunc('month', day::timestamp)::date as month, sum(many)::bigint as many
     from rewards.report_day_source group by 1, 2, 3`,
  `create table rewards.report_month (
     employer_id uuid not null,
     kind text not null,
     month date not null,
     many bigint not null,
     primary key (employer_id, kind, month))`,
  'insert into rewards.report_month select * from rewards.report_month_source',
  'grant select on rewards.report_month_source to tasuki_rewards',
  'grant select, insert, update, delete on rewards.report_month to tasuki_rewards',
  'drop index rewards.report_day_day_idx',
  'create index on rewards.report_day (day) include (kind, employer_id, many)',
  // Who was first introduced, or offered a job, by whom: of each person, for each employer.
  `create index report_fact_first on rewards.report_fact (kind, person_id, employer_id, at, subject_id)
     include (since_at, begun_at, agency_id, amount) where kind in ('INTRODUCED', 'OFFERED')`,
];
