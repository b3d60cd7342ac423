import { Migration } from '@mikro-orm/migrations';

/** Where a member wants its reports and reminders, and which it has had. */
export class RewardsM0061MemberMails extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table rewards.contact_mailbox (
     member_id uuid primary key,
     role text not null check (role in ('employer', 'agency')),
     email text not null,
     set_at timestamptz not null)`,
  // The key makes each mail go out once: the month of a report, what ends on which day and how long before.
  `create table rewards.member_mail (
     member_id uuid not null,
     kind text not null,
     about text not null,
     at timestamptz not null,
     primary key (member_id, kind, about))`,
  'grant select, insert, update, delete on rewards.contact_mailbox to tasuki_rewards',
  'grant select, insert on rewards.member_mail to tasuki_rewards',
];
