import type { SubgraphName } from '../../schema/roles.js';

/**
 * The tables that every subgraph's schema has, for its first migration: outbox and inbox of events, queue of mails,
 * answers by idempotency key, leases of timers. The outbox and the inbox are append-only for the subgraph's role.
 */
export function commonTables(schema: SubgraphName): string[] {
  const role = `tasuki_${schema}`;
  return [
    `grant usage on schema ${schema} to ${role}`,
    `create table ${schema}.outbox (
       id uuid primary key,
       type text not null,
       facts jsonb not null,
       at timestamptz not null)`,
    `create table ${schema}.inbox (
       event_id uuid primary key,
       type text not null,
       facts jsonb not null,
       at timestamptz not null)`,
    `create table ${schema}.mail (
       id uuid primary key,
       kind text not null,
       sealed bytea,
       state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
       attempts int not null default 0,
       queued_at timestamptz not null,
       sent_at timestamptz)`,
    `create table ${schema}.idempotency (
       actor text not null,
       operation text not null,
       key text not null,
       body_hash bytea not null,
       answer jsonb not null,
       at timestamptz not null,
       primary key (actor, operation, key))`,
    `create table ${schema}.timer (
       name text primary key,
       held_until timestamptz not null)`,
    `grant select, insert on ${schema}.outbox, ${schema}.inbox to ${role}`,
    `grant select, insert, update, delete on ${schema}.mail, ${schema}.idempotency, ${schema}.timer to ${role}`,
  ];
}

/** To whom a mail goes, as the keyed hash of the mailbox: what is erased with the person. */
export function mailRecipients(schema: SubgraphName): string[] {
  return [
    `alter table ${schema}.mail add column recipient_hash bytea`,
    `create index on ${schema}.mail (recipient_hash)`,
  ];
}
