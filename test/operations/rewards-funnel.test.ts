import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Actor } from '../../platform/auth/actor.js';
import type { EmployerId } from '../../platform/ids.js';
import type { ReportGroup } from '../../subgraphs/rewards/domain/slot-report.js';
import { rebuildReport } from '../../subgraphs/rewards/operations/rebuild-report.js';
import { reportSlots } from '../../subgraphs/rewards/operations/report-slots.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { readPdf } from '../support/pdf-text.js';
import { RewardsBench } from '../support/rewards-bench.js';

describe('from a rejection to a slot', () => {
  let hub: RewardsBench;
  let a: EmployerId;
  let b: EmployerId;

  /** A registers six; they join after 2 days, are introduced after 3 more, offered a job 10 days later, and start 20 days after that at B. A's slot pays one of its own two hires. */
  beforeAll(async () => {
    hub = await RewardsBench.open(new Date('2026-04-01T03:00:00Z'));
    [a, b] = [hub.newEmployer(), hub.newEmployer()];
    const people = await hub.register(a, 6);
    await hub.pass(2);
    for (const person of people) await hub.accept(person);
    await hub.pass(3);
    const introductions = [];
    for (const person of people) introductions.push(await hub.introduce([person], b));
    await hub.pass(10);
    for (const introductionId of introductions) await hub.offer(introductionId);
    await hub.pass(20);
    for (const [index, person] of people.entries()) await hub.hire([person], b, introductions[index]);
    for (const [index, person] of (await hub.join(b, 2)).entries()) {
      const introductionId = await hub.introduce([person], a);
      if (index === 0) await reserveSlot(hub.employer(a), { introductionId });
      await hub.hire([person], a, introductionId);
    }
    await hub.pass(10);
  });
  afterAll(() => hub.close());

  const report = (actor: Actor, groupBy: ReportGroup = 'NONE') =>
    reportSlots(hub.as(actor), { from: '2026-04-01', to: '2026-12-31', groupBy });

  it('says how many reached each stage, and how long it had taken them', async () => {
    const funnel = await (await report({ kind: 'employer', id: a })).funnel();
    expect(funnel.map((step) => [step.stage, step.count, step.medianDays, step.medianDaysFromRejection])).toEqual([
      ['REJECTED', 6, null, null],
      ['INVITED', 6, 0, 0],
      ['CONSENTED', 6, 2, 2],
      ['INTRODUCED', 6, 3, 5],
      ['OFFERED', 6, 10, 15],
      ['STARTED', 6, 20, 35],
      ['SLOT', 2, 0, null],
    ]);
  });

  it('agrees with the report', async () => {
    for (const actor of [{ kind: 'employer', id: a }, { kind: 'operator' }, { kind: 'analyst' }] as Actor[]) {
      const { total, funnel } = await report(actor);
      const counts = Object.fromEntries((await funnel()).map(({ stage, count }) => [stage, count]));
      expect(counts).toMatchObject({
        REJECTED: total.registered,
        INVITED: total.invited,
        CONSENTED: total.consented,
        INTRODUCED: total.introduced,
        STARTED: total.started,
        SLOT: total.slotsMinted,
      });
    }
  });

  it('hides stages and medians of fewer than five people from all but the operator', async () => {
    const of = async (actor: Actor) => (await (await report(actor)).funnel()).map((step) => step.count ?? null);
    expect(await of({ kind: 'employer', id: b })).toEqual([2, 2, null, null, null, 2, 0]);
    const steps = await (await report({ kind: 'employer', id: b })).funnel();
    expect(steps.map(({ medianDays }) => medianDays)).toEqual([null, null, null, null, null, null, null]);
    expect(await of({ kind: 'agency', id: hub.agency })).toEqual([null, null, null, 8, 6, 8, 2]);
    expect(await of({ kind: 'operator' })).toEqual([8, 8, 8, 8, 6, 8, 2]);
  });

  it('gives the cost of a hire before and after slots, and the yen recovered', async () => {
    expect(await (await report({ kind: 'employer', id: a })).costs()).toEqual({
      hires: 2,
      fees: 3_000_000,
      feesWaived: 1_500_000,
      unitCostBefore: 1_500_000,
      unitCostAfter: 750_000,
      waivedPerRegistration: 250_000,
    });
    expect(await (await report({ kind: 'employer', id: b })).costs()).toMatchObject({
      hires: 6,
      unitCostAfter: 1_500_000,
    });
    expect(await (await report({ kind: 'employer', id: hub.newEmployer() })).costs()).toEqual({
      hires: 0,
      fees: 0,
      feesWaived: 0,
      unitCostBefore: null,
      unitCostAfter: null,
      waivedPerRegistration: null,
    });
    expect(await (await report({ kind: 'agency', id: hub.agency })).costs()).toMatchObject({
      hires: 8,
      feesWaived: 1_500_000,
      waivedPerRegistration: null,
    });
    expect(await (await report({ kind: 'analyst' })).costs()).toMatchObject({
      hires: 8,
      waivedPerRegistration: 187_500,
    });
  });

  it.each(['NONE', 'MONTH', 'EMPLOYER', 'AGENCY'] as const)('is printed by %s, with its fonts', async (groupBy) => {
    hub.names.set(a, '株式会社髙橋﨑濵');
    const { rows, pdf } = await report({ kind: 'operator' }, groupBy);
    const file = await pdf();
    const { pages, embeddedFonts } = readPdf(file);
    expect(embeddedFonts.map((name) => name.slice(7)).sort()).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular']);
    expect(pages.join('')).not.toContain('?');
    expect(pages[0]).toContain('還元レポート');
    expect(pages[0]).toMatch(/入社\n8人\n中央値 前段階から 20日/);
    expect(pages[0]).toMatch(/回収額（無償紹介枠が免除した手数料）\n¥1,500,000\n/);
    expect(pages[1]).toMatch(/合計\n8\n8\n8\n8\n8\n8\n0\n2\n1\n1\n0\n0\n1,500,000\n/);
    if (groupBy === 'EMPLOYER') expect(pages[1]).toContain('株式会社髙橋﨑濵\n6\n');
    if (groupBy === 'MONTH') expect(pages[1]).toContain(`${rows[0]?.group}\n6\n`);
  });

  it('prints as many pages as its rows need', async () => {
    for (let made = 0; made < 40; made += 1) await hub.join(hub.newEmployer());
    const { pages } = readPdf(await (await report({ kind: 'operator' }, 'EMPLOYER')).pdf());
    expect(pages.length).toBe(3);
    expect(pages.at(-1)).toMatch(/登録\n案内\n[\s\S]*合計\n48\n/);
  });

  it.each([
    ['2026-04-01', '2026-04-30'],
    ['2026-04-01', '2026-05-31'],
    ['2026-03-15', '2026-04-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026-04-02', '2026-04-29'],
    ['2026-03-31', '2026-05-10'],
    ['2026-02-28', '2026-12-30'],
  ])('counts everyone whom the network registered, invited and won from %s to %s', async (from, to) => {
    const counted = await hub.sql<{ kind: string; month: string; many: number }>(
      sql`select kind, to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, count(*)::int as many from rewards.report_fact
           where (at at time zone 'Asia/Tokyo')::date between ${from}::date and ${to}::date group by 1, 2`,
    );
    const many = (kind: string, month?: string) =>
      counted
        .filter((one) => one.kind === kind && one.month === (month ?? one.month))
        .reduce((sum, one) => sum + one.many, 0);
    for (const groupBy of ['NONE', 'MONTH', 'EMPLOYER', 'AGENCY'] as const) {
      const { rows, total } = await reportSlots(hub.operator(), { from, to, groupBy });
      expect(total).toMatchObject({
        registered: many('REGISTERED'),
        invited: many('INVITED'),
        consented: many('CONSENTED'),
      });
      if (groupBy === 'MONTH')
        for (const row of rows) expect([row.group, row.registered]).toEqual([row.group, many('REGISTERED', row.group)]);
      if (groupBy === 'EMPLOYER')
        expect(rows.reduce((sum, { registered }) => sum + (registered ?? 0), 0)).toBe(total.registered);
    }
  });

  it('is a projection that can be made again, and then is what it was', async () => {
    const before = await hub.sql(sql`select * from rewards.report_fact order by subject_id, kind, part_id`);
    expect(await rebuildReport(hub.operator())).toEqual({ rows: before.length, differed: [] });
    expect(await hub.sql(sql`select * from rewards.report_fact order by subject_id, kind, part_id`)).toEqual(before);
    await hub.sql(sql`delete from rewards.report_fact where kind = 'SLOT_CONSUMED'`);
    const stray = randomUUID();
    await hub.sql(
      sql`insert into rewards.report_fact (kind, subject_id, at, amount) values ('INVITED', ${stray}, now(), 1)`,
    );
    const days = await hub.sql<{ employer_id: string }>(
      sql`select * from rewards.report_day where many > 0 order by employer_id, kind, day`,
    );
    const months = await hub.sql<{ employer_id: string }>(
      sql`select * from rewards.report_month where many > 0 order by employer_id, kind, month`,
    );
    expect(months.length).toBeGreaterThan(1);
    const [first, last] = [days[0]?.employer_id, months.at(-1)?.employer_id];
    await hub.sql(sql`update rewards.report_day set many = many + 1 where employer_id = ${first}`);
    await hub.sql(sql`update rewards.report_month set many = many + 1 where employer_id = ${last}`);
    expect((await rebuildReport(hub.operator())).differed).toEqual(expect.arrayContaining([stray, first, last]));
    expect(await hub.sql(sql`select * from rewards.report_day order by employer_id, kind, day`)).toEqual(days);
    expect(await hub.sql(sql`select * from rewards.report_month order by employer_id, kind, month`)).toEqual(months);
    expect(await hub.sql(sql`select * from rewards.report_fact order by subject_id, kind, part_id`)).toEqual(before);
  });
});
