import { Migration } from '@mikro-orm/migrations';

/** An employer may be blocked by its name: as typed, to show it, and as it is compared. */
export class CandidateM0125BlockByName extends Migration {
  override up(): void {
    this.addSql(`alter table candidate.block
      add column employer_name text,
      add column name_key text,
      drop constraint block_check,
      drop constraint block_candidate_id_agency_id_corporate_number_key,
      add constraint block_names_one check (
        num_nonnulls(agency_id, corporate_number, name_key) = 1
        and (kind = 'AGENCY') = (agency_id is not null) and (name_key is null) = (employer_name is null)),
      add constraint block_once unique nulls not distinct (candidate_id, agency_id, corporate_number, name_key)`);
  }
}
