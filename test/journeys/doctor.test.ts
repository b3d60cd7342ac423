import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { projectRoot } from '../../platform/paths.js';
import { startHub, type TestHub } from '../support/hub.js';
import { data, join, searchPool } from '../support/story.js';

describe('the doctor', () => {
  let hub: TestHub;
  let owner: pg.Client;
  const folder = mkdtempSync(joinPath(tmpdir(), 'tasuki-doctor-'));

  beforeAll(async () => {
    hub = await startHub('one process');
    owner = new pg.Client({ connectionString: hub.databaseUrl });
    await owner.connect();
    writeFileSync(joinPath(folder, 'keys.json'), process.env.TASUKI_TEST_KEYS ?? '');
    const [aozora, mirai] = [await hub.token('employer-aozora'), await hub.token('agency-mirai')];
    const scopes = ['PROFILE', 'CAREER', 'CONDITIONS'];
    const joined = await join(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes, expiresAt: inDays(30) }]);
    for (const filter of [{}, { yearsMin: 1 }]) await searchPool(hub, mirai, { filter });
    await hub.advance({ advance: 'PT1H' });
    await searchPool(hub, mirai);
    data(await hub.ask(joined.token, '{ myDisclosures { totalCount } }'));
  }, 60_000);
  afterAll(async () => {
    await owner?.end();
    await hub?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  async function examine(): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, [joinPath(projectRoot, 'dist/deploy/doctor.js')], {
      env: { PATH: process.env.PATH, DATABASE_URL: hub.databaseUrl, KEYS_FILE: joinPath(folder, 'keys.json') },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { code, said };
  }

  it('finds nothing beside a hub that is well, and changes nothing', async () => {
    const { code, said } = await examine();
    expect(said).toContain('ok   candidate: every chain of disclosures is whole');
    expect(said).toContain('ok   rewards: every posting sums to zero');
    expect(said).not.toContain('BAD');
    expect(code).toBe(0);
  });

  /** What is done to the copy as the product never could, and how that shows. */
  const hurts = [
    {
      statements: [
        'update candidate.disclosure set times = times + 1 where seq = 1',
        'update candidate.release set desired_salary = desired_salary + 1',
      ],
      findings: ['link 1 is not what was recorded', 'other values are stored for audience 0'],
    },
    {
      statements: [
        'update candidate.consent set scopes = scopes | 8',
        'delete from candidate.disclosure where seq = 1',
      ],
      findings: ['its receipt says something else', 'another fold is stored for audience 0', 'link 1 is missing'],
    },
  ];

  it.each(hurts)('finds $findings', async ({ statements, findings }) => {
    for (const statement of statements) await owner.query(statement);
    const { code, said } = await examine();
    for (const finding of findings) expect(said).toContain(finding);
    expect(code).toBe(1);
  });
});
