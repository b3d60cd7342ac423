import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Keys } from '../../platform/keys.js';

export interface TestDatabase {
  /** URL of the superuser on a database of this test file's own. */
  readonly url: string;
  readonly keys: Keys;
  drop(): Promise<void>;
}

/** A migrated database from the run's template. Without a database a test fails; it never skips. */
export async function createDatabase(): Promise<TestDatabase> {
  const server = process.env.TASUKI_TEST_DATABASE;
  const keys = process.env.TASUKI_TEST_KEYS;
  if (!server || !keys) throw new Error('The global setup has not started PostgreSQL');
  const name = `tasuki_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} template tasuki_test_template strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    keys: JSON.parse(keys) as Keys,
    drop: () => administer(server, `drop database ${name} with (force)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
