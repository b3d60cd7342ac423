import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readConfig } from '../../platform/config.js';
import { roleUrl } from '../../platform/storage/roles.js';
import { relayStandard } from '../../subgraphs/rewards/domain/programme.js';
import { checkLedger } from '../../subgraphs/rewards/operations/check-ledger.js';
import { publishProgramme } from '../../subgraphs/rewards/operations/publish-programme.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('the ledger', () => {
  let hub: RewardsBench;
  let role: pg.Client;
  let owner: pg.Client;
  beforeAll(async () => {
    hub = await RewardsBench.open();
    const { database } = hub.bench;
    const url = roleUrl(readConfig({ NODE_ENV: 'test' }), database.keys, database.url, 'rewards');
    role = new pg.Client({ connectionString: url });
    owner = new pg.Client({ connectionString: database.url });
    await role.connect();
    await owner.connect();
    const hired = await hub.hires(hub.newEmployer(), 4);
    await hub.leave(hired[0]!);
  });
  afterAll(async () => {
    await role.end();
    await owner.end();
    await hub.close();
  });

  describe('is only ever added to', () => {
    it.each([
      ['update rewards.posting set evidence = evidence'],
      ['delete from rewards.posting'],
      ['update rewards.entry set units = 1'],
      ['delete from rewards.entry'],
      ['truncate rewards.entry'],
      ['update rewards.account set owner = null'],
      ['delete from rewards.account'],
      ['update rewards.programme set units_per_hire = 600'],
      ['delete from rewards.programme'],
      ['delete from rewards.lot'],
      ['delete from rewards.slot'],
      ['alter table rewards.entry disable trigger balanced'],
    ])('%s', async (statement) => {
      await expect(role.query(statement)).rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('refuses what does not sum to zero, whoever writes it', () => {
    const posting = `insert into rewards.posting (id, key, employer_id, at, kind, programme_version, rule, cause, evidence)
      values ($1, $2, $3, now(), 'EARNED', 'relay-standard-v1', 'R2', '{}', 'by hand')`;

    async function write(client: pg.Client, lines: readonly [units: number, points: number][]): Promise<void> {
      const id = randomUUID();
      await client.query('begin');
      try {
        await client.query(posting, [id, id, randomUUID()]);
        for (const [index, [units, points]] of lines.entries()) {
          await client.query(
            `insert into rewards.entry (posting_id, account_id, units, points)
             select $1, id, $2, $3 from rewards.account order by id offset $4 limit 1`,
            [id, units, points, index],
          );
        }
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    }

    it.each([
      [
        'one unit too many',
        [
          [60, 0],
          [-59, 0],
        ],
      ],
      [
        'units against points',
        [
          [60, 0],
          [0, -60],
        ],
      ],
      ['one line only', [[0, 0]]],
      ['no line at all', []],
    ] as [string, [number, number][]][])('%s', async (_what, lines) => {
      await expect(write(role, lines)).rejects.toMatchObject({ code: '23514' });
      await expect(write(owner, lines)).rejects.toMatchObject({ code: '23514' });
    });

    it('and takes what does', async () => {
      await owner.query('begin');
      await expect(owner.query('select 1')).resolves.toBeTruthy();
      await owner.query('rollback');
      await expect(
        write(owner, [
          [1, 2],
          [-1, -2],
        ]),
      ).resolves.toBeUndefined();
      await owner.query('alter table rewards.entry disable trigger all');
      await owner.query('alter table rewards.posting disable trigger all');
      await owner.query(
        `delete from rewards.entry where posting_id in (select id from rewards.posting where evidence = 'by hand')`,
      );
      await owner.query(`delete from rewards.posting where evidence = 'by hand'`);
      await owner.query('alter table rewards.entry enable trigger all');
      await owner.query('alter table rewards.posting enable trigger all');
    });
  });

  it('has no account for a candidate', async () => {
    await expect(
      role.query(
        `insert into rewards.account (kind, owner, programme_version) values ('CANDIDATE', $1, 'relay-standard-v1')`,
        [randomUUID()],
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('cites the rule, the cause and the evidence of each posting', async () => {
    const { rows } = await role.query('select kind, rule, cause, evidence from rewards.posting order by seq');
    expect(rows[0]).toMatchObject({ kind: 'EARNED', rule: 'R2', cause: { placementId: expect.any(String) } });
    expect(rows[0].evidence).toMatch(/^PlacementStarted [0-9a-f-]{36} 2026-/);
    expect(rows.at(-1).evidence).toMatch(/^PlacementLeft /);
  });

  it('adds up, and the check finds what does not', async () => {
    expect(await checkLedger(hub.operator())).toEqual([]);
    await owner.query('update rewards.reward_account set units = units + 1');
    expect([...new Set((await checkLedger(hub.operator())).map(({ check }) => check))]).toEqual([
      'an account is the sum of its postings',
    ]);
    await owner.query('update rewards.reward_account set units = units - 1');
    await owner.query(`update rewards.slot set units = units + 1`);
    expect([...new Set((await checkLedger(hub.operator())).map(({ check }) => check))]).toEqual([
      'live slots hold what their account says',
      'a slot is minted of its price',
    ]);
    await owner.query(`update rewards.slot set units = units - 1`);
    expect(await checkLedger(hub.operator())).toEqual([]);
  });
});

describe('programmes', () => {
  let hub: RewardsBench;
  beforeAll(async () => {
    hub = await RewardsBench.open();
  });
  afterAll(async () => {
    expect(await checkLedger(hub.operator())).toEqual([]);
    await hub.close();
  });

  const publish = (version: string, terms: Partial<typeof relayStandard>, effectiveFrom = '2026-04-01') =>
    publishProgramme(hub.operator(), { ...relayStandard, ...terms, version, effectiveFrom });

  it('a registration keeps the programme that was in force when it was made', async () => {
    const [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const [before] = await hub.join(a);
    await hub.pass(0.001);
    await publish('double', { unitsPerHire: 120 });
    await hub.pass(0.001);
    const [after] = await hub.join(a);
    await hub.hire([before!], b);
    expect((await hub.account(a)).units).toBe(60);
    await hub.hire([after!], b);
    const { units, postings, slots } = await hub.account(a);
    expect([units, slots.length]).toEqual([180, 0]);
    expect(postings.edges.map(({ node }) => node.programmeVersion)).toEqual(['double', 'relay-standard-v1']);
  });

  it('one that takes effect later changes nothing before its day', async () => {
    await publish('later', { unitsPerHire: 10 }, '2026-06-01');
    const a = hub.newEmployer();
    await hub.hires(a, 1);
    expect((await hub.account(a)).units).toBe(120);
    hub.bench.clock.set(new Date('2026-06-01T00:00:00Z'));
    await hub.hires(a, 1);
    expect((await hub.account(a)).units).toBe(130);
  });

  it('under POINTS units become points, which end after two years and make no slot', async () => {
    await publish('points', { trigger: 'POINTS' }, '2026-06-01');
    const a = hub.newEmployer();
    const hired = await hub.hires(a, 4);
    expect(await hub.account(a)).toMatchObject({ units: 0, points: 240_000, slots: [] });
    await hub.leave(hired[0]!);
    expect(await hub.account(a)).toMatchObject({ units: 0, points: 180_000 });
    hub.bench.clock.set(new Date('2028-05-31T00:00:00Z'));
    await hub.bench.subgraph.runTimers();
    expect((await hub.account(a)).points).toBe(180_000);
    hub.bench.clock.set(new Date('2028-06-01T00:00:00Z'));
    await hub.bench.subgraph.runTimers();
    const { points, postings } = await hub.account(a);
    expect(points).toBe(0);
    expect(postings.edges.reduce((sum, { node }) => sum + node.points, 0)).toBe(0);
  });
});
