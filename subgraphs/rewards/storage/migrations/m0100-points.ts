import { Migration } from '@mikro-orm/migrations';

/** R11: points are taken off fees, and a slot can be turned into points. */
export class RewardsM0100Points extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table rewards.points_use (
     id uuid primary key,
     employer_id uuid not null,
     placement_id uuid not null unique,
     introduction_id uuid not null,
     agency_id uuid not null,
     used_at timestamptz not null,
     points int not null check (points >= 0),
     draws jsonb not null,
     changes int not null,
     returned_at timestamptz)`,
  'create index on rewards.points_use (employer_id, used_at desc)',
  'create index on rewards.points_use (introduction_id)',
  'grant select, insert, update on rewards.points_use to tasuki_rewards',
  'alter table rewards.lot alter registration_id drop not null, add column slot_id uuid references rewards.slot',
  'alter table rewards.lot add check ((registration_id is null) = (slot_id is not null))',
  'drop index rewards.lot_once',
  `create unique index lot_once on rewards.lot (placement_id, registration_id, slot_id) nulls not distinct
     where voided_at is null`,
  'alter table rewards.slot add column converted_points int',
  // Spent without a hire: on points, or on an interview.
  'alter table rewards.slot drop constraint slot_check, drop constraint slot_check1',
  `alter table rewards.slot
     add check (status <> 'RESERVED' or introduction_id is not null),
     add check (introduction_id is null or status in ('RESERVED', 'CONSUMED')),
     add check (placement_id is null or status = 'CONSUMED'),
     add check ((status = 'CONSUMED') = (consumed_at is not null)),
     add check (status <> 'CONSUMED' or num_nonnulls(introduction_id, converted_points) = 1)`,
];
