import { createRequire } from 'node:module';
import { StandingClock } from '../../dist/platform/clock.js';
import { readConfig } from '../../dist/platform/config.js';
import { graphileEngine } from '../../dist/platform/events/graphile-worker.js';
import { createLog } from '../../dist/platform/log.js';
import { MailQueue } from '../../dist/platform/mail/queue.js';
import { devTransport } from '../../dist/platform/mail/transport.js';
import { roleUrl } from '../../dist/platform/storage/roles.js';
import { openSubgraph } from '../../dist/platform/subgraph.js';
import { reserveSlot } from '../../dist/subgraphs/rewards/operations/reserve-slot.js';
import { rewards } from '../../dist/subgraphs/rewards/subgraph.js';

/**
 * The rewards subgraph in a process of its own, which takes the steps that it is given and ends like a crash at the n-th
 * statement that it sends to the database: before an odd one, behind an even one. Without n it says how many there were.
 */
const { databaseUrl, keys, now, steps, introduction, dieAt } = JSON.parse(process.argv[2]);
const config = readConfig({ NODE_ENV: 'test' });
const engine = graphileEngine(roleUrl(config, keys, databaseUrl, 'jobs'), 1);
const subgraph = await openSubgraph(rewards, {
  config,
  keys,
  clock: new StandingClock(new Date(now)),
  log: createLog('silent'),
  engine,
  peers: { execute: async () => ({ data: { slotIntroduction: introduction } }) },
  mail: new MailQueue(keys, devTransport),
  databaseUrl,
});
await subgraph.check();

let sent = 0;
// The database's driver as the ORM has it, which need not be ours.
const pg = createRequire(createRequire(import.meta.url).resolve('@mikro-orm/postgresql'))('pg');
const send = pg.Client.prototype.query;
pg.Client.prototype.query = function query(...args) {
  sent += 1;
  if (sent === dieAt && dieAt % 2 === 1) process.kill(process.pid, 'SIGKILL');
  const answer = send.apply(this, args);
  if (sent === dieAt) process.kill(process.pid, 'SIGKILL');
  return answer;
};

for (const { reserve, event, id } of steps) {
  if (reserve) await reserveSlot(subgraph.open({ kind: 'employer', id: introduction.employerId }), reserve);
  else await subgraph.tasks[`rewards:on-${event.type}`]({ id, event });
}
process.stdout.write(String(sent));
process.exit(0);
