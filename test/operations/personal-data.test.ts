import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isPersonal, type PersonalData } from '../../platform/storage/personal-data.js';
import { subgraphs } from '../../subgraphs/all.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

/** Types whose values can say nothing of a person by themselves. */
const IMPERSONAL = ['uuid', 'uuid[]', 'timestamp with time zone', 'boolean'];

describe('the table of personal data', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  /** What the table says of a schema that the database does not, and the other way round. */
  async function gaps(schema: string, data: PersonalData): Promise<string[]> {
    const { rows } = await client.query<{ table: string; column: string; type: string }>(
      `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
         from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
        where n.nspname = $1 and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'
        order by 1, 2`,
      [schema],
    );
    const found: string[] = [];
    const real = new Set(rows.map(({ table, column }) => `${table}.${column}`));
    for (const { table, column, type } of rows) {
      const entry = data[table];
      if (!entry) found.push(`${table} is not in the table`);
      else if (!IMPERSONAL.includes(type)) {
        const named = [...(entry.plain ?? []), ...(isPersonal(entry) ? entry.personal : [])];
        if (named.filter((name) => name === column).length !== 1) found.push(`${table}.${column} is named not once`);
      }
    }
    for (const [table, entry] of Object.entries(data)) {
      const named = isPersonal(entry)
        ? [...entry.personal, ...(entry.plain ?? []), ...(entry.withheld ?? [])]
        : entry.plain;
      const changed = isPersonal(entry) && typeof entry.onErasure === 'object' ? Object.keys(entry.onErasure) : [];
      for (const column of [...named, ...changed])
        if (!real.has(`${table}.${column}`) && !('exported' in entry)) found.push(`${table}.${column} does not exist`);
    }
    return [...new Set(found)];
  }

  /** Columns that say something of a person, stay when he is erased, and of which no law says that they may. */
  function leftBehind(data: PersonalData): string[] {
    return Object.entries(data).flatMap(([table, entry]) => {
      if (!isPersonal(entry) || entry.onErasure === 'DELETE' || entry.kept) return [];
      const changed = typeof entry.onErasure === 'object' ? Object.keys(entry.onErasure) : [];
      return entry.personal.filter((column) => !changed.includes(column)).map((column) => `${table}.${column}`);
    });
  }

  it.each(Object.values(subgraphs).map((definition) => [definition.name, definition.personalData] as const))(
    'of %s has every table, and every column that could say something of a person',
    async (name, data) => expect(await gaps(name, data)).toEqual([]),
  );

  it('leaves nothing behind but what leads to nobody', () => {
    const left = Object.values(subgraphs).flatMap(({ name, personalData }) =>
      leftBehind(personalData).map((column) => `${name}.${column}`),
    );
    expect(left.sort()).toEqual([
      // What employers registered stays countable: the position, the stage and the day, of nobody.
      'candidate.deletion_notice.items',
      'candidate.holding.items',
      'candidate.invitation.answered_at',
      'candidate.tombstone.mailbox_hash',
      'employer.registration.disposition',
      'employer.registration.position',
      'employer.registration.rejected_on',
      'employer.registration.stage_reached',
      'employer.rejection_rating.score',
      'rewards.registration_fact.accepted_at',
      'rewards.registration_fact.candidate_id',
    ]);
  });

  it('lacks whatever a newcomer forgets', async () => {
    await client.query('alter table candidate.candidate add column nickname text');
    await client.query('create table candidate.diary (id uuid primary key, entry text not null)');
    expect(await gaps('candidate', subgraphs.candidate.personalData)).toEqual([
      'candidate.nickname is named not once',
      'diary is not in the table',
    ]);
  });
});
