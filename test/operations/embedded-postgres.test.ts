import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { projectRoot } from '../../platform/paths.js';
import { end, eventually } from '../support/hub.js';

/** A process that starts the embedded PostgreSQL, says where and as which process, and stays. */
const KEEPER = `
  const { launchPostgres } = await import(process.argv[1]);
  const postgres = await launchPostgres({ folder: process.argv[2], password: 'x' });
  console.log(JSON.stringify({ url: postgres.url, pid: postgres.pid }));
  process.on('SIGTERM', () => postgres.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 1000);`;

describe('the embedded PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tasuki-embedded-'));
  const keepers: ChildProcess[] = [];
  afterAll(async () => {
    for (const keeper of keepers) await end(keeper, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  async function launch(): Promise<{ keeper: ChildProcess; url: string; pid: number }> {
    const launcher = join(projectRoot, 'dist/platform/embedded/postgres.js');
    const args = ['--input-type=module', '--eval', KEEPER, launcher, join(folder, 'postgres')];
    const keeper = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    keepers.push(keeper);
    const said = await new Promise<string>((resolve, reject) => {
      keeper.stdout?.once('data', (line: Buffer) => resolve(line.toString()));
      keeper.once('exit', (code) => reject(new Error(`It ended with ${code}`)));
    });
    return { keeper, ...(JSON.parse(said) as { url: string; pid: number }) };
  }

  async function ask<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  it('keeps what was committed through kill -9 of its hub and of itself, and finds words in Japanese', async () => {
    const first = await launch();
    const [{ version = 0, encoding = '' } = {}] = await ask<{ version: number; encoding: string }>(
      first.url,
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    );
    expect([Math.floor(version / 10_000), encoding]).toEqual([18, 'UTF8']);
    await ask(first.url, 'create extension pg_trgm; create table kept (text text)');
    await ask(first.url, `insert into kept values ('東京 看護師 募集')`);

    await end(first.keeper, 'SIGKILL');
    const second = await launch();
    expect(second.pid).not.toBe(first.pid);
    const found = `select word_similarity('看護', text) > 0.5 as similar, text ~ '看護師' as holds from kept`;
    expect(await ask(second.url, found)).toEqual([{ similar: true, holds: true }]);

    process.kill(second.pid, 'SIGKILL');
    const again = await eventually(() => ask(second.url, 'select text from kept').catch(() => null), 20_000);
    expect(again).toEqual([{ text: '東京 看護師 募集' }]);
  });

  it('refuses a folder that another hub uses', async () => {
    const launching = launch();
    await expect(launching).rejects.toThrow('It ended with 1');
  });
});
