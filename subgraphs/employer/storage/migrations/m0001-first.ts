import { Migration } from '@mikro-orm/migrations';
import { commonTables } from '../../../../platform/storage/common-tables.js';

/** Employers, their registrations, evaluations, notice templates and openings. */
export class EmployerM0001First extends Migration {
  override up(): void {
    for (const statement of [...commonTables('employer'), ...tables, ...grants]) this.addSql(statement);
  }
}

const tables = [
  `create table employer.employer (
     id uuid primary key,
     name text not null,
     corporate_number text not null unique,
     prefecture text,
     created_at timestamptz not null)`,
  // A group may name companies that are no members: their numbers still matter to blocks and to who may introduce whom.
  `create table employer.corporate_group_member (
     corporate_number text primary key,
     group_id uuid not null)`,
  'create index on employer.corporate_group_member (group_id)',
  `create table employer.notice_template (
     id uuid primary key,
     employer_id uuid not null references employer.employer,
     name text not null,
     subject text not null,
     body text not null,
     is_default boolean not null,
     created_at timestamptz not null)`,
  'create unique index on employer.notice_template (employer_id) where is_default',
  `create table employer.registration (
     id uuid primary key,
     employer_id uuid not null references employer.employer,
     mailbox_hash bytea not null,
     candidate_name text not null,
     name_kana text,
     email text not null,
     phone text,
     position text not null,
     stage_reached text not null,
     disposition text not null,
     rejected_on date not null,
     external_id text,
     tags text[] not null,
     source text not null,
     template_id uuid references employer.notice_template,
     send_after timestamptz not null,
     created_at timestamptz not null,
     status text not null check (status in ('PENDING_INVITATION', 'INVITED', 'CONSENTED', 'ENDED')),
     invited_at timestamptz,
     ended_at timestamptz,
     outcome_version int not null,
     joined_at timestamptz,
     claimed_until timestamptz not null default '-infinity')`,
  // At most one invitation per person, employer and position; the ATS's own id is the same promise by its other name.
  `create unique index registration_once on employer.registration (employer_id, mailbox_hash, position) where status <> 'ENDED'`,
  `create unique index registration_external on employer.registration (employer_id, external_id, position)
     where external_id is not null and status <> 'ENDED'`,
  'create index on employer.registration (employer_id, created_at desc, id desc)',
  `create index on employer.registration (send_after) where status = 'PENDING_INVITATION'`,
  `create table employer.evaluation (
     registration_id uuid primary key references employer.registration,
     scores jsonb not null,
     comment text,
     written_on date not null,
     shareable boolean not null)`,
  `create table employer.job_opening (
     id uuid primary key,
     employer_id uuid not null references employer.employer,
     title text not null,
     occupation text not null,
     skills text[] not null,
     prefecture text not null,
     salary_min int,
     salary_max int,
     description text not null,
     created_at timestamptz not null,
     status text not null check (status in ('OPEN', 'CLOSED')),
     closed_at timestamptz)`,
  `create index on employer.job_opening (created_at desc, id desc) where status = 'OPEN'`,
  'create index on employer.job_opening (employer_id, created_at desc, id desc)',
  'create index on employer.job_opening using gin (skills)',
];

const grants = [
  `grant select, insert, update, delete on employer.employer, employer.corporate_group_member, employer.notice_template,
     employer.registration, employer.evaluation, employer.job_opening to tasuki_employer`,
];
