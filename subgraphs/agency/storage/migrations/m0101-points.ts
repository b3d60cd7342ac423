import { Migration } from '@mikro-orm/migrations';

/** R11: points are taken off an agency's fee. */
export class AgencyM0101Points extends Migration {
  override up(): void {
    this.addSql(
      'alter table agency.placement add column fee_discount int not null default 0, add column discount_version int not null default 0',
    );
  }
}
