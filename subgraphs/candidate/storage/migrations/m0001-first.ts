import { Migration } from '@mikro-orm/migrations';
import { commonTables } from '../../../../platform/storage/common-tables.js';
import { releasedView } from '../released-view.js';

/** People, invitations, consents, blocks; what is released, to whom; the record of disclosures. */
export class CandidateM0001First extends Migration {
  override up(): void {
    for (const statement of [
      ...commonTables('candidate'),
      ...people,
      ...consents,
      ...release,
      ...disclosures,
      releasedView,
      ...grants,
    ]) {
      this.addSql(statement);
    }
  }
}

const people = [
  `create table candidate.candidate (
     id uuid primary key,
     mailbox text not null,
     mailbox_hash bytea not null unique,
     created_at timestamptz not null,
     headline text not null,
     occupation text not null,
     skills text[] not null,
     skill_ids int[] not null,
     years_of_experience int not null,
     prefecture text not null,
     open_to_relocation boolean not null,
     career jsonb,
     name text not null,
     name_kana text,
     birth_year int,
     contact_email text not null,
     contact_phone text,
     current_salary int,
     desired_salary int,
     available_from date,
     profile_text text not null,
     career_text text not null,
     updated_at timestamptz not null,
     erased_at timestamptz)`,
  `create table candidate.skill (
     id int primary key generated always as identity,
     name text not null unique)`,
  `create table candidate.invitation (
     id uuid primary key,
     registration_id uuid not null unique,
     employer_id uuid not null,
     employer_name text not null,
     position text not null,
     mailbox_hash bytea not null,
     token_hash bytea not null unique,
     expires_at timestamptz not null,
     created_at timestamptz not null,
     status text not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED')),
     code_hash bytea,
     code_expires_at timestamptz,
     wrong_tries int not null,
     answered_at timestamptz)`,
  // Codes sent to a mailbox: for signing in, and to hold them to five an hour whatever they are for.
  `create table candidate.code_sent (
     id uuid primary key,
     mailbox_hash bytea not null,
     purpose text not null check (purpose in ('INVITATION', 'SIGN_IN')),
     code_hash bytea,
     wrong_tries int not null default 0,
     sent_at timestamptz not null,
     expires_at timestamptz not null)`,
  'create index on candidate.code_sent (mailbox_hash, sent_at desc)',
  // Whoever never wants to be asked again, or was erased: no name, no address, only the mailbox's keyed hash.
  `create table candidate.tombstone (
     mailbox_hash bytea primary key,
     kind text not null check (kind in ('NEVER_ASK', 'ERASED')),
     made_at timestamptz not null)`,
  // The registrations that a person accepted, with what their employers let be known of them.
  `create table candidate.origin (
     candidate_id uuid not null references candidate.candidate,
     registration_id uuid not null unique,
     employer_id uuid not null,
     position text not null,
     stage_reached text not null,
     rejected_on date not null,
     evaluation jsonb,
     evaluation_shareable boolean not null,
     outcome_shown boolean not null,
     outcome_version int not null,
     accepted_at timestamptz not null,
     primary key (candidate_id, registration_id))`,
];

const consents = [
  `create table candidate.audience (
     number int primary key generated always as identity,
     kind text not null check (kind in ('AGENCY', 'EMPLOYER')),
     member_id uuid not null unique,
     corporate_number text,
     standing text,
     permit_from date,
     permit_to date,
     version int not null default 0)`,
  `create table candidate.consent (
     candidate_id uuid not null references candidate.candidate,
     id uuid not null,
     audience int not null,
     scopes int not null,
     granted_at timestamptz not null,
     expires_at timestamptz not null,
     registration_ids uuid[] not null,
     introduction_id uuid unique,
     notice_version text not null,
     revoked_at timestamptz,
     receipt text not null,
     primary key (candidate_id, id))`,
  `create table candidate.block (
     candidate_id uuid not null references candidate.candidate,
     kind text not null check (kind in ('AGENCY', 'EMPLOYER')),
     agency_id uuid,
     corporate_number text,
     made_at timestamptz not null,
     check ((kind = 'AGENCY') = (agency_id is not null) and (kind = 'EMPLOYER') = (corporate_number is not null)),
     unique nulls not distinct (candidate_id, agency_id, corporate_number))`,
];

const release = [
  `create table candidate.release (
     candidate_id uuid not null references candidate.candidate,
     audience int not null,
     scopes smallint not null,
     excepted int[] not null default '{}',
     recency timestamptz not null,
     valid_until timestamptz not null,
     skills int[],
     occupation smallint,
     prefecture smallint,
     relocation boolean,
     years smallint,
     desired_salary int,
     available_from date,
     search_text text not null,
     consent_ids uuid[] not null,
     consent_scopes smallint[] not null,
     primary key (candidate_id, audience))`,
  'create index on candidate.release (audience, recency desc, candidate_id desc)',
  'create index on candidate.release using gin (audience, skills)',
  'create index on candidate.release using gin (search_text gin_trgm_ops)',
  'create index on candidate.release (valid_until)',
  // The default hides rare skills from the planner, which then walks the broad index for them.
  'alter table candidate.release alter skills set statistics 1000',
];

const disclosures = [
  // What the reading role writes: one row for one answer, durable before the answer leaves.
  `create table candidate.disclosure_log (
     id uuid primary key,
     audience int not null,
     at timestamptz not null,
     candidate_ids uuid[] not null,
     consent_ids uuid[] not null,
     items bigint[] not null)`,
  // 第三者提供記録: the same, by candidate, as a chain of hashes.
  `create table candidate.disclosure (
     candidate_id uuid not null,
     seq int not null,
     audience int not null,
     consent_id uuid not null,
     items bigint not null,
     day date not null,
     first_at timestamptz not null,
     last_at timestamptz not null,
     times int not null,
     hash bytea not null,
     primary key (candidate_id, seq))`,
  `create table candidate.disclosure_head (
     candidate_id uuid primary key,
     seq int not null,
     hash bytea not null)`,
];

const grants = [
  `grant select, insert, update, delete on candidate.candidate, candidate.skill, candidate.invitation, candidate.code_sent,
     candidate.tombstone, candidate.origin, candidate.audience, candidate.consent, candidate.block, candidate.release,
     candidate.disclosure_head to tasuki_candidate`,
  'grant select, delete on candidate.disclosure_log to tasuki_candidate',
  'grant select, insert on candidate.disclosure to tasuki_candidate',
  'grant usage on schema candidate to tasuki_reader',
  'grant select on candidate.release, candidate.released, candidate.audience to tasuki_reader',
  'grant insert on candidate.disclosure_log to tasuki_reader',
];
