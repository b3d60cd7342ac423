import { Migration } from '@mikro-orm/migrations';

/** Imports that run as jobs, what they refused, and employers' own mappings of columns. */
export class EmployerM0005Imports extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table employer.import_mapping (
     id uuid primary key,
     employer_id uuid not null references employer.employer,
     name text not null,
     columns jsonb not null,
     outcome_heading text,
     rejection_words text[] not null)`,
  'create index on employer.import_mapping (employer_id, name)',
  `create table employer.import_job (
     id uuid primary key,
     employer_id uuid not null references employer.employer,
     state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
     encoding text not null,
     template text not null,
     mapping_id uuid references employer.import_mapping,
     send_delay_hours int not null,
     total_rows int not null,
     last_row int not null default 1,
     rows_done int not null default 0,
     registered int not null default 0,
     unchanged int not null default 0,
     skipped int not null default 0,
     refused_count int not null default 0,
     error_code text,
     attempts int not null default 0,
     created_at timestamptz not null,
     finished_at timestamptz,
     claimed_until timestamptz not null default '-infinity')`,
  'create index on employer.import_job (employer_id, created_at desc, id desc)',
  `create index on employer.import_job (created_at) where state in ('WAITING', 'RUNNING')`,
  `create table employer.import_chunk (
     job_id uuid not null references employer.import_job,
     seq int not null,
     sealed bytea not null,
     primary key (job_id, seq))`,
  `create table employer.import_refusal (
     job_id uuid not null references employer.import_job,
     row_number int not null,
     heading text,
     code text not null,
     reason text,
     primary key (job_id, row_number))`,
  `grant select, insert, update, delete on employer.import_mapping, employer.import_job, employer.import_chunk,
     employer.import_refusal to tasuki_employer`,
];
