import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { Pool } from 'undici';
import { projectRoot } from '../platform/paths.js';
import { type BenchData, openData } from './hub/data.js';
import { bearer, load, loadOnce, type Measured, post } from './hub/load.js';
import { type Asked, type Operation, operations } from './hub/operations.js';
import { othersOn } from './hub/others.js';
import { type Running, usageBelow } from './hub/processes.js';
import { type Row, type StatementRow, table } from './hub/report.js';
import { timeStatements } from './hub/statements.js';
import { type Variant, variantsOn } from './hub/variants.js';
import { type Workload, workloads } from './hub/workloads.js';

/*
 * `npm run bench`: what the hub answers in one process and in five, beside a floor of bare node:http and the same SQL,
 * PostGraphile, and Hive Gateway over our subgraphs.
 * Everyone's answers are compared before anything is timed; each round asks everyone in turn; what counts is the ratio
 * of each round. `--full` is for a million people, and looks at the statements of a hundred thousand, too; `--people=N` is
 * for as many as are wanted, `--growth=N,N` for the statements of other numbers, `--only=broad,grant` for some of what is asked,
 * `--ours` for none of the programs of others, `--rounds=N` for more or fewer than three. The data are kept in the machine's folder of temporary files for the next run.
 */
const argument = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const full = process.argv.includes('--full');
const people = Number(argument('people') ?? (full ? 1_000_000 : 100_000));
const growth = (argument('growth') ?? (full ? '100000' : '')).split(',').filter(Boolean).map(Number);
const only = argument('only')?.split(',');
/** Leaves the programs of others out. */
const ours = process.argv.includes('--ours');
const rounds = Number(argument('rounds') ?? 3);
const CONNECTIONS = [1, 16, 64];
const WARM_UP_MS = 6_000;
const WARM_UP_CONNECTIONS = 16;
/** Of each measurement, until its own connections stand. */
const SETTLE_MS = 500;
const MEASURE_MS = 4_000;
/** How many different requests of a read there are. */
const READS = 300;
/** How many writes are timed, and how many are sent before to warm up. */
const WRITES: Readonly<Record<number, number>> = { 1: 100, 16: 320, 64: 320 };
const WRITES_BEFORE = 100;
const SAMPLE = 30;

const say = (text: string) => void process.stderr.write(`${text}\n`);
const isWanted = ({ name }: { readonly name: string }) => !only || only.includes(name);

const statements: StatementRow[] = [];
for (const others of growth) {
  const beside = await openData(others, say);
  try {
    statements.push(...(await timeStatements(beside, others, (await searchesOf(beside)).filter(isWanted), say)));
  } finally {
    await beside.stop();
  }
}
const data = await openData(people, say);
try {
  const searches = (await searchesOf(data)).filter(isWanted);
  statements.push(...(await timeStatements(data, people, searches, say)));
  const owner = new pg.Pool({ connectionString: data.url, max: 4 });
  try {
    await run(searches, owner);
  } finally {
    await owner.end();
  }
} finally {
  await data.stop();
}

async function searchesOf({ url }: BenchData): Promise<Workload[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: number; name: string }>('select id, name from candidate.skill');
  await client.end();
  return workloads(new Map(rows.map(({ id, name }) => [name, id])));
}

function answersAlike(what: string, names: readonly string[], answers: readonly unknown[]): void {
  const other = answers.findIndex((one) => !isDeepStrictEqual(one, answers[0]));
  if (other > 0)
    throw new Error(
      `${what}: ${names[other]} answers something else than ${names[0]}\n${JSON.stringify(answers[0]).slice(0, 600)}\n${JSON.stringify(answers[other]).slice(0, 600)}`,
    );
}

/** Throws unless everyone answers the same people with the same values in the same order. */
async function compareSearches(
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
      if (text.includes('"errors"')) throw new Error(`${variant.name}: ${text.slice(0, 500)}`);
      answers.push(variant.edgesOf(text));
    }
    answersAlike(
      `${workload.name}, search ${index}`,
      list.map(({ name }) => name),
      answers,
    );
  }
}

/** Throws unless the hubs answer this read alike. */
async function compareReads(hubs: readonly Variant[], read: Operation, owner: pg.Pool): Promise<void> {
  const [first] = hubs;
  if (!first) return;
  const sent = await read.prepare(askedAt(first, owner), SAMPLE);
  const answers: unknown[] = [];
  for (const { endpoint } of hubs) answers.push((await loadOnce(endpoint.url, sent, 1)).answers.map(parsed));
  answersAlike(
    read.name,
    hubs.map(({ name }) => name),
    answers,
  );
}

function parsed(text: string): unknown {
  return JSON.parse(text);
}

function askedAt({ endpoint }: Variant, owner: pg.Pool): Asked {
  return { url: endpoint.url, owner, keys: data.keys, publicUrl: data.publicUrl };
}

