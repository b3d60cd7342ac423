import { Migration } from '@mikro-orm/migrations';

/** What the statutory ledgers need and only the agency knows: fees as they were paid, and notes on openings. */
export class AgencyM0072Ledgers extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table agency.fee_payment (
     id uuid primary key,
     placement_id uuid not null references agency.placement,
     kind text not null check (kind in ('COLLECTED', 'REFUNDED')),
     paid_on date not null,
     amount int not null,
     noted_at timestamptz not null,
     unique (placement_id, kind, paid_on, amount))`,
  `create table agency.opening_note (
     agency_id uuid not null references agency.agency,
     job_opening_id uuid not null,
     address text,
     contact text,
     headcount int,
     valid_until date,
     employment_term text,
     noted_at timestamptz not null,
     primary key (agency_id, job_opening_id))`,
  'grant select, insert on agency.fee_payment to tasuki_agency',
  'grant select, insert, update on agency.opening_note to tasuki_agency',
];
