import { Migration } from '@mikro-orm/migrations';

/** What the agency that made a contested hire says of it (R14). */
export class RewardsM0062DisputeAnswers extends Migration {
  override up(): void {
    this.addSql('alter table rewards.dispute add column answer text, add column answered_at timestamptz');
    this.addSql('create index on rewards.dispute (opened_at desc, id desc)');
    this.addSql('create index on rewards.dispute (employer_id, opened_at desc)');
  }
}
