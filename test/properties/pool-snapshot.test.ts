import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { addDays } from '../../platform/calendar.js';
import { readConfig } from '../../platform/config.js';
import { roleUrl } from '../../platform/storage/roles.js';
import { NETWORK } from '../../subgraphs/candidate/domain/audience.js';
import type { MatchTarget } from '../../subgraphs/candidate/domain/match-score.js';
import { type PoolSearch, searchRelease } from '../../subgraphs/candidate/storage/pool-query.js';
import { PoolSnapshots } from '../../subgraphs/candidate/storage/pool-snapshots.js';
import { ReleaseReader } from '../../subgraphs/candidate/storage/release-reader.js';
import { NO_CONDITIONS, type PoolKeyset } from '../../subgraphs/candidate/storage/release-sql.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { holds, timeFor } from '../support/worlds/budget.js';

const PEOPLE = 120;
const NOW = new Date('2026-11-01T00:00:00Z');
/** PROFILE and CONDITIONS: all that a search looks at. */
const SCOPES = 1 | 16;

interface Values {
  readonly scopes: number;
  readonly skills: number[];
  readonly occupation: number;
  readonly prefecture: number;
  readonly relocation: boolean;
  readonly years: number;
  readonly salary: number;
  readonly availableIn: number;
  /** Days ago: few, so that many were released at the same moment. */
  readonly releasedAgo: number;
  readonly lasts: number;
}

type Step =
  | { readonly do: 'change'; readonly who: number; readonly network: boolean; readonly values: Values }
  | { readonly do: 'vanish' | 'hide'; readonly who: number; readonly network: boolean }
  | { readonly do: 'clear'; readonly from: number; readonly network: boolean }
  | { readonly do: 'number' | 'retake' };
type Question = Pick<PoolSearch, 'conditions' | 'target' | 'first'>;

const values: fc.Arbitrary<Values> = fc.record({
  scopes: fc.constantFrom(0, 1, 16, 17, 17, 17),
  skills: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
  occupation: fc.integer({ min: 1, max: 5 }),
  prefecture: fc.integer({ min: 11, max: 16 }),
  relocation: fc.boolean(),
  years: fc.integer({ min: 0, max: 8 }),
  salary: fc.constantFrom(4_000_000, 5_000_000, 5_500_000, 6_000_000),
  availableIn: fc.integer({ min: 0, max: 5 }),
  releasedAgo: fc.constantFrom(0, 1, 10, 29, 30, 31, 50),
  lasts: fc.constantFrom(-1, 5, 100, 100, 100),
});
const who = fc.integer({ min: 0, max: PEOPLE - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ do: fc.constant('change'), who, network: fc.boolean(), values }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('vanish', 'hide'), who, network: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('number', 'retake') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear'), from: who, network: fc.boolean() }) },
);
/** Mostly no condition: with many at once nobody would be found. */
const seldom = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
const some = <T>(one: fc.Arbitrary<T>) => seldom(fc.uniqueArray(one, { minLength: 1, maxLength: 3 }));
const question: fc.Arbitrary<Question> = fc
  .record({
    skillsAny: some(fc.integer({ min: 0, max: 7 })),
    skillsAll: some(fc.integer({ min: 1, max: 6 })),
    occupations: some(fc.integer({ min: 1, max: 6 })),
    prefectures: some(fc.integer({ min: 11, max: 17 })),
    yearsMin: seldom(fc.integer({ min: 0, max: 8 })),
    yearsMax: seldom(fc.integer({ min: 0, max: 8 })),
    desiredSalaryMax: seldom(fc.constantFrom(4_000_000, 5_000_000, 5_500_000)),
    availableBy: seldom(fc.integer({ min: 0, max: 5 }).map((days) => addDays(NOW, days).toISOString().slice(0, 10))),
    byMatch: fc.boolean(),
    weights: fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 7 }), weight: fc.integer({ min: 1, max: 3 }) }), {
      selector: ({ id }) => id,
      maxLength: 3,
    }),
    first: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ byMatch, weights, first, ...conditions }) => ({
    conditions: { ...NO_CONDITIONS, ...conditions },
    first,
    target: byMatch ? targetOf(conditions, weights) : null,
  }));