/** What each variant is sent for each search, once everyone has been found to answer alike. */
async function compared(
  list: readonly Variant[],
  searches: readonly Workload[],
  owner: pg.Pool,
): Promise<Map<Workload, Map<Variant, string[]>>> {
  const bodies = new Map<Workload, Map<Variant, string[]>>();
  const running: Running[] = [];
  try {
    for (const variant of list) running.push(await variant.start());
    for (const workload of searches) {
      const made = new Map<Variant, string[]>();
      const asked = list.filter((variant) => answersTo(variant, workload));
      for (const variant of asked) {
        const pool = new Pool(variant.endpoint.url);
        const texts: string[] = [];
        for (const search of workload.searches) texts.push(await variant.bodyOf(pool, search));
        await pool.close();
        made.set(variant, texts);
      }
      await compareSearches(asked, workload, made);
      bodies.set(workload, made);
      say(`${workload.name}: the same answers`);
    }
    for (const read of operations.filter(({ kind }) => kind === 'read').filter(isWanted)) {
      await compareReads(
        list.filter(({ kind }) => kind === 'hub'),
        read,
        owner,
      );
      say(`${read.name}: the same answers`);
    }
  } finally {
    for (const one of running) await one.stop();
  }
  return bodies;
}

function answersTo({ workloads: those }: Variant, { name }: Workload): boolean {
  return !those || those.includes(name);
}

async function run(searches: readonly Workload[], owner: pg.Pool): Promise<void> {
  const list = [...(await variantsOn(data)), ...(ours ? [] : await othersOn(data, say))];
  const bodies = await compared(list, searches, owner);
  const results: Row[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of list) {
      // Only what is measured runs: an idle neighbour has timers and connections of its own.
      const running = await variant.start();
      const note = (workload: string, connections: number, measured: Measured, usage: Spent) => {
        // What was answered is nobody's to keep.
        const { rate, p50, p99 } = measured;
        results.push({ round, variant: variant.name, workload, connections, rate, p50, p99, ...usage });
        say(
          `round ${round + 1}, ${variant.name}, ${workload}, c=${connections}: ${measured.rate.toFixed(0)}/s, p50 ${measured.p50.toFixed(2)} ms`,
        );
      };
      try {
        for (const workload of searches.filter((one) => answersTo(variant, one)))
          await timeReads(variant, running, bodies.get(workload)?.get(variant) ?? [], (...figures) =>
            note(workload.name, ...figures),
          );
        for (const operation of operations.filter(isWanted))
          await timeOperation(variant, running, operation, owner, (...figures) => note(operation.name, ...figures));
      } finally {
        await running.stop();
      }
    }
    keep(results);
  }
  process.stdout.write(keep(results));
}

type Spent = Pick<Row, 'cpuMs' | 'rssMb'>;
type Note = (connections: number, measured: Measured, spent: Spent) => void;

async function timeReads(
  { endpoint }: Pick<Variant, 'endpoint'>,
  running: Running,
  bodies: readonly string[],
  note: Note,
): Promise<void> {
  // What is compiled is compiled by use, and one connection would take minutes to use it enough.
  await load(endpoint, bodies, { connections: WARM_UP_CONNECTIONS, warmUpMs: 0, ms: WARM_UP_MS });
  for (const connections of CONNECTIONS) {
    const spent = spending(running);
    const measured = await load(endpoint, bodies, { connections, warmUpMs: SETTLE_MS, ms: MEASURE_MS });
    note(connections, measured, spent(measured.rate * ((MEASURE_MS + SETTLE_MS) / 1000)));
  }
}

async function timeOperation(
  variant: Variant,
  running: Running,
  operation: Operation,
  owner: pg.Pool,
  note: Note,
): Promise<void> {
  const asked = askedAt(variant, owner);
  const prepare = { hub: operation.prepare, floor: operation.floor, other: undefined }[variant.kind];
  if (!prepare) return;
  if (operation.kind === 'read') {
    const sent = await prepare(asked, READS);
    // Whose pool is searched is not who asks for a report.
    const endpoint = { ...variant.endpoint, headers: bearer(sent[0]?.token ?? null) };
    await timeReads(
      { endpoint },
      running,
      sent.map(({ body }) => body),
      note,
    );
    return;
  }
  await loadOnce(variant.endpoint.url, await prepare(asked, WRITES_BEFORE), WARM_UP_CONNECTIONS);
  for (const connections of CONNECTIONS) {
    const sent = await prepare(asked, WRITES[connections] ?? WRITES_BEFORE);
    const spent = spending(running);
    const measured = await loadOnce(variant.endpoint.url, sent, connections);
    note(connections, measured, spent(sent.length));
  }
}

/** From now on: what each process below this one spends on an answer, and what memory it has in the end. */
function spending(running: Running): (answers: number) => Spent {
  const before = usageBelow(running);
  return (answers) => {
    const after = usageBelow(running);
    return {
      cpuMs: Object.fromEntries(
        [...after].map(([name, { cpuMs }]) => [name, (cpuMs - (before.get(name)?.cpuMs ?? 0)) / answers]),
      ),
      rssMb: Object.fromEntries([...after].map(([name, { rssMb }]) => [name, Math.round(rssMb)])),
    };
  };
}

/** Writes the results so far, so that a round that fails loses none before it; answers the table. */
function keep(results: readonly Row[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const text = table({ people, machine, rows: results, statements });
  const out = join(projectRoot, 'bench/results');
  // A part of what can be asked does not take the place of the whole.
  const name = ['hub', people, ...(only ?? [])].join('-').replaceAll(' ', '-');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify({ machine, people, statements, results }, null, 1)}\n`);
  writeFileSync(join(out, `${name}.md`), text);
  return text;
}
