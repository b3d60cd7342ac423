import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { Pool } from 'undici';
import { readConfig } from '../platform/config.js';
import { launchPostgres } from '../platform/embedded/postgres.js';
import { generateKeys, type Keys } from '../platform/keys.js';
import { projectRoot } from '../platform/paths.js';
import { roleUrl } from '../platform/storage/roles.js';
import { fill } from './hub/fill.js';
import { type Endpoint, load, post } from './hub/load.js';
import { type Running, start, startHub, tokenFrom, usageBelow } from './hub/processes.js';
import { type Row, table } from './hub/report.js';
import { QUERY, type Search, type Workload, workloads } from './hub/workloads.js';

/*
 * `npm run bench`: pages of the pool from the hub in one process and in five, beside a floor of bare node:http and the same
 * SQL. Everyone's answers are compared before anything is timed; each round asks everyone in turn; what counts is the ratio
 * of each round. `--full` is for a million people, `--people=N` for as many as are wanted; the data are kept in the
 * machine's folder of temporary files for the next run.
 */
const people = Number(
  process.argv.find((one) => one.startsWith('--people='))?.slice(9) ??
    (process.argv.includes('--full') ? 1_000_000 : 100_000),
);
const only = process.argv
  .find((one) => one.startsWith('--only='))
  ?.slice(7)
  .split(',');
const rounds = Number(process.argv.find((one) => one.startsWith('--rounds='))?.slice(9) ?? 3);
const CONNECTIONS = [1, 16, 64];
const WARM_UP_MS = 3_000;
const WARM_UP_CONNECTIONS = 16;
/** Of each measurement, until its own connections stand. */
const SETTLE_MS = 500;
const MEASURE_MS = 4_000;
const SAMPLE = 30;

const say = (text: string) => void process.stderr.write(`${text}\n`);
const folder = join(tmpdir(), `tasuki-bench-${people}`);
mkdirSync(folder, { recursive: true });
const keysFile = join(folder, 'keys.json');
if (!existsSync(keysFile)) writeFileSync(keysFile, JSON.stringify(generateKeys()));
const keys = JSON.parse(readFileSync(keysFile, 'utf8')) as Keys;
const postgres = await launchPostgres({ folder: join(folder, 'postgres'), password: 'bench' });

const environment = {
  DATABASE_URL: postgres.url,
  KEYS_FILE: keysFile,
  LOG_LEVEL: 'error',
  // One address for both ways of running, so that one token is good for both.
  PUBLIC_URL: 'http://127.0.0.1:4870',
};
/** Whose pool is asked for: the agency that most people consented to. */
const AGENCY = 'agency-mirai';

interface Variant {
  readonly name: 'floor' | 'one process' | 'five processes';
  readonly endpoint: Endpoint;
  /** The body that asks for this search, after turning the pages before it. */
  bodyOf(pool: Pool, search: Search): Promise<string>;
  start(): Promise<Running>;
}

interface Page {
  readonly data: {
    candidatePool: { pageInfo: { hasNextPage: boolean; endCursor?: string; place?: object }; edges: object[] };
  };
}

try {
  await prepare();
  await run();
} finally {
  await postgres.stop();
}

function hub(script: string, port: number): Promise<Running> {
  return startHub(port, environment, { script, args: ['--empty'] });
}

/** A database with everyone in it, made once. */
async function prepare(): Promise<void> {
  const done = join(folder, 'filled');
  if (existsSync(done)) return;
  say(`making ${people} people`);
  const running = await hub('hub.js', 4870);
  const largest = await memberOf('http://127.0.0.1:4870');
  await running.stop();
  const began = performance.now();
  await fill(postgres.url, people, largest, say);
  const seconds = Math.round((performance.now() - began) / 1000);
  writeFileSync(done, String(seconds));
  say(`made in ${seconds} s`);
}

async function memberOf(url: string): Promise<string> {
  const claims = (await tokenFrom(url, AGENCY)).split('.')[1] ?? '';
  return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { tasuki_org: string }).tasuki_org;
}

async function variants(): Promise<Variant[]> {
  const first = await hub('hub.js', 4870);
  const [token, agency] = [await tokenFrom('http://127.0.0.1:4870', AGENCY), await memberOf('http://127.0.0.1:4870')];
  await first.stop();
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<{ number: number }>(
    'select number from candidate.audience where member_id = $1',
    [agency],
  );
  await client.end();

  const floorPort = 4880;
  const config = readConfig(environment);
  const floor: Variant = {
    name: 'floor',
    endpoint: { url: `http://127.0.0.1:${floorPort}`, path: '/', headers: {} },
    async bodyOf(pool, search) {
      let after: object | null = null;
      for (let page = 0; page < search.pagesBefore; page += 1)
        after =
          (JSON.parse(await post(pool, this.endpoint, JSON.stringify({ ...search, after }))) as Page).data.candidatePool
            .pageInfo.place ?? null;
      return JSON.stringify({ ...search, after });
    },
    start: () =>
      start(
        [join(projectRoot, 'dist/bench/hub/floor.js')],
        {
          PATH: process.env.PATH,
          FLOOR_DATABASE_URL: roleUrl(config, keys, postgres.url, 'reader'),
          FLOOR_KEYS_FILE: keysFile,
          FLOOR_PORT: String(floorPort),
          FLOOR_AUDIENCE: String(rows[0]?.number),
          FLOOR_VIEWER: `agency:${agency}`,
        },
        async () => (await fetch(`http://127.0.0.1:${floorPort}`, { method: 'POST', body: '{}' })).status > 0,
      ),
  };
  const tasuki = (name: Variant['name'], script: string, port: number): Variant => ({
    name,
    endpoint: { url: `http://127.0.0.1:${port}`, path: '/graphql', headers: { authorization: `Bearer ${token}` } },
    async bodyOf(pool, { filter, orderBy, pagesBefore }) {
      let after: string | undefined;
      const body = () => JSON.stringify({ query: QUERY, variables: { filter, orderBy, after } });
      for (let page = 0; page < pagesBefore; page += 1)
        after = (JSON.parse(await post(pool, this.endpoint, body())) as Page).data.candidatePool.pageInfo.endCursor;
      return body();
    },
    start: () => hub(script, port),
  });
  return [floor, tasuki('one process', 'hub.js', 4870), tasuki('five processes', 'services.js', 4890)];
}

