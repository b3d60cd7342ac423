import { Migration } from '@mikro-orm/migrations';

/** Which people turned out to be one, for facts that arrive afterwards. */
export class RewardsM0050SamePerson extends Migration {
  override up(): void {
    this.addSql('create table rewards.merged_person (candidate_id uuid primary key, into_id uuid not null)');
    this.addSql('grant select, insert, update, delete on rewards.merged_person to tasuki_rewards');
  }
}
