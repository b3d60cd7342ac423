import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ConfigError } from '../config.js';
import { type Account, dataFolderFor, reachableBinaries, serverAccount } from './account.js';
import { binariesFolder } from './binaries.js';
import { isProcess } from './process.js';

export interface EmbeddedPostgres {
  /** URL of the superuser on the database `tasuki`. */
  readonly url: string;
  /** Process id of the present postmaster. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the data; made on the first start. */
  readonly folder: string;
  /** Password of the superuser. */
  readonly password: string;
  /** Tests give up durability for speed. */
  readonly durable?: boolean;
  readonly port?: number;
}

/**
 * Starts PostgreSQL from the npm package's binaries, initialising the folder on the first start. A postmaster that
 * a killed hub left behind is stopped first; one that dies under a running hub is started again on the same port.
 * Listens on 127.0.0.1 only. The locale must be C.UTF-8: with C, pg_trgm finds no trigrams in Japanese, silently.
 */
export async function launchPostgres(options: LaunchOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const bin = reachableBinaries(binariesFolder(), account);
  const data = dataFolderFor(options.folder, account);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(bin, data, options.password, account);
  takeOwnership(`${options.folder}.owner`);
  await stopOrphan(data);
  const port = options.port ?? (await freePort());
  const url = (database: string) => `postgres://postgres:${options.password}@127.0.0.1:${port}/${database}`;
  const server = new Server(bin, data, port, options.durable ?? true, account);
  await server.start(url('postgres'));
  await createDatabase(url('postgres'));
  return {
    url: url('tasuki'),
    get pid() {
      return server.pid;
    },
    stop: () => server.stop(),
  };
}

/** A postmaster and the promise to keep it running until it is stopped. */
class Server {
  private child: ChildProcess | undefined;
  private stopping = false;

  constructor(
    private readonly bin: string,
    private readonly data: string,
    private readonly port: number,
    private readonly durable: boolean,
    private readonly account: Account | undefined,
  ) {
    process.once('exit', () => this.child?.kill('SIGINT'));
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  async start(probeUrl: string): Promise<void> {
    const child = spawn(
      join(this.bin, 'postgres'),
      ['-D', this.data, '-p', String(this.port), ...settings(this.durable)],
      {
        cwd: '/',
        env: { LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', 'ignore', 'pipe'],
        ...this.account,
      },
    );
    this.child = child;
    const said: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => {
      said.push(chunk.toString());
      if (said.length > 20) said.shift();
    });
    child.once('exit', () => void this.restart(probeUrl));
    await answering(probeUrl, () => child.exitCode === null && child.signalCode === null).catch((error: unknown) => {
      this.stopping = true;
      throw new Error(`The embedded PostgreSQL did not start.\n${said.join('')}`, { cause: error });
    });
  }

  private async restart(probeUrl: string): Promise<void> {
    if (this.stopping) return;
    await stopOrphan(this.data);
    await this.start(probeUrl);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGINT');
    const patience = setTimeout(() => child.kill('SIGQUIT'), 5000);
    await ended;
    clearTimeout(patience);
  }
}

/** An eighth of the machine's memory, 2 GB at most; it is taken as it is used. */
function sharedMegabytes(): number {
  return Math.max(128, Math.min(2048, Math.floor(totalmem() / 2 ** 20 / 8)));
}

function settings(durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: `${sharedMegabytes()}MB`,
    work_mem: '32MB',
    jit: 'off',
    random_page_cost: '1.1',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function initialise(bin: string, data: string, password: string, account: Account | undefined): Promise<void> {
  const passwordFile = join(dirname(data), `.initdb-${process.pid}`);
  mkdirSync(dirname(passwordFile), { recursive: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const flags = ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];
  try {
    await run(join(bin, 'initdb'), [...flags, ...locale, '--no-sync', '--no-instructions'], account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(command: string, args: string[], account: Account | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...account,
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}.\n${said}`))));
  });
}

/** Notes that this process runs the folder's PostgreSQL, unless another hub that is alive does. */
function takeOwnership(ownerFile: string): void {
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0;
  if (owner !== process.pid && isProcess(owner, 'node')) {
    throw new ConfigError(
      `Another hub (process ${owner}) uses this data. Stop it, or give this one its own TASUKI_DATA.`,
    );
  }
  writeFileSync(ownerFile, String(process.pid));
}

/** Stops a postmaster that outlived its hub. A process id that now belongs to something else is left alone. */
async function stopOrphan(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isProcess(pid, data)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && isProcess(pid, data); waited += 20) await sleep(20);
  if (isProcess(pid, data)) process.kill(pid, 'SIGQUIT');
}

async function answering(url: string, alive: () => boolean): Promise<void> {
  for (let waited = 0; ; waited += 20) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (!alive() || waited > 60_000) throw error;
      await sleep(20);
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'tasuki'");
    if (rowCount === 0) await client.query('create database tasuki');
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
