import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../platform/paths.js';
import { startHub, tokenFrom } from './hub/processes.js';
import { median } from './hub/report.js';

/*
 * `npm run bench:disclosure`: pages of the pool per second with the record of disclosures, and in a copy of the product
 * that leaves it out, in turns on the same data. What counts is the ratio of each pair.
 */
const ROUNDS = 5;
const SECONDS = 6;
const CONNECTIONS = 16;
const PORT = 4890;
const URL = `http://127.0.0.1:${PORT}`;
const RECORDING = 'return ctx.own.disclosures.record(';

/** Bodies that differ, so that nothing between the client and the database can answer one for another. */
function bodies(): string[] {
  return Array.from({ length: 300 }, (_, index) =>
    JSON.stringify({
      query: `query($first: Int!, $filter: CandidatePoolFilter) { candidatePool(first: $first, filter: $filter) { edges { cursor node {
        id releasedScopes profile { headline occupation skills yearsOfExperience prefecture } career { summary positions { title } }
        identity { name } contact { email } conditions { desiredSalary } } } } }`,
      variables: { first: 20, filter: { yearsMax: 30 + index } },
    }),
  );
}

function copyWithoutRecords(): string {
  const root = mkdtempSync(join(tmpdir(), 'tasuki-bench-'));
  for (const part of ['dist', 'schema', 'package.json'])
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  cpSync(join(projectRoot, 'gateway'), join(root, 'gateway'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  const file = join(root, 'dist/subgraphs/candidate/storage/disclosing.js');
  const source = readFileSync(file, 'utf8');
  if (!source.includes(RECORDING)) throw new Error('The record is not made where it was');
  writeFileSync(file, source.replace(RECORDING, 'return Promise.resolve(); ctx.own.disclosures.record('));
  return root;
}

/** Pages per second. */
async function measure(root: string, data: string): Promise<number> {
  const hub = await startHub(PORT, { TASUKI_DATA: data }, { root });
  try {
    const token = await tokenFrom(URL, 'agency-mirai');
    const asked = bodies();
    const ask = async (body: string | undefined): Promise<void> => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const page = (await (await fetch(`${URL}/graphql`, { method: 'POST', headers, body: body ?? '' })).json()) as {
        errors?: unknown;
      };
      if (page.errors) throw new Error(JSON.stringify(page.errors));
    };
    const during = async (ms: number): Promise<number> => {
      const until = performance.now() + ms;
      let done = 0;
      const connection = async () => {
        while (performance.now() < until) {
          await ask(asked[done % asked.length]);
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, connection));
      return done;
    };
    await during(3_000);
    return (await during(SECONDS * 1000)) / SECONDS;
  } finally {
    await hub.stop();
  }
}

const data = mkdtempSync(join(tmpdir(), 'tasuki-bench-data-'));
const without = copyWithoutRecords();
try {
  const pairs: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    pairs.push([await measure(projectRoot, data), await measure(without, data)]);
  const ratios = pairs.map(([recorded, unrecorded]) => recorded / unrecorded);
  process.stdout.write(
    `pages/s with records ${median(pairs.map(([one]) => one)).toFixed(0)}, without ${median(pairs.map(([, one]) => one)).toFixed(0)}; ratio of pairs: median ${median(ratios).toFixed(3)}, ${ratios.map((ratio) => ratio.toFixed(3)).join(' ')}\n`,
  );
} finally {
  rmSync(without, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}
