import { Migration } from '@mikro-orm/migrations';

/** What a report of the whole network reads, in the order in which it reads it. */
export class RewardsM0132ReportOfTheNetwork extends Migration {
  override up(): void {
    this.addSql('drop index rewards.report_day_day_idx');
    this.addSql('create index on rewards.report_day (day) include (kind, employer_id, many)');
    // Who was first introduced, or offered a job, by whom: of each person, for each employer.
    this.addSql(`create index report_fact_first on rewards.report_fact (kind, person_id, employer_id, at, subject_id)
      include (since_at, begun_at, agency_id, amount) where kind in ('INTRODUCED', 'OFFERED')`);
  }
}
