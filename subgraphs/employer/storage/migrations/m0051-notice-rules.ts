import { Migration } from '@mikro-orm/migrations';

/** When an employer wants its notices sent, whether it reminds; who was reminded, and whose data is gone. */
export class EmployerM0051NoticeRules extends Migration {
  override up(): void {
    this.addSql(`alter table employer.employer add column business_hours_only boolean not null default false,
      add column sends_reminder boolean not null default true`);
    this.addSql(`alter table employer.registration add column reminded_at timestamptz,
      add column reminder_claimed_until timestamptz not null default '-infinity', add column purged_at timestamptz,
      add column forgotten_at timestamptz`);
    this.addSql(`create index on employer.registration (invited_at) where status = 'INVITED' and reminded_at is null`);
    this.addSql(
      `create index on employer.registration (coalesce(ended_at, invited_at)) where purged_at is null and status in ('INVITED', 'ENDED')`,
    );
    this.addSql(
      'create index on employer.registration (purged_at) where purged_at is not null and forgotten_at is null',
    );
    this.addSql('create index on employer.mail (queued_at) where sealed is not null');
  }
}
