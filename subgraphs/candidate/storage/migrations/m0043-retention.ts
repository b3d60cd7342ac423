import { Migration } from '@mikro-orm/migrations';

/** Records are let go by their age; a person's confirmation that he wants to stay has a date. */
export class CandidateM0043Retention extends Migration {
  override up(): void {
    this.addSql('create index on candidate.disclosure (last_at)');
    this.addSql('alter table candidate.candidate add column confirmed_at timestamptz');
    this.addSql('update candidate.candidate set confirmed_at = updated_at');
    this.addSql('alter table candidate.candidate alter column confirmed_at set not null');
    this.addSql('alter table candidate.candidate add column asked_to_stay_at timestamptz');
    this.addSql('create index on candidate.candidate (confirmed_at) where erased_at is null');
  }
}
