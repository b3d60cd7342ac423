import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import supertest from 'supertest';
import { projectRoot } from '../../platform/paths.js';
import { createDatabase } from './database.js';

export interface Answer<T = Record<string, never>> {
  readonly status: number;
  readonly data: T;
  readonly errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string; reason?: string; requestId: string; messageJa: string };
  }[];
}

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: string;
}

/** A hub as its users reach it: the compiled product in processes of its own, on a database of its own. */
export interface TestHub {
  readonly url: string;
  readonly http: ReturnType<typeof supertest>;
  /** The owner's login, for what no answer of the API shows. */
  readonly databaseUrl: string;
  /** The environment that it was started with, for commands beside it. */
  readonly env: Record<string, string | undefined>;
  /** An access token of a demo client. */
  token(client: string): Promise<string>;
  ask<T = never>(token: string | null, query: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
  /** Mails to this address, newest first, once there are at least `count`. */
  mails(to: string, count?: number): Promise<Mail[]>;
  /** Moves the clock; the time there once what fell due is done. */
  advance(to: { now: string } | { advance: string }): Promise<Date>;
  /** Everything that its processes have printed. */
  output(): string;
  /** Process ids of the hub's processes, by name. */
  pids(): Map<string, number>;
  /** Ends the way a crash does, and starts again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export type WayOfRunning = 'one process' | 'five processes';
export const waysOfRunning: readonly WayOfRunning[] = ['one process', 'five processes'];

/** Starts a hub with a clock that can be moved, and with the demo members; with their year of history only if that is wanted. */
export async function startHub(
  way: WayOfRunning,
  env: Record<string, string> = {},
  history: 'history' | 'empty' = 'empty',
): Promise<TestHub> {
  const database = await createDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'tasuki-hub-'));
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(database.keys));
  const port = await freePorts();
  const url = `http://127.0.0.1:${port}`;
  const script = way === 'one process' ? 'hub.js' : 'services.js';
  const environment = {
    PATH: process.env.PATH,
    PORT: String(port),
    DATABASE_URL: database.url,
    KEYS_FILE: join(folder, 'keys.json'),
    TASUKI_TEST_CLOCK: '1',
    ...env,
  };
  const said: string[] = [];
  let child = await launch(script, environment, url, said, history);
  const http = supertest(url);
  return {
    url,
    http,
    databaseUrl: database.url,
    env: environment,
    async token(client) {
      const answer = await http
        .post('/oidc/token')
        .auth(client, 'demo-secret')
        .type('form')
        .send({ grant_type: 'client_credentials' });
      return answer.body.access_token as string;
    },
    async ask<T>(token: string | null, query: string, variables: Record<string, unknown> = {}) {
      const request = http.post('/graphql').set('content-type', 'application/json');
      if (token) request.set('authorization', `Bearer ${token}`);
      const { status, body } = await request.send({ query, variables });
      return { status, ...body } as Answer<T>;
    },
    async mails(to, count = 1) {
      return eventually(async () => {
        const { body } = await http.get('/dev/mail').query({ to }).set('accept', 'application/json');
        return (body as Mail[]).length >= count ? (body as Mail[]) : null;
      });
    },
    async advance(to) {
      const { status, body } = await http.post('/dev/clock').send(to);
      if (status !== 200) throw new Error(`The clock did not move: ${status} ${JSON.stringify(body)}`);
      return new Date(body.now);
    },
    output: () => said.join(''),
    pids: () => processesBelow(child.pid ?? 0),
    async restart() {
      await end(child, 'SIGKILL');
      child = await launch(script, environment, url, said, history);
    },
    async stop() {
      await end(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
      await database.drop();
    },
  };
}

/** The first answer that is not null, within ten seconds. */
export async function eventually<T>(look: () => Promise<T | null>, forMs = 10_000): Promise<T> {
  for (let waited = 0; waited < forMs; waited += 25) {
    const found = await look();
    if (found !== null) return found;
    await sleep(25);
  }
  throw new Error(`It did not come about within ${forMs} ms`);
}

/** How long a start may take on a busy machine. */
const PATIENCE_MS = { empty: 120_000, history: 240_000 };

async function launch(
  script: string,
  env: Record<string, string | undefined>,
  url: string,
  said: string[],
  history: 'history' | 'empty',
): Promise<ChildProcess> {
  const args = ['--enable-source-maps', join(projectRoot, 'dist/deploy', script)];
  const child = spawn(process.execPath, history === 'empty' ? [...args, '--empty'] : args, {
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    if (process.env.SHOW_HUB) stream?.pipe(process.stderr);
  }
  try {
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error('it ended');
      const answer = await fetch(`${url}/readyz`).catch(() => null);
      return answer?.ok ? true : null;
    }, PATIENCE_MS[history]);
  } catch (error) {
    throw new Error(`The hub did not start: ${said.join('')}`, { cause: error });
  }
  return child;
}

/** Ends a process that a test started, and resolves when it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

/** The children of a process, by what they run: `candidate`, `gateway` … */
function processesBelow(parent: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const status = read(`/proc/${entry}/status`);
    if (Number(/^PPid:\t(\d+)/m.exec(status)?.[1]) !== parent) continue;
    const name = /deploy\/(?:subgraph\.js\0(\w+)|(gateway)\.js)/.exec(read(`/proc/${entry}/cmdline`));
    if (name) found.set(name[1] ?? name[2] ?? '', Number(entry));
  }
  return found;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A port with four free ones behind it, below those that the system gives to outgoing connections. */
async function freePorts(): Promise<number> {
  const port = 10_000 + Math.floor(Math.random() * 4_500) * 5;
  const free = await Promise.all([0, 1, 2, 3, 4].map((step) => isFree(port + step)));
  return free.every(Boolean) ? port : freePorts();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
