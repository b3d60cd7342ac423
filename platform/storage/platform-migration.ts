import { Migration } from '@mikro-orm/migrations';

/** What belongs to no subgraph: the test clock's offset, the mailbox of development, the counts of rate limits. */
export class PlatformMigration extends Migration {
  override up(): void {
    this.addSql('create table platform.clock (id int primary key check (id = 1), offset_ms bigint not null)');
    this.addSql('insert into platform.clock values (1, 0)');
    this.addSql(`create table platform.dev_mail (
      id uuid primary key,
      recipient text not null,
      subject text not null,
      body_text text not null,
      body_html text not null,
      sent_at timestamptz not null)`);
    this.addSql('create index on platform.dev_mail (recipient, sent_at desc)');
    // The columns are those of rate-limiter-flexible.
    this.addSql(
      'create table platform.rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint)',
    );
    this.addSql('grant select, insert, update, delete on platform.rate_limit to tasuki_gateway');
    for (const role of ['employer', 'candidate', 'agency', 'rewards', 'gateway']) {
      this.addSql(`grant usage on schema platform to tasuki_${role}`);
      this.addSql(`grant select on platform.clock to tasuki_${role}`);
    }
    for (const role of ['employer', 'candidate', 'agency', 'rewards'])
      this.addSql(`grant insert on platform.dev_mail to tasuki_${role}`);
    this.addSql('grant update on platform.clock to tasuki_gateway');
    this.addSql('grant select on platform.dev_mail to tasuki_gateway');
  }
}
