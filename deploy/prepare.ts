import { GatewayStore } from '../gateway/store.js';
import type { Config } from '../platform/config.js';
import type { Keys } from '../platform/keys.js';
import type { Log } from '../platform/log.js';
import { migrate } from '../platform/storage/migrate.js';
import { roleUrl } from '../platform/storage/roles.js';
import { subgraphs } from '../subgraphs/all.js';
import { openCore } from './compose.js';
import { seedDemo } from './demo/seed.js';
import { openDatabase } from './parts.js';

/** Whether a start is to bring demo data: `npm start -- --empty` is not. */
export function wantsDemo(config: Config): boolean {
  return !config.production && !process.argv.includes('--empty');
}

/** The database, running, migrated, and outside production with the demo members and, if wanted, a year of demo history. */
export async function prepareDatabase(
  config: Config,
  keys: Keys,
  log: Log,
): Promise<{ url: string; stop(): Promise<void> }> {
  const database = await openDatabase(config);
  await migrate(database.url, config, keys, Object.values(subgraphs));
  if (!config.production) {
    const store = new GatewayStore(roleUrl(config, keys, database.url, 'gateway'));
    const databaseUrl = withoutWaitingForDisk(database.url);
    await seedDemo((clock) => openCore({ config, keys, log, databaseUrl }, clock), store, wantsDemo(config));
    await store.close();
  }
  return database;
}

/** A crash during the demo's seconds of history costs the demo only, so its commits need not wait for the disk. */
function withoutWaitingForDisk(url: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', '-c synchronous_commit=off');
  return changed.href;
}
