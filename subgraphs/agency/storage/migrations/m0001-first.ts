import { Migration } from '@mikro-orm/migrations';
import { commonTables } from '../../../../platform/storage/common-tables.js';

/** Agencies and the decisions on their standing, introductions with their steps, placements. */
export class AgencyM0001First extends Migration {
  override up(): void {
    for (const statement of [...commonTables('agency'), ...tables, ...grants]) this.addSql(statement);
  }
}

const introductionStatus = `status in ('PROPOSED', 'APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED', 'HIRED', 'DECLINED_BY_CANDIDATE',
  'REJECTED_BY_EMPLOYER', 'WITHDRAWN', 'CANCELLED', 'FROZEN')`;

const tables = [
  `create table agency.agency (
     id uuid primary key,
     name text not null,
     corporate_number text not null unique,
     permit_number text not null unique,
     permit_valid_from date not null,
     permit_valid_to date not null,
     specialities text[] not null,
     fee_rate_percent double precision not null,
     refund_policy text,
     created_at timestamptz not null,
     standing text not null check (standing in ('APPLIED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
     version int not null)`,
  `create table agency.standing_decision (
     id uuid primary key,
     agency_id uuid not null references agency.agency,
     standing text not null,
     permit_valid_to date not null,
     reason text not null,
     decided_at timestamptz not null)`,
  'create index on agency.standing_decision (agency_id, decided_at)',
  `create table agency.introduction (
     id uuid primary key,
     agency_id uuid not null references agency.agency,
     candidate_id uuid not null,
     job_opening_id uuid not null,
     employer_id uuid not null,
     message text not null,
     conditions text not null,
     authorised_by jsonb not null,
     proposed_at timestamptz not null,
     status text not null check (${introductionStatus}),
     frozen_from text,
     approved_at timestamptz,
     consent_id uuid,
     updated_at timestamptz not null)`,
  // One introduction under way for each candidate, opening and agency: two proposals at once leave one.
  `create unique index introduction_once on agency.introduction (agency_id, candidate_id, job_opening_id)
     where status in ('PROPOSED', 'APPROVED', 'SCREENING', 'INTERVIEW', 'OFFERED', 'FROZEN')`,
  'create index on agency.introduction (agency_id, proposed_at desc, id desc)',
  'create index on agency.introduction (employer_id, proposed_at desc, id desc) where approved_at is not null',
  'create index on agency.introduction (candidate_id, proposed_at desc, id desc)',
  `create index on agency.introduction (proposed_at) where status = 'PROPOSED'`,
  `create table agency.introduction_step (
     id uuid primary key,
     introduction_id uuid not null references agency.introduction,
     status text not null,
     taken_by text not null,
     note text,
     taken_at timestamptz not null)`,
  'create index on agency.introduction_step (introduction_id, taken_at)',
  `create table agency.placement (
     id uuid primary key,
     introduction_id uuid not null unique references agency.introduction,
     agency_id uuid not null references agency.agency,
     candidate_id uuid not null,
     employer_id uuid not null,
     starts_on date not null,
     annual_salary int not null,
     fee int not null,
     flagged boolean not null,
     reported_at timestamptz not null,
     status text not null check (status in ('REPORTED', 'CONFIRMED', 'STARTED', 'CANCELLED', 'LEFT_EARLY')),
     fee_waived int not null,
     confirmed_at timestamptz,
     started_at timestamptz,
     cancelled_at timestamptz,
     cancel_reason text,
     left_on date,
     departure_cause text)`,
  'create index on agency.placement (agency_id, reported_at desc, id desc)',
  'create index on agency.placement (employer_id, reported_at desc, id desc)',
  'create index on agency.placement (candidate_id)',
  `create index on agency.placement (starts_on) where status = 'CONFIRMED'`,
];

const grants = [
  'grant select, insert, update on agency.agency, agency.introduction, agency.placement to tasuki_agency',
  'grant select, insert on agency.standing_decision, agency.introduction_step to tasuki_agency',
];
