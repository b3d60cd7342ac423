import { countRelease, type PoolRow, searchRelease } from '../../subgraphs/candidate/storage/pool-query.js';
import { PoolSnapshots } from '../../subgraphs/candidate/storage/pool-snapshots.js';
import { ReleaseReader } from '../../subgraphs/candidate/storage/release-reader.js';
import { NO_CONDITIONS } from '../../subgraphs/candidate/storage/release-sql.js';
import type { BenchData } from './data.js';
import { CAPPED_COUNT, median, type StatementRow } from './report.js';
import { PAGE, SCOPES, type Search, type Workload } from './workloads.js';

const TIMES = 40;
const WARM = 10;

/** Times each search's statement, and the count up to the cap, one after the other by one connection. */
export async function timeStatements(
  data: BenchData,
  people: number,
  searches: readonly Workload[],
  say: (text: string) => void,
): Promise<StatementRow[]> {
  const reader = new ReleaseReader(data.urlOf('reader'), 1);
  const snapshots = new PoolSnapshots(reader, (error) => {
    throw error;
  });
  const page = ({ conditions, target }: Search, last: PoolRow | undefined) => {
    const now = new Date();
    return searchRelease(
      { reader, snapshots },
      {
        audience: data.searched.number,
        now,
        today: now.toISOString().slice(0, 10),
        conditions,
        target,
        first: PAGE,
        after: last ? { score: target ? last.score : null, at: last.recency, id: last.ref } : null,
        scopes: SCOPES,
      },
    );
  };
  const rows: StatementRow[] = [];
  const note = (statement: string, times: number[]) => {
    rows.push({ people, statement, p50: median(times) });
    say(`${people} people, statement of ${statement}: p50 ${median(times).toFixed(2)} ms`);
  };
  try {
    for (const { name, searches: list } of searches) {
      const times: number[] = [];
      for (const [index, search] of list.slice(0, TIMES + WARM).entries()) {
        let last: PoolRow | undefined;
        for (let before = 0; before < search.pagesBefore; before += 1) last = (await page(search, last))[PAGE - 1];
        await snapshots.settled();
        const began = performance.now();
        await page(search, last);
        if (index >= WARM) times.push(performance.now() - began);
      }
      note(name, times);
    }
    const times: number[] = [];
    for (let index = 0; index < TIMES + WARM; index += 1) {
      const now = new Date();
      const began = performance.now();
      await countRelease(reader, {
        audience: data.searched.number,
        now,
        today: now.toISOString().slice(0, 10),
        conditions: { ...NO_CONDITIONS, yearsMax: 40 + index },
      });
      if (index >= WARM) times.push(performance.now() - began);
    }
    note(CAPPED_COUNT, times);
  } finally {
    await snapshots.close();
    await reader.end();
  }
  return rows;
}
