import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A process that takes one job of the task it is given, says so, and never ends it. */
const [root, url, task] = process.argv.slice(2);
const { graphileEngine } = await import(pathToFileURL(join(root, 'dist/platform/events/graphile-worker.js')).href);
process.on('disconnect', () => process.exit());
const { silentLog } = await import(pathToFileURL(join(root, 'dist/platform/log.js')).href);
await graphileEngine(url, 1).start(
  {
    [task]: () => {
      process.send('taken');
      return new Promise(() => undefined);
    },
  },
  silentLog,
);
