import { Migration } from '@mikro-orm/migrations';

/** 受信の記録 — the order of a page of one outcome, such as the dead letters among a million deliveries. */
export class EmployerM0131DeliveriesByOutcome extends Migration {
  override up(): void {
    this.addSql('create index on employer.ats_delivery (connection_id, outcome, received_at desc, id desc)');
  }
}
