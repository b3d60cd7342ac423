import { Migration } from '@mikro-orm/migrations';

/** Pages of agencies by name. */
export class AgencyM0131AgenciesByName extends Migration {
  override up(): void {
    this.addSql('create index on agency.agency (name, id)');
  }
}
