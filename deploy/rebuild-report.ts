import { HubClock } from '../platform/clock.js';
import { loadKeys } from '../platform/keys.js';
import { createLog } from '../platform/log.js';
import { rebuildReport } from '../subgraphs/rewards/operations/rebuild-report.js';
import type { RewardsCtx } from '../subgraphs/rewards/storage/own.js';
import { openCore } from './compose.js';
import { databaseBeside } from './parts.js';
import { runCommand } from './run-command.js';
import { say } from './say.js';

/**
 * `npm run report:rebuild` — throws the report's projection away and makes it again from the facts. Says what had been
 * projected otherwise, and ends with 1 if there was any. A hub may be running beside it.
 */
await runCommand(async (config) => {
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
  return differed.length === 0;
});
