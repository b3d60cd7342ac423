import { Migration } from '@mikro-orm/migrations';
import { mailRecipients } from '../../../../platform/storage/common-tables.js';

/** A mail is found by whom it goes to, and a note about a person can be taken out of a step. */
export class AgencyM0040MailRecipients extends Migration {
  override up(): void {
    for (const statement of mailRecipients('agency')) this.addSql(statement);
    this.addSql('grant update (note) on agency.introduction_step to tasuki_agency');
    this.addSql('create index on agency.introduction (updated_at)');
  }
}
