import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { row } from '../../platform/storage/context.js';
import { openOrm } from '../../platform/storage/orm.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

describe('the URL of a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database?.drop());

  const asked = async (parameter: string, value: string) => {
    const url = new URL(database.url);
    url.searchParams.set(parameter, value);
    const orm = await openOrm(url.href, 'candidate', []);
    try {
      return await row(
        orm,
        sql`select current_setting('work_mem') as memory, current_setting('application_name') as name`,
      );
    } finally {
      await orm.close();
    }
  };

  it('says more than where the database is: its settings hold', async () => {
    expect(await asked('options', '-c work_mem=7MB')).toMatchObject({ memory: '7MB' });
    expect(await asked('application_name', 'tasuki')).toMatchObject({ name: 'tasuki' });
  });

  it('that asks for encryption gets nothing from a server that has none', async () => {
    await expect(asked('sslmode', 'verify-full')).rejects.toThrow(/SSL/);
  });
});
