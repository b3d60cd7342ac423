import { Migration } from '@mikro-orm/migrations';

/** By what one person is recognised under two mailboxes, how he proves both, and what became of the second. */
export class CandidateM0052SamePerson extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table candidate.identity_key (
     candidate_id uuid not null references candidate.candidate,
     kind text not null check (kind in ('MAIL', 'PHONE', 'KANA', 'NAME')),
     hash bytea not null,
     primary key (candidate_id, kind, hash))`,
  'create index on candidate.identity_key (hash)',
  `create table candidate.mailbox_proof (
     id uuid primary key,
     candidate_id uuid not null references candidate.candidate,
     other_id uuid references candidate.candidate,
     code_hash bytea not null,
     wrong_tries int not null default 0,
     made_at timestamptz not null,
     expires_at timestamptz not null)`,
  'create index on candidate.mailbox_proof (candidate_id)',
  'create index on candidate.mailbox_proof (other_id)',
  `create table candidate.further_mailbox (
     mailbox_hash bytea primary key,
     candidate_id uuid not null references candidate.candidate)`,
  'create index on candidate.further_mailbox (candidate_id)',
  'alter table candidate.candidate add column merged_into uuid references candidate.candidate',
  'create index on candidate.candidate (merged_into) where merged_into is not null',
  // Set where a consent under the registration was active when its person became part of another.
  'alter table candidate.origin add column merged_at timestamptz',
  `grant select, insert, update, delete on candidate.identity_key, candidate.mailbox_proof, candidate.further_mailbox
     to tasuki_candidate`,
];
