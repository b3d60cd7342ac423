import { Migration } from '@mikro-orm/migrations';

/** The link of the rejection mail stays recognisable after a new one has replaced it for answering. */
export class CandidateM0030MailLink extends Migration {
  override up(): void {
    this.addSql('alter table candidate.invitation add column mail_token_hash bytea');
    this.addSql('update candidate.invitation set mail_token_hash = token_hash');
    this.addSql('alter table candidate.invitation alter column mail_token_hash set not null');
    this.addSql('create unique index on candidate.invitation (mail_token_hash)');
  }
}
