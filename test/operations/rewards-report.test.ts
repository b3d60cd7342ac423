import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/auth/actor.js';
import type { EmployerId } from '../../platform/ids.js';
import type { ReportGroup } from '../../subgraphs/rewards/domain/slot-report.js';
import { reportSlots } from '../../subgraphs/rewards/operations/report-slots.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { RewardsBench } from '../support/rewards-bench.js';

const PEOPLE = ['registered', 'invited', 'consented', 'introduced', 'hired', 'started', 'leftEarly'] as const;

describe('the slot report', () => {
  let hub: RewardsBench;
  let a: EmployerId;
  let b: EmployerId;
  let c: EmployerId;

  /** A registers ten on 1 April; six are introduced, three hired by B, one of whom leaves; C registers one, whom A hires with its slot. */
  beforeAll(async () => {
    hub = await RewardsBench.open(new Date('2026-04-01T00:00:00Z'));
    [a, b, c] = [hub.newEmployer(), hub.newEmployer(), hub.newEmployer()];
    const people = await hub.join(a, 10);
    const introductions = [];
    for (const person of people.slice(0, 6)) introductions.push(await hub.introduce([person], b));
    await hub.introduce([people[0]!], c);
    const hired = [];
    for (const [index, person] of people.slice(0, 3).entries())
      hired.push(await hub.hire([person], b, introductions[index]));
    await hub.pass(31);
    const [rin] = await hub.join(c);
    const own = await hub.introduce([rin!], a);
    await reserveSlot(hub.employer(a), { introductionId: own });
    await hub.hire([rin!], a, own);
    await hub.leave(hired[0]!);
    await hub.pass(7);
  });
  afterAll(() => hub.close());

  const report = (actor: Actor, groupBy: ReportGroup = 'NONE', from = '2026-01-01', to = '2026-12-31') =>
    reportSlots(hub.as(actor), { from, to, groupBy });
  const people = (row: object | undefined) => PEOPLE.map((column) => (row as Record<string, unknown>)?.[column]);

  it('shows an employer its own figures', async () => {
    const { rows, total } = await report({ kind: 'employer', id: a });
    expect(rows).toEqual([total]);
    expect(total.group).toBe('ALL');
    expect(people(total)).toEqual([10, 10, 10, 6, 3, 3, 1]);
    expect(total).toMatchObject({
      slotsMinted: 1,
      slotsReserved: 1,
      slotsConsumed: 1,
      slotsExpired: 0,
      pointsEarned: 0,
      feesSaved: 1_500_000,
    });
  });

  it('hides from an employer how many consented and were introduced, below five', async () => {
    expect(people((await report({ kind: 'employer', id: c })).total)).toEqual([1, 1, null, null, 1, 1, 0]);
  });

  it('moves those two figures on Mondays only', async () => {
    const joined = hub.newEmployer();
    await hub.join(joined, 6);
    const consented = async () => (await report({ kind: 'employer', id: joined })).total.consented;
    expect(await consented()).toBeNull();
    const day = (hub.now.getTime() + 9 * 3_600_000) / 86_400_000;
    const toMonday = 7 - ((Math.floor(day) + 3) % 7);
    const before = hub.now;
    hub.bench.clock.set(new Date(Math.floor(day + toMonday) * 86_400_000 - 9 * 3_600_000));
    expect(await consented()).toBe(6);
    hub.bench.clock.set(before);
  });

  it('counts whole weeks there, so that a day more or less tells of nobody', async () => {
    const days = ['2026-03-30', '2026-04-01', '2026-04-05'].map(async (to) => {
      const { total } = await report({ kind: 'employer', id: a }, 'NONE', '2026-03-01', to);
      return total.consented;
    });
    expect(await Promise.all(days)).toEqual([10, 10, 10]);
    expect((await report({ kind: 'employer', id: a }, 'NONE', '2026-03-01', '2026-03-29')).total.consented).toBeNull();
  });

  it('shows an agency what came of its introductions', async () => {
    const { total } = await report({ kind: 'agency', id: hub.agency });
    expect(people(total)).toEqual([null, null, null, 7, 4, 4, 1]);
    expect(total).toMatchObject({ slotsConsumed: 1, feesSaved: 1_500_000 });
    const stranger = await report({ kind: 'agency', id: randomUUID() as never });
    expect(people(stranger.total)).toEqual([null, null, null, 0, 0, 0, 0]);
  });

  it('never tells an agency which companies had rejected its candidates', async () => {
    const answer = await report({ kind: 'agency', id: hub.agency }, 'EMPLOYER');
    expect(answer.rows.map(({ group }) => group).sort()).toEqual([a, b, c].sort());
    expect(answer.rows.find(({ group }) => group === a)).toMatchObject({
      introduced: 1,
      hired: 1,
      slotsMinted: 0,
      slotsConsumed: 1,
    });
    expect(answer.rows.find(({ group }) => group === c)).toMatchObject({ introduced: 1, hired: 0 });
  });

  it('hides from analysts every count of people below five, and nothing from the operator', async () => {
    expect(people((await report({ kind: 'analyst' }, 'EMPLOYER')).rows.find(({ group }) => group === c))).toEqual(
      PEOPLE.map(() => null),
    );
    const seen = (await report({ kind: 'operator' }, 'EMPLOYER')).rows.find(({ group }) => group === c);
    expect(people(seen)).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });

  it('by employer sums to the whole', async () => {
    const { rows, total } = await report({ kind: 'operator' }, 'EMPLOYER');
    for (const column of [...PEOPLE, 'slotsMinted', 'slotsConsumed', 'feesSaved'] as const)
      expect(rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(total[column]);
  });

  it('by month tells when each thing happened', async () => {
    const { rows } = await report({ kind: 'operator' }, 'MONTH');
    expect(rows.map((row) => [row.group, row.hired, row.leftEarly, row.slotsMinted, row.slotsConsumed])).toEqual([
      ['2026-04', 3, 0, 1, 0],
      ['2026-05', 1, 1, 0, 1],
    ]);
  });

  it('by agency leaves out what belongs to no agency', async () => {
    const { rows, total } = await report({ kind: 'operator' }, 'AGENCY');
    expect(rows.map(({ group }) => group)).toEqual([hub.agency]);
    expect(people(rows[0])).toEqual([null, null, null, 7, 4, 4, 1]);
    expect(total.registered).toBe(17);
  });

  it('agrees with the postings', async () => {
    const { total } = await report({ kind: 'employer', id: a });
    const { postings } = await hub.account(a);
    const of = (kind: string) => postings.edges.filter(({ node }) => node.kind === kind).length;
    expect([total.slotsMinted, total.slotsConsumed, total.started]).toEqual([
      of('SLOT_MINTED'),
      of('SLOT_CONSUMED'),
      of('EARNED'),
    ]);
  });

  it('comes as a CSV that spreadsheets open as it is', async () => {
    const { csv } = await report({ kind: 'employer', id: a });
    expect(csv).toBe(
      '\ufeffgroup,registered,invited,consented,introduced,hired,started,leftEarly,slotsMinted,slotsReserved,slotsConsumed,slotsExpired,pointsEarned,feesSaved\r\n' +
        'ALL,10,10,10,6,3,3,1,1,1,1,0,0,1500000\r\n',
    );
  });

  it.each([
    ['2026-04-02', '2026-04-01', 'PERIOD_REVERSED'],
    ['2021-04-01', '2026-04-02', 'PERIOD_TOO_LONG'],
  ])('refuses the period from %s to %s', async (from, to, reason) => {
    await expect(report({ kind: 'operator' }, 'NONE', from, to)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'to', reason },
    });
  });

  it('is not for candidates', async () => {
    const query = '{ slotReport(input: { from: "2026-01-01", to: "2026-12-31" }) { csv } }';
    await expect(hub.ask({ kind: 'candidate', id: randomUUID() as never }, query)).rejects.toThrow(/FORBIDDEN/);
    await expect(hub.ask({ kind: 'analyst' }, query)).resolves.toBeTruthy();
  });
});
