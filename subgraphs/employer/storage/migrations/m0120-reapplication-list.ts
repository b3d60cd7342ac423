import { Migration } from '@mikro-orm/migrations';

/** 再応募の一覧 — the few who would apply again, among however many registrations. */
export class EmployerM0120ReapplicationList extends Migration {
  override up(): void {
    this.addSql(
      'create index registration_reapplying on employer.registration (employer_id, created_at desc, id desc) where wants_to_reapply',
    );
  }
}