/** Throws unless everyone answers the same people with the same values in the same order. */
async function compare(
  list: readonly Variant[],
  workload: Workload,
  bodies: ReadonlyMap<Variant, string[]>,
): Promise<void> {
  for (let index = 0; index < SAMPLE; index += 1) {
    const answers: unknown[] = [];
    for (const variant of list) {
      const pool = new Pool(variant.endpoint.url);
      const text = await post(pool, variant.endpoint, bodies.get(variant)?.[index] ?? '');
      await pool.close();
      const page = JSON.parse(text) as Page & { errors?: unknown };
      if (page.errors) throw new Error(`${variant.name}: ${text.slice(0, 500)}`);
      answers.push(page.data.candidatePool.edges);
    }
    const other = answers.findIndex((one) => !isDeepStrictEqual(one, answers[0]));
    if (other > 0)
      throw new Error(
        `${workload.name}, search ${index}: ${list[other]?.name} answers something else\n${JSON.stringify(answers[0]).slice(0, 600)}\n${JSON.stringify(answers[other]).slice(0, 600)}`,
      );
  }
}

/** What each variant is sent for each workload, once everyone has been found to answer it alike. */
async function bodiesFor(
  list: readonly Variant[],
  wanted: readonly Workload[],
): Promise<Map<Workload, Map<Variant, string[]>>> {
  const bodies = new Map<Workload, Map<Variant, string[]>>();
  const running: Running[] = [];
  try {
    for (const variant of list) running.push(await variant.start());
    for (const workload of wanted) {
      const made = new Map<Variant, string[]>();
      for (const variant of list) {
        const pool = new Pool(variant.endpoint.url);
        const texts: string[] = [];
        for (const search of workload.searches) texts.push(await variant.bodyOf(pool, search));
        await pool.close();
        made.set(variant, texts);
      }
      await compare(list, workload, made);
      bodies.set(workload, made);
      say(`${workload.name}: the same answers`);
    }
  } finally {
    for (const one of running) await one.stop();
  }
  return bodies;
}

async function run(): Promise<void> {
  const list = await variants();
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const skills = await client.query<{ id: number; name: string }>('select id, name from candidate.skill');
  await client.end();
  const wanted = workloads(new Map(skills.rows.map(({ id, name }) => [name, id]))).filter(
    ({ name }) => !only || only.includes(name),
  );

  const bodies = await bodiesFor(list, wanted);
  const results: Row[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const variant of list) {
      // Only what is measured runs: an idle neighbour has timers and connections of its own.
      const one = await variant.start();
      try {
        for (const workload of wanted) {
          // What is compiled is compiled by use, and one connection would take minutes to use it enough.
          await load(variant.endpoint, bodies.get(workload)?.get(variant) ?? [], {
            connections: WARM_UP_CONNECTIONS,
            warmUpMs: 0,
            ms: WARM_UP_MS,
          });
          for (const connections of CONNECTIONS) {
            const before = usageBelow(one.pid);
            const measured = await load(variant.endpoint, bodies.get(workload)?.get(variant) ?? [], {
              connections,
              warmUpMs: SETTLE_MS,
              ms: MEASURE_MS,
            });
            const after = usageBelow(one.pid);
            const answers = measured.rate * ((MEASURE_MS + SETTLE_MS) / 1000);
            results.push({
              round,
              variant: variant.name,
              workload: workload.name,
              connections,
              ...measured,
              cpuMs: Object.fromEntries(
                [...after].map(([name, { cpuMs }]) => [name, (cpuMs - (before.get(name)?.cpuMs ?? 0)) / answers]),
              ),
              rssMb: Object.fromEntries([...after].map(([name, { rssMb }]) => [name, Math.round(rssMb)])),
            });
            say(
              `round ${round + 1}, ${variant.name}, ${workload.name}, c=${connections}: ${measured.rate.toFixed(0)}/s, p50 ${measured.p50.toFixed(2)} ms`,
            );
          }
        }
      } finally {
        await one.stop();
      }
    }
  write(results);
}

function write(results: readonly Row[]): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const text = table(results, { people, machine });
  const out = join(projectRoot, 'bench/results');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `hub-${people}.json`), `${JSON.stringify({ machine, people, results }, null, 1)}\n`);
  writeFileSync(join(out, `hub-${people}.md`), text);
  process.stdout.write(text);
}
