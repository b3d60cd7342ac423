import { type Config, ConfigError, readConfig } from '../platform/config.js';
import { say } from './say.js';

/**
 * A command from start to end. `work` answers whether all is well, which is exit code 0 or 1; a wrong configuration is said
 * in one sentence and ends with `refused`.
 */
export async function runCommand(work: (config: Config) => Promise<boolean>, refused = 1): Promise<never> {
  try {
    process.exit((await work(readConfig(process.env))) ? 0 : 1);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    say(error.message);
    process.exit(refused);
  }
}
