import { Migration } from '@mikro-orm/migrations';

/** Whether a registered person told his employer that he would apply again. */
export class EmployerM0050Reapplication extends Migration {
  override up(): void {
    this.addSql('alter table employer.registration add column wants_to_reapply boolean not null default false');
  }
}
