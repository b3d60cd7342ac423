import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../../platform/paths.js';

// A bench that is interrupted ends what it started, too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
// Each of a variant's processes waits for that.
process.setMaxListeners(100);

/** The first start makes a year of demo history. */
const PATIENCE_MS = 300_000;

export interface Running {
  /** Of everything that was started for it; what these started themselves is found below them. */
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** Starts a program and waits until `ready` finds it so. */
export async function start(
  args: readonly string[],
  env: Record<string, string | undefined>,
  ready: () => Promise<boolean>,
): Promise<Running> {
  const child = spawn(process.execPath, [...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  process.once('exit', () => child.kill('SIGTERM'));
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    if (child.exitCode !== null) throw new Error(`${args[0]} ended with ${child.exitCode}`);
    if (await ready().catch(() => false)) return { pids: child.pid ? [child.pid] : [], stop: () => stop(child) };
    await sleep(100);
  }
  await stop(child);
  throw new Error(`${args[0]} is not ready after five minutes`);
}

/** Starts a script of `deploy` that listens on this port, of this product or of a copy of it. */
export function startHub(
  port: number,
  env: Record<string, string | undefined>,
  { root = projectRoot, script = 'hub.js', args = [] }: { root?: string; script?: string; args?: string[] } = {},
): Promise<Running> {
  return start(
    [join(root, 'dist/deploy', script), ...args],
    { PATH: process.env.PATH, PORT: String(port), ...env },
    async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok,
  );
}

/** An access token of a demo client. */
export async function tokenFrom(url: string, client: string): Promise<string> {
  const answer = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:demo-secret`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

export interface Usage {
  /** Milliseconds of CPU since the process began. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

const TICK_MS = 10;
const PAGE_MB = 4096 / 1024 / 1024;

/** What the operating system says of processes and of those that they started, by the name of their script. */
export function usageBelow({ pids }: Pick<Running, 'pids'>): Map<string, Usage> {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)));
  const mine = new Set(pids);
  for (const { id, parent } of stats.sort((a, b) => a.id - b.id)) if (mine.has(parent)) mine.add(id);
  return new Map(stats.filter(({ id }) => mine.has(id)).map(({ id, usage }) => [nameOf(id), usage]));
}

function statOf(id: number): { id: number; parent: number; usage: Usage }[] {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, pages = 0] = [fields[1], fields[11], fields[12], fields[21]];
    return [{ id, parent, usage: { cpuMs: (user + system) * TICK_MS, rssMb: pages * PAGE_MB } }];
  } catch (error) {
    // It ended between the list and the look.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH')
      return [];
    throw error;
  }
}

function nameOf(id: number): string {
  const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  const script = words.findIndex((word) => /\.m?js$/.test(word));
  const [file = '', argument = ''] = words.slice(script);
  const name =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.m?js$/, '') ?? '';
  return name === 'subgraph' ? argument : name || (words[0] ?? '');
}