function targetOf(
  conditions: Pick<PoolSearch['conditions'], 'occupations' | 'prefectures' | 'yearsMin' | 'desiredSalaryMax'>,
  skills: MatchTarget['skills'],
): MatchTarget {
  return {
    skills,
    occupations: conditions.occupations ?? [2],
    prefectures: conditions.prefectures ?? [13],
    yearsMin: conditions.yearsMin ?? 4,
    salaryMax: conditions.desiredSalaryMax ?? 5_000_000,
  };
}

describe('a search by snapshots', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let reader: ReleaseReader;
  let agency: number;
  const people = Array.from({ length: PEOPLE }, () => randomUUID());
  const failures: unknown[] = [];
  const never = { find: () => null } as unknown as PoolSnapshots;

  beforeAll(async () => {
    database = await createDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    reader = new ReleaseReader(
      roleUrl(readConfig({ DATABASE_URL: database.url }), database.keys, database.url, 'reader'),
    );
    const { rows } = await owner.query<{ number: number }>(
      `insert into candidate.audience (kind, member_id, standing, permit_from, permit_to, version)
       values ('AGENCY', $1, 'ACTIVE', '2024-01-01', '2029-01-01', 1) returning number`,
      [randomUUID()],
    );
    agency = rows[0]?.number ?? 0;
    await owner.query(
      `insert into candidate.candidate (id, mailbox, mailbox_hash, created_at, headline, occupation, skills, skill_ids, years_of_experience,
         prefecture, open_to_relocation, name, contact_email, profile_text, career_text, updated_at, confirmed_at)
       select id, id::text, uuid_send(id), now(), '', '01', '{}', '{}', 1, '13', false, '', '', '', '', now(), now() from unnest($1::uuid[]) id`,
      [people],
    );
    for (const [who, one] of fc.sample(values, { numRuns: PEOPLE * 2, seed: 1 }).entries())
      await take({ do: 'change', who: who % PEOPLE, network: who < PEOPLE, values: one });
    await take({ do: 'number' });
  }, 60_000);
  afterAll(async () => {
    await owner?.end();
    await reader?.end();
    await database?.drop();
  });

  /** Writes what the product's own fold would: the row, and in the same transaction that its audience sees something else. */
  async function take(one: Step): Promise<void> {
    // What has no position yet is never taken for known.
    if (one.do === 'number' || one.do === 'retake')
      await owner.query(
        `update candidate.release_change c set position = w.place
           from (select id, (select coalesce(max(position), 0) from candidate.release_change) + row_number() over (order by id) as place
                   from candidate.release_change where position is null) w where w.id = c.id`,
      );
    if (one.do === 'clear')
      for (let other = one.from; other < one.from + 12; other += 1)
        await take({ do: 'vanish', who: other % PEOPLE, network: one.network });
    if (!('who' in one)) return;
    const id = people[one.who];
    const audience = one.network ? NETWORK : agency;
    await owner.query('begin');
    if (one.do === 'vanish')
      await owner.query('delete from candidate.release where candidate_id = $1 and audience = $2', [id, audience]);
    // A block: the network's row stays, and only this agency loses sight.
    if (one.do === 'hide')
      await owner.query(
        `update candidate.release set excepted = case when $2 = any (excepted) then '{}' else array[$2::int] end where candidate_id = $1 and audience = 0`,
        [id, agency],
      );
    if ('values' in one) await write(id, audience, one.values);
    await owner.query(
      `update candidate.release set excepted = array[$2::int] where candidate_id = $1 and audience = 0
         and exists (select from candidate.release where candidate_id = $1 and audience = $2)`,
      [id, agency],
    );
    await owner.query(
      `insert into candidate.release_change (audience, excepted, candidate_id, kind, at) values ($1, '{}', $2, 'CHANGED', $3)`,
      [one.do === 'hide' ? agency : audience, id, NOW],
    );
    await owner.query('commit');
  }

  async function write(id: string | undefined, audience: number, one: Values): Promise<void> {
    const of = <T>(scope: number, value: T) => (one.scopes & scope ? value : null);
    await owner.query(
      `insert into candidate.release (candidate_id, audience, scopes, recency, valid_until, skills, occupation, prefecture, relocation, years,
         desired_salary, available_from, search_text, consent_ids, consent_scopes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', '{}', '{}')
       on conflict (candidate_id, audience) do update set scopes = excluded.scopes, recency = excluded.recency, valid_until = excluded.valid_until,
         skills = excluded.skills, occupation = excluded.occupation, prefecture = excluded.prefecture, relocation = excluded.relocation,
         years = excluded.years, desired_salary = excluded.desired_salary, available_from = excluded.available_from`,
      [
        id,
        audience,
        one.scopes,
        addDays(NOW, -one.releasedAgo),
        addDays(NOW, one.lasts),
        of(1, one.skills),
        of(1, one.occupation),
        of(1, one.prefecture),
        of(1, one.relocation),
        of(1, one.years),
        of(16, one.salary),
        of(16, addDays(NOW, one.availableIn)),
      ],
    );
  }

  /** Everyone whom a search finds, page after page. */
  async function everyone(snapshots: PoolSnapshots, asked: Question): Promise<string[]> {
    const found: string[] = [];
    let after: PoolKeyset | null = null;
    for (;;) {
      const rows = await searchRelease(
        { reader, snapshots },
        { ...asked, audience: agency, now: NOW, today: '2026-11-01', after, scopes: SCOPES },
      );
      found.push(...rows.slice(0, asked.first).map(({ ref, score }) => `${ref} ${score}`));
      const last = rows[asked.first - 1];
      if (!last || rows.length <= asked.first) return found;
      after = { score: asked.target ? last.score : null, at: last.recency, id: last.ref };
    }
  }

  it('finds the next ones where those whom a snapshot has found are gone', async () => {
    const snapshots = new PoolSnapshots(reader, (error) => failures.push(error));
    const asked: Question = { conditions: NO_CONDITIONS, target: targetOf(NO_CONDITIONS, []), first: 3 };
    await everyone(snapshots, asked);
    await snapshots.settled();
    const before = await everyone(snapshots, asked);
    for (const found of before.slice(0, 20)) {
      const who = people.findIndex((id) => found.startsWith(id));
      for (const network of [false, true]) await take({ do: 'vanish', who, network });
    }
    expect(await everyone(snapshots, asked)).toEqual(before.slice(20));
    await snapshots.close();
    expect(failures).toEqual([]);
  });

  const { ms, limit } = timeFor(6_000, 10);
  it(
    'finds whom the statement alone finds, in the same order, whatever has changed since they were taken',
    async () => {
      const taken = () => new PoolSnapshots(reader, (error) => failures.push(error));
      let snapshots = taken();
      let byMemory = 0;
      const life = fc.array(fc.oneof({ weight: 3, arbitrary: step }, { weight: 1, arbitrary: question }), {
        minLength: 10,
        maxLength: 60,
      });
      await holds(life, ms, async (list) => {
        for (const one of list) {
          if ('do' in one) {
            await take(one);
            if (one.do === 'retake') {
              await snapshots.close();
              snapshots = taken();
            }
            continue;
          }
          const search = { ...one, audience: agency, now: NOW, after: null, limit: 1 };
          if (!snapshots.find(search)) await snapshots.settled();
          if (snapshots.find(search)) byMemory += 1;
          expect(await everyone(snapshots, one)).toEqual(await everyone(never, one));
        }
      });
      await snapshots.close();
      expect(failures).toEqual([]);
      expect(byMemory).toBeGreaterThan(10);
    },
    limit,
  );
});
