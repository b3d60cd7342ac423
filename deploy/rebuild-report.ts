import { HubClock } from '../platform/clock.js';
import { ConfigError, readConfig } from '../platform/config.js';
import { loadKeys } from '../platform/keys.js';
import { createLog } from '../platform/log.js';
import { rebuildReport } from '../subgraphs/rewards/operations/rebuild-report.js';
import type { RewardsCtx } from '../subgraphs/rewards/storage/own.js';
import { openCore } from './compose.js';
import { databaseBeside } from './parts.js';
import { say } from './say.js';

/**
 * `npm run report:rebuild` — throws the report's projection away and makes it again from the facts. Says what had been
 * projected otherwise, and ends with 1 if there was any. A hub may be running beside it.
 */
try {
  const config = readConfig(process.env);
  const database = await databaseBeside(config);
  const log = createLog(config.LOG_LEVEL ?? 'warn');
  const core = await openCore({ config, keys: loadKeys(config), log, databaseUrl: database.url }, new HubClock());
  const { rows, differed } = await rebuildReport(core.running.get('rewards')?.open({ kind: 'system' }) as RewardsCtx);
  await core.close();
  await database.stop();
  say(
    `The report was made again: ${rows} rows, ${differed.length} of them about something that was projected otherwise.`,
  );
  for (const id of differed) say(`  ${id}`);
  process.exit(differed.length > 0 ? 1 : 0);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  say(error.message);
  process.exit(1);
}
