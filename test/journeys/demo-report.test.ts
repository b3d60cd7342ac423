import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dayOf, plusDays } from '../../platform/calendar.js';
import { projectRoot } from '../../platform/paths.js';
import { startHub, type TestHub } from '../support/hub.js';
import { readPdf } from '../support/pdf-text.js';

const COUNTED = [
  'registered',
  'invited',
  'consented',
  'introduced',
  'hired',
  'started',
  'leftEarly',
  'slotsMinted',
  'slotsReserved',
  'slotsConsumed',
  'slotsExpired',
  'pointsEarned',
  'feesSaved',
] as const;
type Figures = Record<(typeof COUNTED)[number], number>;
type Row = Figures & { group: string };
type WorkedOut = Figures & { employerId: string; month: string };

const REPORT = `query($input: SlotReportInput!) { slotReport(input: $input) { rows { group ${COUNTED.join(' ')} }
  total { group ${COUNTED.join(' ')} } csv funnel { stage count medianDays } costs { hires fees feesWaived } } }`;

/** The demo's year over HTTP, against figures that docs/report-figures.sql works out from other tables. */
describe('the report of the demo year', () => {
  let hub: TestHub;
  let database: pg.Client;
  let worked: WorkedOut[];
  let period: { from: string; to: string };

  beforeAll(async () => {
    hub = await startHub('one process', {}, 'history');
    database = new pg.Client({ connectionString: hub.databaseUrl });
    await database.connect();
    const today = dayOf(new Date());
    period = { from: plusDays(today, -380), to: today };
    const script = readFileSync(join(projectRoot, 'docs/report-figures.sql'), 'utf8');
    const settings = `set report.first_day = '${period.from}'; set report.last_day = '${period.to}';`;
    const answers = (await database.query(settings + script)) as unknown as pg.QueryResult<WorkedOut>[];
    worked = answers.at(-1)?.rows ?? [];
  }, 300_000);
  afterAll(async () => {
    await database?.end();
    await hub?.stop();
  });

  async function report(client: string, groupBy: string) {
    const token = await hub.token(client);
    type Answer = {
      slotReport: {
        rows: Row[];
        total: Row;
        csv: string;
        funnel: { stage: string; count: number | null }[];
        costs: { hires: number; fees: number; feesWaived: number };
      };
    };
    const { data, errors } = await hub.ask<Answer>(token, REPORT, { input: { ...period, groupBy } });
    expect(errors).toBeUndefined();
    return data.slotReport;
  }

  function sumsBy(key: 'employerId' | 'month', only: (row: WorkedOut) => boolean = () => true): Row[] {
    return [...Map.groupBy(worked.filter(only), (row) => row[key])]
      .map(([group, rows]) => ({ group, ...sum(rows) }))
      .sort((one, other) => (one.group < other.group ? -1 : 1));
  }

  function sum(rows: readonly Figures[]): Figures {
    return Object.fromEntries(COUNTED.map((one) => [one, rows.reduce((all, row) => all + row[one], 0)])) as Figures;
  }

  it('has a history worth reporting', () => {
    const all = sum(worked);
    expect(all.registered).toBeGreaterThan(200);
    for (const figure of ['leftEarly', 'slotsMinted', 'slotsConsumed', 'feesSaved'] as const)
      expect([figure, all[figure] > 0]).toEqual([figure, true]);
  });

  it('agrees with what was worked out, by employer, by month and in all', async () => {
    const { rows, total } = await report('operator', 'EMPLOYER');
    expect(rows).toEqual(sumsBy('employerId'));
    expect(total).toEqual({ group: 'ALL', ...sum(worked) });
    expect((await report('operator', 'MONTH')).rows).toEqual(sumsBy('month'));
  });

  it('an employer sees its own part of it', async () => {
    const { rows: employers } = await database.query(
      `select id from employer.employer where corporate_number = '8900000000001'`,
    );
    const [mine] = sumsBy('employerId', ({ employerId }) => employerId === employers[0].id);
    const { total, csv, funnel } = await report('employer-aozora', 'NONE');
    for (const figure of COUNTED.filter((one) => one !== 'consented' && one !== 'introduced'))
      expect([figure, total[figure]]).toEqual([figure, mine?.[figure]]);
    expect(csv).toContain(`ALL,${total.registered},${total.invited},`);
    expect(funnel.map(({ stage }) => stage)).toEqual([
      'REJECTED',
      'INVITED',
      'CONSENTED',
      'INTRODUCED',
      'OFFERED',
      'STARTED',
      'SLOT',
    ]);
  });

  it('agencies and the whole agree: each hire has one agency', async () => {
    const { rows, total, costs } = await report('operator', 'AGENCY');
    const { rows: placed } = await database.query(
      `select count(*)::int as hires, sum(fee)::float8 as fees, sum(fee_waived)::float8 as waived from agency.placement where started_at is not null`,
    );
    expect(costs).toEqual({ hires: placed[0].hires, fees: placed[0].fees, feesWaived: placed[0].waived });
    expect(sum(rows).started).toBe(total.started);
    expect(sum(rows).feesSaved).toBe(total.feesSaved);
  });

  it('is printed over HTTP, by name', async () => {
    const token = await hub.token('operator');
    const { from, to } = period;
    const { status, body, headers } = await hub.http
      .get(`/reports/slots.pdf?from=${from}&to=${to}&groupBy=EMPLOYER`)
      .set('authorization', `Bearer ${token}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    const { pages } = readPdf(body as Buffer);
    expect(pages.join('')).toContain('株式会社あおぞらテック\n');
    expect(pages.at(-1)).toContain(`${sum(worked).feesSaved.toLocaleString('ja-JP')}\n`);
    expect((await hub.http.get('/reports/slots.pdf?from=2026-01-01&to=2026-02-01')).status).toBe(401);
  });

  it('is made again by one command, and is what it was', async () => {
    const before = await report('operator', 'EMPLOYER');
    const said = execFileSync(process.execPath, [join(projectRoot, 'dist/deploy/rebuild-report.js')], {
      env: { PATH: process.env.PATH, ...hub.env },
      encoding: 'utf8',
    });
    expect(said).toMatch(/^The report was made again: \d+ rows, 0 of them/);
    expect(await report('operator', 'EMPLOYER')).toEqual(before);
  });

  it('is mailed to the members on the first business day of the month', async () => {
    const [year, month] = dayOf(new Date()).split('-').map(Number) as [number, number];
    await hub.advance({ now: new Date(Date.UTC(year, month, 7, 12)).toISOString() });
    const [mail] = await hub.mails('jinji@aozora-tech.example.jp');
    expect(mail?.subject).toBe(`キャリアリレー 月次レポート（${year}年${month}月）`);
    expect((await hub.mails('info@mirai-career.example.jp')).map(({ subject }) => subject)).toContain(mail?.subject);
  });
});
