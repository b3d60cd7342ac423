import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, ConfigError, readConfig } from '../platform/config.js';
import { loadKeys } from '../platform/keys.js';
import { createLog, type Log } from '../platform/log.js';
import { projectRoot } from '../platform/paths.js';
import { type DatabaseRole, roleUrl } from '../platform/storage/roles.js';
import { type SubgraphName, subgraphNames } from '../schema/roles.js';
import { prepareDatabase } from './prepare.js';
import { stopOnSignal } from './run-process.js';
import { say, welcome } from './say.js';

/** Logins that each process needs, and no other gets. */
const LOGINS: Record<SubgraphName | 'gateway', readonly DatabaseRole[]> = {
  employer: ['employer', 'jobs'],
  candidate: ['candidate', 'reader', 'jobs'],
  agency: ['agency', 'jobs'],
  rewards: ['rewards', 'jobs'],
  gateway: ['gateway'],
};

/** A process that is started again whenever it ends, until it is stopped. */
class Kept {
  private child: ChildProcess | undefined;
  private stopping = false;

  constructor(
    private readonly name: SubgraphName | 'gateway',
    private readonly env: Record<string, string | undefined>,
    private readonly log: Log,
  ) {}

  start(): void {
    const script = this.name === 'gateway' ? ['gateway.js'] : ['subgraph.js', this.name];
    const [file = '', ...args] = script;
    const child = spawn(process.execPath, ['--enable-source-maps', join(projectRoot, 'dist/deploy', file), ...args], {
      env: this.env,
      // The channel tells a process that its keeper is gone, whatever ended it.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    child.once('exit', async (code, signal) => {
      if (this.stopping) return;
      this.log.warn('process ended, starting it again', { process: this.name, exit: signal ?? String(code) });
      await sleep(200);
      this.start();
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    await ended;
  }
}

/** `npm run start:services` — the same hub as five processes, subgraphs on the ports after the gateway's. */
async function main(): Promise<void> {
  const began = performance.now();
  const config = readConfig(process.env);
  const keys = loadKeys(config);
  const log = createLog(config.LOG_LEVEL ?? 'warn');
  const database = await prepareDatabase(config, keys, log);
  const addresses = subgraphNames.map((name, index) => [name, config.PORT + 1 + index] as const);
  const urls = Object.fromEntries(
    addresses.map(([name, port]) => [`${name.toUpperCase()}_URL`, `http://${config.HOST}:${port}`]),
  );
  const ports: Record<string, number> = { ...Object.fromEntries(addresses), gateway: config.PORT };
  const kept = [...subgraphNames, 'gateway' as const].map((name) => {
    const logins = LOGINS[name].map((role) => [
      `${role.toUpperCase()}_DATABASE_URL`,
      roleUrl(config, keys, database.url, role),
    ]);
    const env = {
      ...process.env,
      DATABASE_URL: '',
      ...urls,
      ...Object.fromEntries(logins),
      PORT: String(ports[name]),
      PUBLIC_URL: config.publicUrl,
    };
    return new Kept(name, env, log);
  });
  for (const process of kept) process.start();
  stopOnSignal(async () => {
    await Promise.all(kept.map((process) => process.stop()));
    await database.stop();
  });
  await untilReady(config);
  welcome(config, performance.now() - began);
}

async function untilReady(config: Config): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const answer = await fetch(`http://${config.HOST}:${config.PORT}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  say('The processes are still not ready after a minute; their log lines above say why.');
}

await main().catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error;
  say(error.message);
  process.exit(1);
});
