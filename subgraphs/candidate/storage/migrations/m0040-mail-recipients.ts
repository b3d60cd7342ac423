import { Migration } from '@mikro-orm/migrations';
import { mailRecipients } from '../../../../platform/storage/common-tables.js';

/** A mail is found by whom it goes to, so that it can be forgotten with him. */
export class CandidateM0040MailRecipients extends Migration {
  override up(): void {
    for (const statement of mailRecipients('candidate')) this.addSql(statement);
  }
}
