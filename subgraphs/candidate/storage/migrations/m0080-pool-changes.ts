import { Migration } from '@mikro-orm/migrations';

/** The feed of what appeared, changed or vanished in each agency's pool. */
export class CandidateM0080PoolChanges extends Migration {
  override up(): void {
    // No reference to the person: that someone has vanished must be told after he is erased, too.
    this.addSql(`create table candidate.release_change (
      id bigint primary key generated always as identity,
      position bigint unique,
      audience int not null,
      excepted int[] not null,
      candidate_id uuid not null,
      kind text not null check (kind in ('APPEARED', 'CHANGED', 'VANISHED')),
      at timestamptz not null)`);
    this.addSql('create index on candidate.release_change (audience, position)');
    this.addSql('create index on candidate.release_change (id) where position is null');
    this.addSql('create index on candidate.release_change (at)');
    this.addSql('create table candidate.release_feed (last_position bigint not null, told_position bigint not null)');
    this.addSql('insert into candidate.release_feed values (0, 0)');
    this.addSql('grant select, insert, update, delete on candidate.release_change to tasuki_candidate');
    this.addSql('grant select, update on candidate.release_feed to tasuki_candidate');
    this.addSql('grant select on candidate.release_change to tasuki_reader');
  }
}
