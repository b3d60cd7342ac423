import { Migration } from '@mikro-orm/migrations';

/** Exports of a pool: whom each lists, in order. Values are not kept: they are read when a line is written. */
export class CandidateM0083PoolExports extends Migration {
  override up(): void {
    this.addSql(`create table candidate.pool_export (
      id uuid primary key,
      agency_id uuid not null,
      filter jsonb not null,
      state text not null check (state in ('WAITING', 'READY')),
      people int not null default 0,
      created_at timestamptz not null,
      ready_at timestamptz)`);
    this.addSql('create index on candidate.pool_export (agency_id, created_at)');
    this.addSql(`create table candidate.pool_export_line (
      export_id uuid not null references candidate.pool_export on delete cascade,
      line int not null,
      candidate_id uuid not null,
      primary key (export_id, line))`);
    this.addSql(
      'grant select, insert, update, delete on candidate.pool_export, candidate.pool_export_line to tasuki_candidate',
    );
  }
}
