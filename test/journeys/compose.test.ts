import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { parse } from 'yaml';
import { readConfig } from '../../platform/config.js';
import { projectRoot } from '../../platform/paths.js';
import { databaseRoles, roleUrl } from '../../platform/storage/roles.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { end, eventually } from '../support/hub.js';

interface Service {
  readonly command?: string[];
  readonly environment: Record<string, string | number>;
  readonly image: string;
}

const read = (file: string) => readFileSync(joinPath(projectRoot, file), 'utf8');
const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const entryPoint = JSON.parse(/^ENTRYPOINT (\[.*\])$/m.exec(read('deploy/Dockerfile'))?.[1] ?? '[]') as string[];
const processes = Object.entries(services).filter(([name]) => name !== 'postgres' && name !== 'migrate');

describe('docker-compose.yml, with each container a process of this machine', () => {
  let database: TestDatabase;
  const folder = mkdtempSync(joinPath(tmpdir(), 'tasuki-compose-'));
  const started: ChildProcess[] = [];
  const first = 20_000 + Math.floor(Math.random() * 1_000) * 10;
  const url = `http://127.0.0.1:${first}`;

  beforeAll(async () => {
    database = await createDatabase();
    writeFileSync(joinPath(folder, 'keys.json'), JSON.stringify(database.keys), { mode: 0o600 });
  });
  afterAll(async () => {
    await Promise.all(started.map((child) => end(child, 'SIGTERM')));
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a service's environment becomes where every host is this one; names of variables stay as they are. */
  function translated({ environment }: Service): Record<string, string> {
    const config = readConfig({ NODE_ENV: 'test' });
    const logins = databaseRoles.map((role) => [
      `${role.toUpperCase()}_DATABASE_URL`,
      roleUrl(config, database.keys, database.url, role),
    ]);
    const here: Record<string, string> = {
      ...Object.fromEntries(logins),
      DATABASE_URL: database.url,
      TASUKI_DATA: folder,
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
    };
    return Object.fromEntries(
      Object.entries(environment).map(([name, value]) => {
        const text = here[name] ?? String(value);
        return [name, text.replace(/^http:\/\/\w+:(400\d)$/, 'http://127.0.0.1:$1').replace(/\b400(\d)$/, moved)];
      }),
    );
  }
  const moved = (_all: string, step: string) => String(first + Number(step));

  function run(service: Service, ...more: string[]): ChildProcess {
    const [, ...args] = [...entryPoint, ...(service.command ?? []), ...more];
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { PATH: process.env.PATH, ...translated(service) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    started.push(child);
    return child;
  }

  it('migrates once, then answers as five processes, each with the logins that its container has', async () => {
    expect(entryPoint[0]).toBe('node');
    expect(processes.map(([name]) => name).sort()).toEqual(['agency', 'candidate', 'employer', 'gateway', 'rewards']);
    const migrating = run(services.migrate as Service, '--empty');
    expect(await exitOf(migrating)).toBe(0);
    for (const [, service] of processes) run(service);
    await eventually(async () => ((await fetch(`${url}/readyz`).catch(() => null))?.ok ? true : null), 40_000);
    const token = await supertest(url)
      .post('/oidc/token')
      .auth('agency-mirai', 'demo-secret')
      .type('form')
      .send({ grant_type: 'client_credentials' });
    const answer = await supertest(url)
      .post('/graphql')
      .set('authorization', `Bearer ${token.body.access_token}`)
      .send({ query: '{ myAgency { name } candidatePool { count { value } } jobOpenings { totalCount } }' });
    expect(answer.body.data).toEqual({
      myAgency: { name: 'みらいキャリア株式会社' },
      candidatePool: { count: { value: 0 } },
      jobOpenings: { totalCount: 0 },
    });
  });
});

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}
