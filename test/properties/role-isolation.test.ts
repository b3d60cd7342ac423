import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readConfig } from '../../platform/config.js';
import { type DatabaseRole, databaseRoles, roleName, roleUrl } from '../../platform/storage/roles.js';
import { playHistory } from '../support/worlds/history.js';
import { attempt, attempts, curious, denied, escapes, type Relation, relations } from '../support/worlds/hostile.js';
import { sent, type Values } from '../support/worlds/people.js';
import { openWorldHub, type WorldHub } from '../support/worlds/world-hub.js';

const reading = (name: string) => ['select', 'whole', 'copy'].map((way) => `${way} ${name}`);
/** The clock's offset, and a mail for the development mailbox. */
const inCommon = [...reading('platform.clock'), 'insert platform.dev_mail'];

/** What each login may do outside its own schema, and, for those without a schema, at all. */
const allowed: Record<DatabaseRole, readonly string[]> = {
  employer: inCommon,
  candidate: [...inCommon, 'insert platform.erased_person'],
  agency: inCommon,
  rewards: inCommon,
  reader: [
    ...['release', 'released', 'release_change', 'audience'].flatMap((name) => reading(`candidate.${name}`)),
    'insert candidate.disclosure_log',
  ],
  jobs: [],
  gateway: [
    ...reading('platform.clock'),
    ...reading('platform.dev_mail'),
    ...reading('platform.erased_person'),
    ...reading('platform.rate_limit'),
    ...reading('platform.page_session'),
    ...['lock', 'update'].map((way) => `${way} platform.clock`),
    ...['rate_limit', 'page_session'].flatMap((table) =>
      ['insert', 'delete', 'lock', 'update'].map((way) => `${way} platform.${table}`),
    ),
  ],
};

const secret: Values = { PROFILE: 1, CAREER: 3, IDENTITY: 2, CONTACT: 5, CONDITIONS: 7, EVALUATION: 2, ORIGIN: 1 };
const unreleased = [
  sent.identity(secret.IDENTITY).name,
  sent.contact(secret.CONTACT).email,
  String(sent.conditions(secret.CONDITIONS).currentSalary),
  String(sent.conditions(secret.CONDITIONS).desiredSalary),
  sent.career(secret.CAREER).summary,
  'person0@example.jp',
];

const notForViews = new Set(['55000', '42809']);

describe('a role at the database', () => {
  let hub: WorldHub;
  let owner: pg.Client;
  const clients = new Map<DatabaseRole, pg.Client>();
  let all: Relation[];

  beforeAll(async () => {
    hub = await openWorldHub();
    const plan = {
      answer: 'ACCEPT' as const,
      values: secret,
      turns: [{ do: 'grant' as const, to: 'mirai' as const, scopes: ['PROFILE' as const], days: 100 }],
    };
    const people = [{ seat: 0, a: plan, b: plan }];
    await playHistory(hub, { observer: 'agency', suspended: false, swept: false, people }, 'a');
    owner = new pg.Client({ connectionString: hub.database.url });
    await owner.connect();
    for (const role of databaseRoles) {
      const url = roleUrl(readConfig({ NODE_ENV: 'test' }), hub.database.keys, hub.database.url, role);
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      clients.set(role, client);
    }
    all = await relations(owner);
  });
  afterAll(async () => {
    for (const client of [...clients.values(), owner]) await client?.end();
    await hub?.stop();
  });
  const as = (role: DatabaseRole) => clients.get(role) as pg.Client;

  async function reached(role: DatabaseRole, where: readonly Relation[]): Promise<string[]> {
    const done: string[] = [];
    for (const relation of where) {
      for (const [way, statement] of Object.entries(attempts(relation))) {
        const { refused } = await attempt(as(role), statement);
        // A view that takes no rows, a rule of the table: the right was there, and the statement was not.
        const stopped = refused === denied || (relation.kind === 'v' && notForViews.has(refused ?? ''));
        if (!stopped && !(refused === '23502' && way !== 'insert')) done.push(`${way} ${relation.name}`);
      }
    }
    return done;
  }

  it('the reading role reaches what is released, writes what it disclosed, and nothing else', async () => {
    expect(all.length).toBeGreaterThan(40);
    expect((await reached('reader', all)).sort()).toEqual([...allowed.reader].sort());
  });

  it.each(['employer', 'candidate', 'agency', 'rewards', 'jobs', 'gateway'] as const)(
    '%s reaches nothing outside its own schema',
    async (role) => {
      const elsewhere = all.filter(({ schema }) => schema !== role);
      expect((await reached(role, elsewhere)).sort()).toEqual([...allowed[role]].sort());
    },
  );

  it('no role can run, read, become or make anything else', async () => {
    const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
    const { rows: roles } = await owner.query<{ name: string }>('select rolname as name from pg_roles');
    for (const role of databaseRoles) {
      const others = roles.map(({ name }) => name).filter((name) => name !== roleName(role));
      for (const [what, statement] of Object.entries(escapes(others, rows[0]?.pid ?? 0))) {
        const { refused } = await attempt(as(role), statement);
        expect(`${role}, ${what}: ${refused ?? 'done'}`).not.toMatch(/: done$/);
      }
    }
  });

  it('no function that works with the rights of its owner can be called by the reading role', async () => {
    const { rows } = await owner.query(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and has_schema_privilege('tasuki_reader', n.oid, 'usage') and has_function_privilege('tasuki_reader', p.oid, 'execute')`,
    );
    expect(rows).toEqual([]);
  });

  it('the reading role owns nothing, belongs to nobody and has no attribute', async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
              (select count(*)::int from pg_auth_members m where m.member = r.oid) as member_of,
              (select count(*)::int from pg_class c where c.relowner = r.oid) as owns
         from pg_roles r where rolname = 'tasuki_reader'`,
    );
    const none = { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false };
    expect(rows).toEqual([{ ...none, rolbypassrls: false, member_of: 0, owns: 0 }]);
  });

  it('what the reading role is told, by rows, errors, plans and statistics, holds nothing unreleased', async () => {
    await owner.query(`/* ${unreleased.join(' ')} */ analyze candidate.candidate`);
    for (const statement of curious) {
      const { text } = await attempt(as('reader'), statement);
      for (const value of unreleased)
        expect({ statement, told: text.includes(value) }).toEqual({ statement, told: false });
    }
    const { text } = await attempt(as('reader'), 'select * from candidate.released');
    expect(text).toContain(sent.profile(secret.PROFILE).headline);
  });
});
