import { openHub } from './compose.js';
import { prepareDatabase } from './prepare.js';
import { runProcess } from './run-process.js';
import { welcome } from './say.js';

const began = performance.now();

/** `npm start` — the whole hub in one process. */
await runProcess('hub', async ({ config, keys, log }) => {
  const database = await prepareDatabase(config, keys, log);
  const hub = await openHub({ config, keys, log, databaseUrl: database.url });
  await hub.core.startWork();
  hub.door.http.once('listening', () => welcome(config, performance.now() - began));
  return {
    http: hub.door.http,
    async stop() {
      await hub.stop();
      await database.stop();
    },
  };
});
