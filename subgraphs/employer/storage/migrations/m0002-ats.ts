import { Migration } from '@mikro-orm/migrations';

/** Connections to applicant tracking systems, what they delivered, and where their applications stand. */
export class EmployerM0002Ats extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table employer.ats_connection (
     id uuid primary key,
     employer_id uuid not null references employer.employer,
     provider text not null,
     sealed_secret bytea,
     sealed_api_key bytea,
     api_base_url text,
     relay_tags text[] not null,
     send_delay_hours int not null,
     is_active boolean not null default true,
     created_at timestamptz not null,
     last_delivery_at timestamptz,
     refused_deliveries int not null default 0,
     poll_at timestamptz,
     poll_page int not null default 1,
     poll_note text)`,
  'create index on employer.ats_connection (employer_id, created_at desc)',
  'create index on employer.ats_connection (poll_at) where poll_at is not null',
  // A row without an outcome has not been looked at; one with a next_try_at is (still) to be worked on.
  `create table employer.ats_delivery (
     id uuid primary key,
     connection_id uuid not null references employer.ats_connection,
     received_at timestamptz not null,
     sealed_body bytea,
     single_use bytea,
     body_hash bytea not null,
     kind text not null default '',
     event_key text,
     application_id text,
     candidate_id text,
     outcome text check (outcome in ('APPLIED', 'DUPLICATE', 'IGNORED', 'HELD', 'FAILED')),
     note text,
     attempts int not null default 0,
     next_try_at timestamptz,
     despite_hold boolean not null default false,
     claimed_until timestamptz not null default '-infinity')`,
  'create index on employer.ats_delivery (connection_id, received_at desc, id desc)',
  'create index on employer.ats_delivery (next_try_at) where next_try_at is not null',
  'create index on employer.ats_delivery (connection_id, event_key) where event_key is not null',
  'create index on employer.ats_delivery (connection_id, candidate_id) where candidate_id is not null',
  'create index on employer.ats_delivery (received_at) where sealed_body is not null',
  // Where a signature does not cover the body, the first body under its token is the only one.
  'create unique index on employer.ats_delivery (connection_id, single_use) where single_use is not null',
  `create table employer.ats_application (
     connection_id uuid not null references employer.ats_connection,
     application_id text not null,
     candidate_id text not null,
     status text check (status in ('OPEN', 'REJECTED', 'WITHDRAWN', 'HIRED')),
     status_at timestamptz,
     tags text[] not null,
     tags_at timestamptz,
     registration_id uuid references employer.registration on delete set null,
     rejected_by uuid references employer.ats_delivery,
     primary key (connection_id, application_id))`,
  'create index on employer.ats_application (connection_id, candidate_id)',
  `create table employer.ats_person_gone (
     connection_id uuid not null references employer.ats_connection,
     candidate_id text not null,
     at timestamptz not null,
     primary key (connection_id, candidate_id))`,
  // Two systems of one employer may give one number to two people; what a connection has registered it knows by itself.
  'drop index employer.registration_external',
  `create unique index registration_external on employer.registration (employer_id, external_id, position)
     where external_id is not null and status <> 'ENDED' and source <> 'ATS'`,
  `grant select, insert, update, delete on employer.ats_connection, employer.ats_delivery, employer.ats_application,
     employer.ats_person_gone to tasuki_employer`,
];
