import { Migration } from '@mikro-orm/migrations';

/** The reminder's link, beside the first; and how often each link is used, known or not. */
export class CandidateM0051Reminder extends Migration {
  override up(): void {
    this.addSql('alter table candidate.invitation add column reminder_hash bytea, add column reminder_mail_hash bytea');
    this.addSql('create unique index on candidate.invitation (reminder_hash) where reminder_hash is not null');
    this.addSql(
      'create unique index on candidate.invitation (reminder_mail_hash) where reminder_mail_hash is not null',
    );
    this.addSql('create index on candidate.code_sent (sent_at)');
    this.addSql(`create unlogged table candidate.link_use (
      token_hash bytea primary key,
      since timestamptz not null,
      uses int not null)`);
    this.addSql('create index on candidate.link_use (since)');
    this.addSql('grant select, insert, update, delete on candidate.link_use to tasuki_candidate');
  }
}
