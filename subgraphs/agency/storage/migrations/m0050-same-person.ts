import { Migration } from '@mikro-orm/migrations';

/** Whose earlier introductions and hires belong to whom, since one person had joined under two mailboxes. */
export class AgencyM0050SamePerson extends Migration {
  override up(): void {
    this.addSql('create table agency.merged_person (candidate_id uuid primary key, into_id uuid not null)');
    this.addSql('create index on agency.merged_person (into_id)');
    this.addSql('grant select, insert, update, delete on agency.merged_person to tasuki_agency');
  }
}
