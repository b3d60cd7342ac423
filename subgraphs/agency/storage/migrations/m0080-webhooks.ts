import { Migration } from '@mikro-orm/migrations';

/** Where an agency's tools want to be told, what there is to tell, and how each telling went. */
export class AgencyM0080Webhooks extends Migration {
  override up(): void {
    this.addSql(`create table agency.webhook_endpoint (
      id uuid primary key,
      agency_id uuid not null references agency.agency,
      url text not null,
      kinds text[] not null,
      secret bytea not null,
      former_secret bytea,
      former_until timestamptz,
      is_active boolean not null,
      created_at timestamptz not null)`);
    this.addSql('create index on agency.webhook_endpoint (agency_id)');
    this.addSql(`create table agency.webhook_message (
      id uuid primary key,
      agency_id uuid not null references agency.agency,
      kind text not null,
      facts jsonb not null,
      at timestamptz not null)`);
    this.addSql('create index on agency.webhook_message (at)');
    this.addSql(`create table agency.webhook_delivery (
      id uuid primary key,
      endpoint_id uuid not null references agency.webhook_endpoint on delete cascade,
      message_id uuid not null references agency.webhook_message on delete cascade,
      state text not null check (state in ('WAITING', 'DELIVERED', 'DEAD', 'DROPPED')),
      attempts int not null default 0,
      next_at timestamptz not null,
      created_at timestamptz not null,
      last_at timestamptz,
      last_status int,
      last_problem text)`);
    this.addSql(`create index on agency.webhook_delivery (next_at) where state = 'WAITING'`);
    this.addSql('create index on agency.webhook_delivery (endpoint_id, created_at desc, id desc)');
    this.addSql('create index on agency.webhook_delivery (message_id)');
    this.addSql(
      `grant select, insert, update, delete on agency.webhook_endpoint, agency.webhook_delivery to tasuki_agency`,
    );
    this.addSql('grant select, insert, delete on agency.webhook_message to tasuki_agency');
  }
}
