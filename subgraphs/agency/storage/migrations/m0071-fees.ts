import { Migration } from '@mikro-orm/migrations';

/** Fee schedules by version, earlier legs and moves of introductions, and what the ledgers need of placements. */
export class AgencyM0071Fees extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table agency.fee_schedule (
     id uuid primary key,
     agency_id uuid not null references agency.agency,
     version int not null,
     effective_from date not null,
     filed_on date,
     rate_percent double precision not null,
     minimum_fee int not null,
     note text,
     created_at timestamptz not null,
     unique (agency_id, version),
     unique (agency_id, effective_from))`,
  `insert into agency.fee_schedule (id, agency_id, version, effective_from, rate_percent, minimum_fee, created_at)
   select gen_random_uuid(), id, 1, permit_valid_from, fee_rate_percent, 0, created_at from agency.agency`,
  `alter table agency.introduction
     add column other_legs jsonb not null default '[]',
     add column moved_to_agency_id uuid references agency.agency,
     add column moved_at timestamptz`,
  'create index on agency.introduction (moved_to_agency_id, moved_at desc) where moved_to_agency_id is not null',
  `alter table agency.placement
     add column is_permanent boolean not null default true,
     add column fee_schedule_version int,
     add column decision_reason text`,
  'create index on agency.placement (candidate_id, employer_id)',
  `create index on agency.placement (reported_at) where status = 'REPORTED'`,
  `create table agency.confirmation_reminder (
     placement_id uuid not null references agency.placement,
     days int not null,
     sent_at timestamptz not null,
     primary key (placement_id, days))`,
  'grant select, insert on agency.fee_schedule, agency.confirmation_reminder to tasuki_agency',
];
