import { GatewayStore } from '../gateway/store.js';
import { HubClock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { loadKeys } from '../platform/keys.js';
import { createLog } from '../platform/log.js';
import { roleUrl } from '../platform/storage/roles.js';
import { openCore } from './compose.js';
import { databaseBeside } from './parts.js';
import { runCommand } from './run-command.js';
import { say } from './say.js';

const SHOWN = 20;

/**
 * `npm run doctor` — recomputes what must always hold (what is released, the chains, the receipts, the ledger) and says
 * where it does not, also beside a hub that runs. It changes nothing. Ends with 1 when something is wrong.
 */
async function examine(config: Config): Promise<boolean> {
  const keys = loadKeys(config);
  const database = await databaseBeside(config);
  const store = new GatewayStore(roleUrl(config, keys, database.url, 'gateway'));
  const clock = new HubClock(await store.clockOffset());
  const core = await openCore({ config, keys, log: createLog('warn'), databaseUrl: database.url }, clock);
  let healthy = true;
  for (const subgraph of core.running.values()) {
    for (const { check, findings } of await subgraph.examine()) {
      say(`${findings.length === 0 ? 'ok  ' : 'BAD '} ${subgraph.name}: ${check}`);
      for (const finding of findings.slice(0, SHOWN)) say(`       ${finding}`);
      if (findings.length > SHOWN) say(`       … and ${findings.length - SHOWN} more`);
      healthy &&= findings.length === 0;
    }
  }
  await core.close();
  await store.close();
  await database.stop();
  return healthy;
}

await runCommand(async (config) => {
  const healthy = await examine(config);
  say(healthy ? 'Everything holds.' : 'Something is wrong; see above.');
  return healthy;
}, 2);
