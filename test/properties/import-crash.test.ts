import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { finished, importCsv, type Job, manyPeople, readJob } from '../support/csv.js';
import { eventually, startHub } from '../support/hub.js';
import { data } from '../support/story.js';

const KILLS = Number(process.env.PROVE ?? 1);
const ROWS = 3_000 * KILLS;

it(
  'an import that is killed at random points registers everyone, once',
  async () => {
    const hub = await startHub('one process');
    try {
      const token = await hub.token('employer-aozora');
      const { body } = await importCsv<Job>(hub, token, manyPeople(ROWS, 'crash'), {}, 'respond-async');
      const seen: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        // Only a job that is being worked on can be hit.
        const { rows } = await eventually(async () => {
          const job = await readJob(hub, token, body.id);
          return job.rows > (seen.at(-1) ?? 0) ? job : null;
        }, 30_000);
        await sleep(Math.random() * 300);
        await hub.restart();
        seen.push((await readJob(hub, token, body.id)).rows);
        expect(seen.at(-1)).toBeGreaterThanOrEqual(rows);
      }
      expect(seen.at(-1)).toBeLessThan(ROWS);
      const job = await finished(hub, token, body.id, 120_000);
      expect(job).toMatchObject({ state: 'DONE', rows: ROWS, registered: ROWS, unchanged: 0, refusedCount: 0 });
      const query = '{ registrations { totalCount } }';
      expect(data(await hub.ask(token, query))).toEqual({ registrations: { totalCount: ROWS } });
      const again = (await importCsv<Job>(hub, token, manyPeople(ROWS, 'crash'), {}, 'respond-async')).body;
      expect(await finished(hub, token, again.id)).toMatchObject({ registered: 0, unchanged: ROWS });
    } finally {
      await hub.stop();
    }
  },
  60_000 + KILLS * 40_000,
);
