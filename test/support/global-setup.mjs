import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../../dist/platform/config.js';
import { launchPostgres } from '../../dist/platform/embedded/postgres.js';
import { generateKeys } from '../../dist/platform/keys.js';
import { migrate } from '../../dist/platform/storage/migrate.js';
import { subgraphs } from '../../dist/subgraphs/all.js';

/** One PostgreSQL for the run, with a migrated template from which each test file gets a database of its own. */
export default async function globalSetup() {
  const folder = mkdtempSync(join(tmpdir(), 'tasuki-test-'));
  const postgres = await launchPostgres({ folder: join(folder, 'postgres'), password: 'test', durable: false });
  const keys = generateKeys();
  const template = new URL(postgres.url);
  template.pathname = '/tasuki_test_template';
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query('create database tasuki_test_template');
  await admin.end();
  await migrate(template.href, readConfig({ NODE_ENV: 'test' }), keys, Object.values(subgraphs));
  process.env.TASUKI_TEST_DATABASE = postgres.url;
  process.env.TASUKI_TEST_KEYS = JSON.stringify(keys);
  process.env.TASUKI_TEST_FOLDER = folder;
  globalThis.tasukiTestPostgres = postgres;
}
