import { Migration } from '@mikro-orm/migrations';

/** Whose tokens are worth nothing any more, and the way in which a subgraph empties a person's development mailbox. */
export class PlatformM0040ErasedPeople extends Migration {
  override up(): void {
    // Ids that lead to nobody: the door asks them of a candidate's token, and is told by nobody else.
    this.addSql('create table platform.erased_person (candidate_id uuid primary key, erased_at timestamptz not null)');
    this.addSql('grant insert on platform.erased_person to tasuki_candidate');
    this.addSql('grant select on platform.erased_person to tasuki_gateway');
    this.addSql(`create function platform.forget_dev_mail(address text) returns void
      language sql security definer set search_path = '' as $$
        delete from platform.dev_mail where lower(recipient) = lower(address) $$`);
    this.addSql('revoke all on function platform.forget_dev_mail(text) from public');
    for (const role of ['employer', 'candidate'])
      this.addSql(`grant execute on function platform.forget_dev_mail(text) to tasuki_${role}`);
  }
}
