import { Migration } from '@mikro-orm/migrations';

/** Which mail carried a registration's notice, so that its employer hears when it could not be delivered. */
export class EmployerM0031NoticeMail extends Migration {
  override up(): void {
    this.addSql('alter table employer.registration add column notice_mail_id uuid');
  }
}
