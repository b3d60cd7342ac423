import { loadKeys } from '../platform/keys.js';
import { createLog } from '../platform/log.js';
import { prepareDatabase } from './prepare.js';
import { runCommand } from './run-command.js';
import { say } from './say.js';

/** `npm run migrate` — brings the database up to date, with the demo outside production unless `--empty`, and ends. */
await runCommand(async (config) => {
  const database = await prepareDatabase(config, loadKeys(config), createLog(config.LOG_LEVEL ?? 'warn'));
  await database.stop();
  say('The database is up to date.');
  return true;
});
