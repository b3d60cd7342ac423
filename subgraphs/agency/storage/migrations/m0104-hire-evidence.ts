import { Migration } from '@mikro-orm/migrations';

/** R9: whoever tells of a hire again adds evidence to it; what an ATS tells before the agency waits for its report. */
export class AgencyM0104HireEvidence extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table agency.hire_evidence (
     placement_id uuid not null references agency.placement,
     id uuid not null,
     source text not null check (source in ('AGENCY', 'ATS')),
     is_hired boolean not null,
     starts_on date,
     told_at timestamptz not null,
     primary key (placement_id, id))`,
  `create table agency.told_hire (
     delivery_id uuid primary key,
     employer_id uuid not null,
     candidate_id uuid not null,
     kind text not null check (kind in ('HIRED', 'UNHIRED')),
     starts_on date,
     told_at timestamptz not null)`,
  'create index on agency.told_hire (employer_id)',
  `insert into agency.hire_evidence (placement_id, id, source, is_hired, starts_on, told_at)
     select id, gen_random_uuid(), 'AGENCY', true, starts_on, reported_at from agency.placement`,
  'grant select, insert, delete on agency.hire_evidence to tasuki_agency',
  'grant select, insert, delete on agency.told_hire to tasuki_agency',
];
