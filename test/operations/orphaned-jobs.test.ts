import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readConfig } from '../../platform/config.js';
import { graphileEngine } from '../../platform/events/graphile-worker.js';
import { silentLog } from '../../platform/log.js';
import { projectRoot } from '../../platform/paths.js';
import { roleUrl } from '../../platform/storage/roles.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/hub.js';

const TASK = 'employer:hang';

describe('a job whose process was killed', () => {
  let database: TestDatabase;
  let jobs: pg.Pool;
  let url: string;
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    database = await createDatabase();
    url = roleUrl(readConfig({ NODE_ENV: 'test' }), database.keys, database.url, 'jobs');
    jobs = new pg.Pool({ connectionString: url });
  });
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
    await jobs?.end();
    await database?.drop();
  });

  it('is done by another process, and a job in good hands is left there', async () => {
    await jobs.query('select jobs.add_job($1, $2)', [TASK, { of: 'killed' }]);
    const child = fork(join(projectRoot, 'test/support/hanging-worker.mjs'), [projectRoot, url, TASK]);
    ends.push(() => child.kill('SIGKILL'));
    await once(child, 'message');
    const engine = graphileEngine(url, 2);
    const done: unknown[] = [];
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const stop = await engine.start(
      {
        [TASK]: async ({ of }) => {
          done.push(of);
          if (of === 'slow') await released;
        },
      },
      silentLog,
    );
    ends.push(engine.close, stop, release);
    await jobs.query('select jobs.add_job($1, $2)', [TASK, { of: 'slow' }]);
    await eventually(async () => (done.length > 0 ? done : null));
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(done).toEqual(['slow']);

    child.kill('SIGKILL');
    await eventually(async () => (done.length > 1 ? done : null));
    expect(done).toEqual(['slow', 'killed']);
    release();
    await eventually(async () => ((await engine.backlog()).count === 0 ? true : null));
  }, 40_000);
});
