import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Pool } from 'undici';
import { AGENCY, openData } from './hub/data.js';
import { loadOnce, type Sent } from './hub/load.js';
import { type Asked, operations } from './hub/operations.js';
import { skillNames } from './hub/population.js';
import { type Running, tokenFrom, usageBelow } from './hub/processes.js';
import { median } from './hub/report.js';
import { QUERY } from './hub/workloads.js';

/*
 * `npm run bench:soak`: the hub in one process under readers and writers for ten minutes (`--minutes=N`), then far more
 * callers than it takes, then few again. Says what failed, how long answers took minute by minute, and what memory was used.
 * `--people=N` chooses the data of `npm run bench`; a million unless it says otherwise.
 */
const argument = (name: string, otherwise: number) =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise);
const minutes = argument('minutes', 10);
const say = (text: string) => void process.stdout.write(`${text}\n`);
const READERS = 8;
const REQUESTS = 300;
/** How many grants are given, and then taken back, between two looks. */
const WRITES = 20;
const WRITE_PAUSE_MS = 1000;
const OVERLOAD = 512;
const OVERLOAD_MS = 15_000;
const AFTER_MS = 5_000;

const data = await openData(argument('people', 1_000_000), say);
const owner = new pg.Pool({ connectionString: data.url, max: 2 });
const asked: Asked = { url: data.publicUrl, owner, keys: data.keys, publicUrl: data.publicUrl };
try {
  const hub = await data.hub('hub.js', Number(new URL(data.publicUrl).port));
  try {
    const sent = await reads();
    await soak(hub, sent);
    await overload(sent);
  } finally {
    await hub.stop();
  }
} finally {
  await owner.end();
  await data.stop();
}

/** Most for the newest, some by words, some by match. */
function searchOf(index: number): object {
  const yearsMax = 40 + index;
  if (index % 5 === 0) return { filter: { text: '看護', yearsMax } };
  const skillsAny = [skillNames[index % 40], skillNames[60 + (index % 90)]];
  return index % 5 === 1 ? { filter: { skillsAny, yearsMax }, orderBy: 'MATCH' } : { filter: { yearsMax } };
}

/** Searches, single people, introductions and reports, each with the token of whoever asks. */
async function reads(): Promise<Sent[]> {
  const searching = await tokenFrom(asked.url, AGENCY);
  const searches = Array.from({ length: REQUESTS }, (_, index) => ({
    token: searching,
    body: JSON.stringify({ query: QUERY, variables: searchOf(index) }),
  }));
  const others: Sent[] = [];
  for (const { name, prepare } of operations.filter(({ kind }) => kind === 'read'))
    if (name !== 'slotReport of the network') others.push(...(await prepare(asked, REQUESTS / 3)));
  return [...searches, ...others].sort((a, b) => (a.body > b.body ? 1 : -1));
}

interface Tally {
  readonly times: number[];
  readonly failures: Map<string, number>;
}

function newTally(): Tally {
  return { times: [], failures: new Map() };
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function soak(hub: Running, sent: readonly Sent[]): Promise<void> {
  const until = performance.now() + minutes * 60_000;
  let tally = newTally();
  const writes = newTally();
  const memory: number[] = [];
  const watching = (async () => {
    for (let minute = 1; performance.now() < until; minute += 1) {
      await sleep(Math.min(60_000, until - performance.now()));
      const { times, failures } = tally;
      tally = newTally();
      memory.push(usageBelow(hub).get('hub')?.rssMb ?? Number.NaN);
      say(
        `minute ${minute}: ${times.length} reads, p50 ${median(times).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms, ${memory.at(-1)?.toFixed(0)} MB; ${told(failures)}`,
      );
    }
  })();
  const stopped = () => performance.now() >= until;
  const current = () => tally;
  await Promise.all([watching, readAll(sent, READERS, stopped, current), write(writes, stopped)]);
  const half = Math.floor(memory.length / 2);
  say(
    `writes: ${writes.times.length}, p50 ${median(writes.times).toFixed(1)} ms, p99 ${at(writes.times, 0.99).toFixed(1)} ms; ${told(writes.failures)}`,
  );
  say(
    `memory: ${median(memory.slice(0, half)).toFixed(0)} MB in the first half, ${median(memory.slice(half)).toFixed(0)} MB in the second`,
  );
}

function told(failures: ReadonlyMap<string, number>): string {
  return failures.size === 0 ? 'nothing failed' : [...failures].map(([what, many]) => `${many} × ${what}`).join(', ');
}

/** Asks from so many connections until it is stopped, and counts what is no answer. */
async function readAll(
  sent: readonly Sent[],
  connections: number,
  stopped: () => boolean,
  tally: () => Tally,
): Promise<void> {
  const pool = new Pool(asked.url, { connections, pipelining: 1 });
  let turn = 0;
  const connection = async () => {
    while (!stopped()) {
      const { token, body } = sent[turn++ % sent.length] as Sent;
      const began = performance.now();
      const answer = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      const text = await answer.body.text();
      const { times, failures } = tally();
      if (answer.statusCode === 200 && !text.includes('"errors"')) times.push(performance.now() - began);
      else {
        const what = `${answer.statusCode} ${/"reason":"(\w+)"/.exec(text)?.[1] ?? text.slice(0, 200)}`;
        failures.set(what, (failures.get(what) ?? 0) + 1);
        // Whoever was turned away comes again, as he was asked to, only a little later.
        await sleep(50);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  await pool.close();
}

/** Gives and takes back consents, and registers people, a few every second. */
async function write({ times, failures }: Tally, stopped: () => boolean): Promise<void> {
  const named = (name: string) => operations.find((one) => one.name === name);
  while (!stopped())
    for (const operation of [named('revoke'), named('register')]) {
      if (!operation) throw new Error('No such operation');
      const sent = await operation.prepare(asked, WRITES);
      try {
        const { times: took } = await loadOnce(asked.url, sent, 2);
        times.push(...took);
      } catch (error) {
        failures.set(String(error), (failures.get(String(error)) ?? 0) + 1);
      }
      await sleep(WRITE_PAUSE_MS);
    }
}

/** What becomes of answers while five hundred and twelve ask at once, and of sixteen afterwards. */
async function overload(sent: readonly Sent[]): Promise<void> {
  for (const [connections, ms] of [
    [16, AFTER_MS],
    [OVERLOAD, OVERLOAD_MS],
    [16, AFTER_MS],
  ] as const) {
    const tally = newTally();
    const until = performance.now() + ms;
    await readAll(
      sent,
      connections,
      () => performance.now() >= until,
      () => tally,
    );
    say(
      `c=${connections}: ${((tally.times.length * 1000) / ms).toFixed(0)} answers/s, p50 ${median(tally.times).toFixed(1)} ms, p99 ${at(tally.times, 0.99).toFixed(1)} ms; ${told(tally.failures)}`,
    );
  }
}
