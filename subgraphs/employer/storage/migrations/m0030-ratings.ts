import { Migration } from '@mikro-orm/migrations';

/** What rejected people answered about how they were told. */
export class EmployerM0030Ratings extends Migration {
  override up(): void {
    this.addSql(`create table employer.rejection_rating (
      registration_id uuid not null references employer.registration,
      after_relay boolean not null,
      score int not null check (score between 0 and 10),
      comment text,
      rated_at timestamptz not null,
      primary key (registration_id, after_relay))`);
    this.addSql('grant select, insert, update, delete on employer.rejection_rating to tasuki_employer');
  }
}
