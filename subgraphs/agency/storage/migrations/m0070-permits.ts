import { Migration } from '@mikro-orm/migrations';

/** Filings of permits with their documents, reminders of a permit's end, and the logins of agencies. */
export class AgencyM0070Permits extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  'alter table agency.agency add column contact_email text',
  `create table agency.permit_filing (
     id uuid primary key,
     kind text not null check (kind in ('APPLICATION', 'RENEWAL')),
     agency_id uuid references agency.agency,
     facts jsonb,
     permit_valid_from date not null,
     permit_valid_to date not null,
     submitted_at timestamptz not null,
     status text not null check (status in ('SUBMITTED', 'ACCEPTED', 'REFUSED')),
     decided_at timestamptz,
     reason text)`,
  'create index on agency.permit_filing (status, submitted_at)',
  'create index on agency.permit_filing (agency_id, submitted_at)',
  `create table agency.permit_document (
     id uuid primary key,
     filing_id uuid not null references agency.permit_filing on delete cascade,
     kind text not null,
     media_type text not null,
     bytes int not null,
     sealed bytea not null)`,
  'create index on agency.permit_document (filing_id)',
  `create table agency.permit_reminder (
     agency_id uuid not null references agency.agency,
     permit_valid_to date not null,
     days int not null,
     sent_at timestamptz not null,
     primary key (agency_id, permit_valid_to, days))`,
  `create table agency.login (
     id uuid primary key,
     agency_id uuid not null references agency.agency,
     kind text not null check (kind in ('PERSON', 'MACHINE')),
     subject text not null unique,
     name text not null,
     email text,
     role text not null check (role in ('ADMIN', 'CONSULTANT')),
     added_at timestamptz not null,
     revoked_at timestamptz,
     secret_hash bytea,
     rotated_at timestamptz,
     earlier_secret_hash bytea,
     earlier_until timestamptz)`,
  'create index on agency.login (agency_id, added_at)',
  'grant select, insert, update, delete on agency.permit_filing, agency.permit_document to tasuki_agency',
  'grant select, insert on agency.permit_reminder to tasuki_agency',
  'grant select, insert, update on agency.login to tasuki_agency',
];
