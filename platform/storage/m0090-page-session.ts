import { Migration } from '@mikro-orm/migrations';

/**
 * Visits to the candidate's pages. Both columns are useless without the browser's cookie: a hash of it, and what it
 * alone unseals.
 */
export class PlatformM0090PageSession extends Migration {
  override up(): void {
    this.addSql(`create table platform.page_session (
      key_hash bytea primary key,
      sealed bytea not null,
      expires_at timestamptz not null)`);
    this.addSql('create index on platform.page_session (expires_at)');
    this.addSql('grant select, insert, update, delete on platform.page_session to tasuki_gateway');
  }
}
