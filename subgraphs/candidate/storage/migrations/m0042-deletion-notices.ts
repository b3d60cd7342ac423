import { Migration } from '@mikro-orm/migrations';

/** What each recipient was shown and still holds, whose release has shrunk, and who was asked to delete what. */
export class CandidateM0042DeletionNotices extends Migration {
  override up(): void {
    this.addSql(`create table candidate.holding (
      candidate_id uuid not null,
      audience int not null,
      items bigint not null,
      primary key (candidate_id, audience))`);
    this.addSql(
      'insert into candidate.holding select candidate_id, audience, bit_or(items) from candidate.disclosure group by 1, 2',
    );
    // A queue: who it names is looked at once more for each row, so that no change is missed.
    this.addSql('create table candidate.sight_lost (id uuid primary key, candidate_id uuid not null)');
    this.addSql(`create table candidate.deletion_notice (
      id uuid primary key,
      candidate_id uuid not null,
      audience int not null,
      items bigint not null,
      asked_at timestamptz not null,
      attested_at timestamptz)`);
    this.addSql('create index on candidate.deletion_notice (audience, asked_at desc, id desc)');
    this.addSql('create index on candidate.deletion_notice (candidate_id, asked_at desc)');
    this.addSql(
      'grant select, insert, update, delete on candidate.holding, candidate.sight_lost, candidate.deletion_notice to tasuki_candidate',
    );
  }
}
