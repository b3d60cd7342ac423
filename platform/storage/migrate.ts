import type { Migration } from '@mikro-orm/migrations';
import { Migrator } from '@mikro-orm/migrations';
import { type Constructor, MikroORM } from '@mikro-orm/postgresql';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Config } from '../config.js';
import type { Keys } from '../keys.js';
import { PlatformM0040ErasedPeople } from './erased-people-migration.js';
import { PlatformM0090PageSession } from './m0090-page-session.js';
import { wholeUrl } from './orm.js';
import { PlatformMigration } from './platform-migration.js';
import { type DatabaseRole, databaseRoles, roleName, roleUrl } from './roles.js';

export type MigrationClass = Constructor<Migration>;

/** A schema and the migrations that build it, oldest first. */
export interface MigrationSet {
  readonly name: string;
  readonly migrations: readonly MigrationClass[];
}

const LOCK = 7_272_727;
const platformMigrations: readonly MigrationClass[] = [
  PlatformMigration,
  PlatformM0040ErasedPeople,
  PlatformM0090PageSession,
];

/**
 * Brings a database up to date: extensions, login roles, one schema for each subgraph, the job queue. Safe to run twice,
 * and by two processes at once: the second waits for the first and finds nothing to do.
 * `ownerUrl` is a role that may create roles and schemas.
 */
export async function migrate(
  ownerUrl: string,
  config: Config,
  keys: Keys,
  sets: readonly MigrationSet[],
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK]);
    await prepare(owner, ownerUrl, config, keys);
    await migrateJobs(owner, roleUrl(config, keys, ownerUrl, 'jobs'));
    for (const set of [{ name: 'platform', migrations: platformMigrations }, ...sets])
      await migrateSchema(ownerUrl, set);
  } finally {
    await owner.end();
  }
}

async function prepare(owner: pg.Client, ownerUrl: string, config: Config, keys: Keys): Promise<void> {
  for (const extension of ['btree_gin', 'pg_trgm']) await owner.query(`create extension if not exists ${extension}`);
  for (const role of databaseRoles) await prepareRole(owner, role, roleUrl(config, keys, ownerUrl, role));
  for (const schema of ['platform', 'employer', 'candidate', 'agency', 'rewards']) {
    await owner.query(`create schema if not exists ${schema}`);
  }
  await owner.query(`grant ${roleName('jobs')} to current_user`);
  await owner.query(`create schema if not exists jobs authorization ${roleName('jobs')}`);
}

/**
 * The pool's plans depend on which agency asks: a plan made for all of them reads too much. And to start workers for a
 * page takes longer than the page.
 */
const READER_SETTINGS = ['plan_cache_mode=force_custom_plan', 'max_parallel_workers_per_gather=0'];

/** A login role with the password of its URL. One that can log in already is left alone: roles are shared by a whole cluster. */
async function prepareRole(owner: pg.Client, role: DatabaseRole, url: string): Promise<void> {
  const name = roleName(role);
  const { rows } = await owner.query<{ settings: string[] | null }>(
    'select rolconfig as settings from pg_roles where rolname = $1',
    [name],
  );
  if (!rows[0]) await owner.query(`create role ${name} login`);
  if (role === 'reader')
    for (const setting of READER_SETTINGS)
      if (!rows[0]?.settings?.includes(setting)) await owner.query(`alter role ${name} set ${setting}`);
  if (await canLogIn(url)) return;
  const password = decodeURIComponent(new URL(url).password);
  await owner.query(`alter role ${name} with password ${pg.escapeLiteral(password)}`);
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

/** The queue's own tables, as its own role, and the one function through which others may add to it. */
async function migrateJobs(owner: pg.Client, jobsUrl: string): Promise<void> {
  // graphile-worker says `create schema if not exists`, which asks for the right to create even where it does not.
  const database = pg.escapeIdentifier(decodeURIComponent(new URL(jobsUrl).pathname.slice(1)));
  await owner.query(`grant create on database ${database} to ${roleName('jobs')}`);
  await runMigrations({ connectionString: jobsUrl, schema: 'jobs' });
  await owner.query(`revoke create on database ${database} from ${roleName('jobs')}`);
  const jobs = new pg.Client({ connectionString: jobsUrl });
  await jobs.connect();
  try {
    await jobs.query(`
      create or replace function jobs.enqueue(task text, payload json) returns void
      language sql security definer set search_path = '' as $$ select jobs.add_job(task, payload) $$`);
    await jobs.query('revoke all on function jobs.enqueue(text, json) from public');
    const subgraphs = ['employer', 'candidate', 'agency', 'rewards'] as const;
    for (const role of subgraphs.map(roleName)) {
      await jobs.query(`grant usage on schema jobs to ${role}`);
      await jobs.query(`grant execute on function jobs.enqueue(text, json) to ${role}`);
    }
  } finally {
    await jobs.end();
  }
}

async function migrateSchema(ownerUrl: string, { name, migrations }: MigrationSet): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    driverOptions: wholeUrl(ownerUrl),
    schema: name,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      tableName: 'migration',
      migrationsList: [...migrations],
      snapshot: false,
      allOrNothing: true,
      silent: true,
    },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}
