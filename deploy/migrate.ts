import { ConfigError, readConfig } from '../platform/config.js';
import { loadKeys } from '../platform/keys.js';
import { createLog } from '../platform/log.js';
import { prepareDatabase } from './prepare.js';
import { say } from './say.js';

/** `npm run migrate` — brings the database up to date, with the demo outside production unless `--empty`, and ends. */
try {
  const config = readConfig(process.env);
  const database = await prepareDatabase(config, loadKeys(config), createLog(config.LOG_LEVEL ?? 'warn'));
  await database.stop();
  say('The database is up to date.');
  process.exit(0);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  say(error.message);
  process.exit(1);
}
