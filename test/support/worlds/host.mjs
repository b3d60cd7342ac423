import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/**
 * A whole hub in a process of its own, on a standing clock, for properties that live through many short histories. It runs
 * the compiled product found under the folder that it is given, so that a test can run a changed copy. Its public door is
 * the product's; what its parent asks over the channel are the steps of a history.
 */
const [root, databaseUrl, keysText, start] = process.argv.slice(2);
const product = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
const { openCore } = await product('deploy/compose.js');
const { seedDemo } = await product('deploy/demo/seed.js');
const { demoClients, demoMembers } = await product('deploy/demo/members.js');
const { openDoor } = await product('gateway/http/app.js');
const { GatewayStore } = await product('gateway/store.js');
const { StandingClock } = await product('platform/clock.js');
const { readConfig } = await product('platform/config.js');
const { createLog } = await product('platform/log.js');
const { roleUrl } = await product('platform/storage/roles.js');

const config = readConfig({ NODE_ENV: 'test' });
const keys = JSON.parse(keysText);
const log = createLog(process.env.SHOW_HUB ? 'warn' : 'silent');
const clock = new StandingClock(new Date(start));
const store = new GatewayStore(roleUrl(config, keys, databaseUrl, 'gateway'));
const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
const parts = { config, keys, log, databaseUrl };
await seedDemo(() => openCore(parts, clock), store, false);
const core = await openCore(parts, clock);
await core.startWork({ timers: false });
const door = await openDoor({
  config,
  keys,
  clock,
  log,
  store,
  peers: core.services.peers,
  demoClients,
  demoMembers,
  readiness: async () => ({ ready: true, parts: {}, outboxLagMs: 0 }),
  advanceClock: async () => clock.now(),
});
door.http.listen(0, '127.0.0.1');
await once(door.http, 'listening');

/** What the seed left empty is history; the dictionary of skills is kept, because the hub remembers its numbers. */
const KEPT = ['candidate.skill'];
/** Members get mails of their own as soon as they are there; a history begins with an empty mailbox. */
const MAILED = ['platform.dev_mail', 'rewards.mail'];
const historyTables = await emptyTables();

async function emptyTables() {
  const { rows } = await owner.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('employer', 'candidate', 'agency', 'rewards', 'platform')`,
  );
  const empty = [];
  for (const { name } of rows) {
    const { rowCount } = await owner.query(`select 1 from ${name} limit 1`);
    if ((rowCount === 0 && !KEPT.includes(name)) || MAILED.includes(name)) empty.push(name);
  }
  return empty;
}

async function idle() {
  while ((await core.services.engine.backlog()).count > 0) await sleep(3);
}

const commands = {
  /** A step of a history, as one of the subgraphs gets it from whoever acts. */
  async execute({ subgraph, actor, query, variables }) {
    return core.running.get(subgraph).execute({ query, variables }, actor, 'history');
  },
  async clock({ at }) {
    clock.set(new Date(at));
  },
  /** Waits for reactions and mails; runs what is due by the clock when asked to. */
  async settle({ timers }) {
    await (timers ? core.settle() : idle());
  },
  async mails({ to }) {
    return store.devMails(to);
  },
  /** An agency's or employer's id for a person. */
  async encode({ viewer, ref }) {
    return core.running.get('candidate').open({ kind: 'system' }).own.pairwise.encode(viewer, ref);
  },
  async introductionOf({ candidateId, opening }) {
    const { rows } = await owner.query(
      'select id from agency.introduction where candidate_id = $1 and job_opening_id = $2 order by proposed_at desc, id desc',
      [candidateId, opening],
    );
    return rows[0]?.id ?? null;
  },
  async candidates() {
    const { rows } = await owner.query('select mailbox, id from candidate.candidate');
    return Object.fromEntries(rows.map(({ mailbox, id }) => [mailbox, id]));
  },
  async reset() {
    await idle();
    await owner.query(`truncate ${historyTables.join(', ')}`);
  },
  async stop() {
    await door.stop();
    await core.close();
    await store.close();
    await owner.end();
    setImmediate(() => process.disconnect());
  },
};

process.on('message', async ({ id, command, input }) => {
  try {
    process.send({ id, value: (await commands[command](input ?? {})) ?? null });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: `http://127.0.0.1:${door.http.address().port}` });
