import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { finished, importCsv, type Job, manyPeople, readJob } from '../support/csv.js';
import { startHub } from '../support/hub.js';
import { data } from '../support/story.js';

const KILLS = 2 * Number(process.env.PROVE ?? 1);
const ROWS = 4_000;

it(
  'an import that is killed at random points registers everyone, once',
  async () => {
    const hub = await startHub('one process');
    try {
      const token = await hub.token('employer-aozora');
      const { body } = await importCsv<Job>(hub, token, manyPeople(ROWS, 'crash'), {}, 'respond-async');
      const seen: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        await sleep(Math.random() * 400);
        seen.push((await readJob(hub, token, body.id)).rows);
        await hub.restart();
      }
      const job = await finished(hub, token, body.id, 120_000);
      expect(job).toMatchObject({ state: 'DONE', rows: ROWS, registered: ROWS, unchanged: 0, refusedCount: 0 });
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      const query = '{ registrations { totalCount } }';
      expect(data(await hub.ask(token, query))).toEqual({ registrations: { totalCount: ROWS } });
      const again = (await importCsv<Job>(hub, token, manyPeople(ROWS, 'crash'), {}, 'respond-async')).body;
      expect(await finished(hub, token, again.id)).toMatchObject({ registered: 0, unchanged: ROWS });
    } finally {
      await hub.stop();
    }
  },
  60_000 + KILLS * 20_000,
);
