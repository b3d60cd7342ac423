import { Migration } from '@mikro-orm/migrations';
import { commonTables } from '../../../../platform/storage/common-tables.js';
import { firstProgramme } from './first-programme.js';

/** Programmes, the facts that others told, the ledger, lots and slots, disputes. */
export class RewardsM0001First extends Migration {
  override up(): void {
    const all = [
      ...commonTables('rewards'),
      ...facts,
      ...ledger,
      ...balanced,
      ...holdings,
      ...grants,
      firstProgramme(),
    ];
    for (const statement of all) this.addSql(statement);
  }
}

const facts = [
  `create table rewards.programme (
     version text primary key,
     trigger text not null check (trigger in ('REGISTRATIONS', 'HIRES', 'POINTS')),
     benefit text not null check (benefit in ('FREE_HIRE', 'GUARANTEED_INTERVIEW', 'FEE_DISCOUNT')),
     units_per_hire int not null check (units_per_hire > 0),
     units_per_slot int not null check (units_per_slot > 0),
     attribution text not null check (attribution in ('BUT_FOR', 'FIRST_TOUCH', 'LAST_TOUCH', 'EQUAL_SPLIT')),
     attribution_window_days int not null,
     slot_valid_days int not null,
     chain_weights jsonb not null,
     clawback jsonb not null,
     effective_from date not null,
     legal_evidence text not null check (legal_evidence <> ''),
     start_within_days int not null,
     slots_per_year int not null,
     fee_cap int not null,
     registrations_per_month int not null,
     published_at timestamptz not null)`,
  `create table rewards.group_membership (
     employer_id uuid not null,
     set_at timestamptz not null,
     group_id uuid not null,
     primary key (employer_id, set_at))`,
  // Facts come in any order: whatever speaks of a thing first makes its row, and the rest is filled in.
  `create table rewards.registration_fact (
     registration_id uuid primary key,
     employer_id uuid,
     candidate_id uuid,
     registered_at timestamptz,
     invited_at timestamptz,
     accepted_at timestamptz)`,
  'create index on rewards.registration_fact (employer_id, registered_at)',
  'create index on rewards.registration_fact (candidate_id) where candidate_id is not null',
  // 登録起点の還元: a person counts once in the whole network.
  `create table rewards.counted_person (
     candidate_id uuid primary key,
     registration_id uuid not null)`,
  `create table rewards.introduction_fact (
     introduction_id uuid primary key,
     agency_id uuid,
     employer_id uuid,
     proposed_at timestamptz,
     ended_at timestamptz)`,
  'create index on rewards.introduction_fact (agency_id)',
  `create table rewards.introduction_registration (
     introduction_id uuid not null references rewards.introduction_fact,
     registration_id uuid not null,
     primary key (registration_id, introduction_id))`,
  'create index on rewards.introduction_registration (introduction_id)',
  `create table rewards.placement_fact (
     placement_id uuid primary key,
     introduction_id uuid not null,
     agency_id uuid,
     hiring_employer_id uuid,
     starts_on date,
     fee int,
     introduced_at timestamptz,
     confirmed_at timestamptz,
     started_at timestamptz,
     cancelled_at timestamptz,
     left_on date,
     left_cause text,
     left_at timestamptz,
     voided_at timestamptz,
     excused_at timestamptz,
     waiting boolean not null default false)`,
  'create index on rewards.placement_fact (introduction_id)',
  'create index on rewards.placement_fact (agency_id)',
  'create index on rewards.placement_fact (hiring_employer_id)',
  `create table rewards.placement_leg (
     placement_id uuid not null references rewards.placement_fact,
     registration_id uuid not null,
     employer_id uuid not null,
     confirmed_at timestamptz not null,
     authorised boolean not null,
     primary key (placement_id, registration_id))`,
  'create index on rewards.placement_leg (registration_id)',
  'create index on rewards.placement_leg (employer_id)',
  // Hires to be looked at again because something that bears on them was heard late.
  `create table rewards.unsettled (
     id uuid primary key,
     placement_id uuid not null)`,
];

const ledger = [
  // 勘定. There is no kind for candidates, so there is no way to pay one (お祝い金の禁止).
  `create table rewards.account (
     id int primary key generated always as identity,
     kind text not null check (kind in ('EMPLOYER', 'SLOT', 'AGENCY_FUND', 'NETWORK_EXPIRY', 'CLAWBACK_DEBT')),
     owner uuid,
     programme_version text references rewards.programme)`,
  `create unique index account_once on rewards.account
     (kind, coalesce(owner, '00000000-0000-0000-0000-000000000000'), coalesce(programme_version, ''))`,
  // 仕訳. The key makes each happen once.
  `create table rewards.posting (
     id uuid primary key,
     seq bigint not null generated always as identity,
     key text not null unique,
     employer_id uuid not null,
     at timestamptz not null,
     kind text not null,
     programme_version text not null references rewards.programme,
     rule text not null,
     cause jsonb not null,
     evidence text not null check (evidence <> ''))`,
  'create index on rewards.posting (employer_id, at desc, seq desc)',
  `create table rewards.entry (
     posting_id uuid not null references rewards.posting,
     account_id int not null references rewards.account,
     units int not null,
     points int not null,
     primary key (posting_id, account_id))`,
  'create index on rewards.entry (account_id)',
];

