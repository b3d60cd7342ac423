import { Migration } from '@mikro-orm/migrations';

/** The orders of a page of disputes: of one state, of one employer, of both. */
export class RewardsM0131DisputesByState extends Migration {
  override up(): void {
    this.addSql('create index on rewards.dispute (status, opened_at desc, id desc)');
    this.addSql('create index on rewards.dispute (employer_id, opened_at desc, id desc)');
    this.addSql('create index on rewards.dispute (employer_id, status, opened_at desc, id desc)');
    this.addSql('drop index rewards.dispute_employer_id_opened_at_idx');
  }
}
