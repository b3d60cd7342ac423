import { Migration } from '@mikro-orm/migrations';

/** How many registrations, invitations and acceptances an employer has on each day in Japan, for reports over many. */
export class RewardsM0130ReportDays extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create view rewards.report_day_source as
   select employer_id, kind, (at at time zone 'Asia/Tokyo')::date as day, count(*) as many
     from rewards.report_fact where kind in ('REGISTERED', 'INVITED', 'CONSENTED') group by 1, 2, 3`,
  `create table rewards.report_day (
     employer_id uuid not null,
     kind text not null,
     day date not null,
     many bigint not null,
     primary key (employer_id, kind, day))`,
  'insert into rewards.report_day select * from rewards.report_day_source',
  'create index on rewards.report_day (day)',
  'grant select on rewards.report_day_source to tasuki_rewards',
  'grant select, insert, update, delete on rewards.report_day to tasuki_rewards',
];
