import { Migration } from '@mikro-orm/migrations';

/** Searches that an agency keeps, and how far each has been told whom it newly finds. */
export class CandidateM0082SavedSearches extends Migration {
  override up(): void {
    this.addSql(`create table candidate.saved_search (
      id uuid primary key,
      agency_id uuid not null,
      name text not null,
      filter jsonb not null,
      alert_webhook boolean not null,
      alert_email text,
      told_position bigint not null,
      created_at timestamptz not null)`);
    this.addSql('create index on candidate.saved_search (agency_id, created_at)');
    this.addSql('grant select, insert, update, delete on candidate.saved_search to tasuki_candidate');
  }
}
