import { Migration } from '@mikro-orm/migrations';

/** A chain may begin later than with its first link, once the years of the links before are over. */
export class CandidateM0041ChainStart extends Migration {
  override up(): void {
    this.addSql('alter table candidate.disclosure_head add column from_seq int not null default 0');
    this.addSql(
      `alter table candidate.disclosure_head add column from_hash bytea not null default decode(repeat('00', 32), 'hex')`,
    );
    this.addSql('grant delete on candidate.disclosure to tasuki_candidate');
    // What one recipient was shown, day by day: its own record (個人情報の保護に関する法律30条).
    this.addSql('create index on candidate.disclosure (audience, day desc)');
  }
}
