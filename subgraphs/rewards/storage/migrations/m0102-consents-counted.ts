import { Migration } from '@mikro-orm/migrations';

/** R12: a consent counts when it has stood for 14 days, and an interview spends the slot that guaranteed it. */
export class RewardsM0102ConsentsCounted extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table rewards.consent_end (
     candidate_id uuid not null,
     ended_at timestamptz not null,
     primary key (candidate_id, ended_at))`,
  `create table rewards.consent_waiting (
     registration_id uuid primary key references rewards.registration_fact,
     due_at timestamptz not null)`,
  'create index on rewards.consent_waiting (due_at)',
  'grant select, insert on rewards.consent_end to tasuki_rewards',
  'grant select, insert, delete on rewards.consent_waiting to tasuki_rewards',
  'alter table rewards.introduction_fact add column interviewed_at timestamptz',
];
