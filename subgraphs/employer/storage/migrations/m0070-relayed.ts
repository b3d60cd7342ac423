import { Migration } from '@mikro-orm/migrations';

/** The introduction through which an employer met a person whom it registers. */
export class EmployerM0070Relayed extends Migration {
  override up(): void {
    this.addSql('alter table employer.registration add column introduction_id uuid');
    this.addSql(
      'create unique index registration_relayed on employer.registration (introduction_id) where introduction_id is not null',
    );
  }
}
