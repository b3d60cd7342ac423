import { once } from 'node:events';
import type { Server } from 'node:http';
import { type Config, ConfigError, readConfig } from '../platform/config.js';
import { type Keys, loadKeys } from '../platform/keys.js';
import { createLog, type Log } from '../platform/log.js';
import { say } from './say.js';

export interface ProcessParts {
  readonly config: Config;
  readonly keys: Keys;
  readonly log: Log;
}

export interface RunningProcess {
  readonly http: Server;
  stop(): Promise<void>;
}

/** What is left of ten seconds for a shutdown that hangs. */
const PATIENCE_MS = 9_500;

/** One process from start to end: configuration, listening, and one way to shut down. A wrong start says why in one sentence. */
export async function runProcess(name: string, open: (parts: ProcessParts) => Promise<RunningProcess>): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLog(config.LOG_LEVEL ?? (config.production ? 'info' : 'warn'));
    const running = await open({ config, keys: loadKeys(config), log });
    running.http.listen(config.PORT, config.HOST);
    await once(running.http, 'listening');
    log.info('listening', { process: name });
    stopOnSignal(() => running.stop());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

/** SIGTERM, SIGINT and the end of the process that keeps this one drain and stop, once, within ten seconds. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const shutdown = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await stop();
    process.exit(0);
  };
  process.on('SIGTERM', shutdown);
  process.on('SIGINT', shutdown);
  process.on('disconnect', shutdown);
}
