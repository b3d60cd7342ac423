import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../platform/config.js';
import { type EmbeddedPostgres, launchPostgres } from '../platform/embedded/postgres.js';
import { runningPort } from '../platform/embedded/running.js';
import type { Keys } from '../platform/keys.js';
import { MailQueue } from '../platform/mail/queue.js';
import { devTransport, smtpTransport } from '../platform/mail/transport.js';
import { projectRoot } from '../platform/paths.js';

/** The database of this hub: one's own by DATABASE_URL, else the embedded one under TASUKI_DATA. */
export async function openDatabase(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, stop: () => Promise.resolve() };
  const data = resolve(projectRoot, config.TASUKI_DATA);
  const embedded: EmbeddedPostgres = await launchPostgres({
    folder: resolve(data, 'postgres'),
    password: ownPassword(data),
  });
  return { url: embedded.url, stop: () => embedded.stop() };
}

/** The same database, also when a hub beside this process has the embedded one running: then it is left running. */
export async function databaseBeside(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  const data = resolve(projectRoot, config.TASUKI_DATA);
  const port = config.DATABASE_URL ? null : runningPort(resolve(data, 'postgres'));
  if (port === null) return openDatabase(config);
  const url = `postgres://postgres:${ownPassword(data)}@127.0.0.1:${port}/tasuki`;
  return { url, stop: () => Promise.resolve() };
}

/** The embedded superuser's password, made on the first start and readable by its owner only. */
function ownPassword(data: string): string {
  const path = resolve(data, 'postgres-password');
  if (!existsSync(path)) {
    mkdirSync(data, { recursive: true });
    writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path, 'utf8').trim();
}

export function mailQueue(config: Config, keys: Keys): MailQueue {
  const transport = config.SMTP_URL ? smtpTransport(config.SMTP_URL, config.MAIL_FROM) : devTransport;
  return new MailQueue(keys, transport);
}
