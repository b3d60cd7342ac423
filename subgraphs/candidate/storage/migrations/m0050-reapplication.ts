import { Migration } from '@mikro-orm/migrations';

/** To which of the employers that passed him on a person would apply again. */
export class CandidateM0050Reapplication extends Migration {
  override up(): void {
    this.addSql('alter table candidate.origin add column wants_to_reapply boolean not null default false');
  }
}
