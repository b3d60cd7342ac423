import { Migration } from '@mikro-orm/migrations';

/** Earlier invitations of a mailbox are looked for before each new one. */
export class CandidateM0031InvitedOnce extends Migration {
  override up(): void {
    this.addSql('create index on candidate.invitation (mailbox_hash)');
  }
}