/** Both sides of every posting are looked at when its transaction ends, whoever wrote it. */
const balanced = [
  `create function rewards.check_balanced() returns trigger language plpgsql security definer set search_path = '' as $$
   declare found record;
   begin
     select count(*) as lines, coalesce(sum(units), 0) as units, coalesce(sum(points), 0) as points into found
       from rewards.entry where posting_id = coalesce(to_jsonb(new) ->> 'posting_id', to_jsonb(new) ->> 'id')::uuid;
     if found.lines < 2 or found.units <> 0 or found.points <> 0 then
       raise exception 'posting is not balanced' using errcode = 'check_violation';
     end if;
     return null;
   end $$`,
  `create constraint trigger balanced after insert or update on rewards.entry
     deferrable initially deferred for each row execute function rewards.check_balanced()`,
  `create constraint trigger balanced after insert or update on rewards.posting
     deferrable initially deferred for each row execute function rewards.check_balanced()`,
];

const holdings = [
  // One row for each employer: what it holds as the postings say, and the lock under which anything of it changes.
  `create table rewards.reward_account (
     employer_id uuid primary key,
     units int not null default 0,
     points int not null default 0,
     debt_units int not null default 0 check (debt_units >= 0),
     debt_points int not null default 0 check (debt_points >= 0))`,
  `create table rewards.lot (
     id uuid primary key,
     employer_id uuid not null,
     programme_version text not null references rewards.programme,
     agency_id uuid,
     placement_id uuid,
     registration_id uuid not null,
     asset text not null check (asset in ('UNITS', 'POINTS')),
     amount int not null check (amount > 0),
     is_shared boolean not null,
     pending_at timestamptz not null,
     status text not null check (status in ('PENDING', 'AVAILABLE', 'CONSUMED', 'EXPIRED', 'REVOKED')),
     remaining int not null check (remaining >= 0),
     taken_back int not null check (taken_back between 0 and amount),
     frozen boolean not null,
     earned_at timestamptz,
     expires_on date,
     voided_at timestamptz)`,
  // One hire earns once for one registration, and so does one consent.
  `create unique index lot_once on rewards.lot (placement_id, registration_id) nulls not distinct
     where voided_at is null`,
  `create index on rewards.lot (employer_id) where status in ('PENDING', 'AVAILABLE') or frozen`,
  'create index on rewards.lot (placement_id)',
  'create index on rewards.lot (employer_id) where placement_id is null',
  `create index on rewards.lot (expires_on) where asset = 'POINTS' and status = 'AVAILABLE' and not frozen`,
  `create table rewards.slot (
     id uuid primary key,
     employer_id uuid not null,
     programme_version text not null references rewards.programme,
     benefit text not null,
     units int not null,
     fee_cap int not null,
     draws jsonb not null,
     issued_by uuid,
     minted_at timestamptz not null,
     status text not null check (status in ('AVAILABLE', 'RESERVED', 'CONSUMED', 'EXPIRED', 'REVOKED')),
     expires_on date not null,
     introduction_id uuid,
     agency_id uuid,
     reserved_at timestamptz,
     placement_id uuid,
     consumed_at timestamptz,
     fee_waived int,
     restored_at timestamptz,
     ended_at timestamptz,
     check ((status in ('RESERVED', 'CONSUMED')) = (introduction_id is not null)),
     check ((status = 'CONSUMED') = (placement_id is not null)))`,
  'create unique index slot_for_introduction on rewards.slot (introduction_id) where introduction_id is not null',
  'create unique index slot_for_placement on rewards.slot (placement_id) where placement_id is not null',
  'create index on rewards.slot (employer_id, minted_at desc, id desc)',
  `create index on rewards.slot (expires_on) where status = 'AVAILABLE'`,
  `create index on rewards.slot (reserved_at) where status = 'RESERVED'`,
  // Every reservation with its end, kept when the slot itself has moved on.
  `create table rewards.slot_use (
     id uuid primary key,
     slot_id uuid not null references rewards.slot,
     reserved_at timestamptz not null,
     employer_id uuid not null,
     introduction_id uuid not null,
     agency_id uuid not null,
     released_at timestamptz,
     consumed_at timestamptz,
     fee_waived int,
     restored_at timestamptz)`,
  'create index on rewards.slot_use (slot_id)',
  'create index on rewards.slot_use (employer_id)',
  'create index on rewards.slot_use (agency_id)',
  `create table rewards.dispute (
     id uuid primary key,
     placement_id uuid not null references rewards.placement_fact,
     employer_id uuid not null,
     party text not null check (party in ('HIRER', 'EARNER')),
     claim text not null,
     opened_at timestamptz not null,
     status text not null check (status in ('OPEN', 'UPHELD', 'REFUSED')),
     resolved_at timestamptz,
     reason text)`,
  `create unique index dispute_once on rewards.dispute (placement_id, employer_id) where status = 'OPEN'`,
];

const grants = [
  `grant select, insert on rewards.programme, rewards.group_membership, rewards.counted_person, rewards.introduction_registration,
     rewards.placement_leg, rewards.account, rewards.posting, rewards.entry to tasuki_rewards`,
  `grant select, insert, update on rewards.registration_fact, rewards.introduction_fact, rewards.placement_fact, rewards.reward_account,
     rewards.lot, rewards.slot, rewards.slot_use, rewards.dispute to tasuki_rewards`,
  'grant select, insert, delete on rewards.unsettled to tasuki_rewards',
];
