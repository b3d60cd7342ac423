import { Migration } from '@mikro-orm/migrations';

/** R9: what was told again of a hire, and the dispute that opens by itself when two reports do not agree. */
export class RewardsM0105SecondReports extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table rewards.hire_report (
     placement_id uuid not null references rewards.placement_fact,
     evidence_id uuid not null,
     source text not null check (source in ('AGENCY', 'ATS')),
     differs text[] not null,
     reported_at timestamptz not null,
     primary key (placement_id, evidence_id))`,
  'grant select, insert on rewards.hire_report to tasuki_rewards',
  // Nobody opens a dispute about two reports: it is there when they disagree.
  `alter table rewards.dispute alter employer_id drop not null, drop constraint dispute_party_check,
     add check (party in ('HIRER', 'EARNER', 'REPORTS')), add check ((party = 'REPORTS') = (employer_id is null))`,
  `create unique index dispute_of_reports_once on rewards.dispute (placement_id) where status = 'OPEN' and party = 'REPORTS'`,
  // Looked for at every settlement, among the hires of one employer.
  'create index on rewards.dispute (placement_id)',
];
