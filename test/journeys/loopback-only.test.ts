import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf, plusDays } from '../../platform/calendar.js';
import { projectRoot } from '../../platform/paths.js';
import { startHub, waysOfRunning } from '../support/hub.js';
import { approve, hire, join, openJob, propose, searchPool } from '../support/story.js';

describe('a running hub', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'tasuki-outward-'));
  const log = joinPath(folder, 'outward.log');
  const watched = {
    NODE_OPTIONS: `--require ${joinPath(projectRoot, 'test/support/loopback-only.cjs')}`,
    OUTWARD_LOG: log,
  };
  beforeAll(() => writeFileSync(log, ''));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(waysOfRunning)('connects to nothing beyond this machine, in %s', async (way) => {
    writeFileSync(log, '');
    const hub = await startHub(way, watched);
    try {
      const [aozora = '', toto = '', mirai = ''] = await Promise.all(
        ['employer-aozora', 'employer-toto', 'agency-mirai'].map((client) => hub.token(client)),
      );
      const joined = await join(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }]);
      const { edges } = await searchPool(hub, mirai);
      const introduction = await propose(hub, mirai, edges[0]?.node.id ?? '', await openJob(hub, toto));
      await approve(hub, joined.token, introduction);
      await hire(hub, introduction, { agency: mirai, employer: toto, startsOn: plusDays(dayOf(new Date()), 5) });
      await hub.advance({ advance: 'P31D' });
      for (const page of ['/', '/graphiql', '/metrics', '/readyz']) await hub.http.get(page).expect(200);
    } finally {
      await hub.stop();
    }
    expect(readFileSync(log, 'utf8')).toBe('');
  });

  it.each([
    ['a request', "fetch('http://collector.example').catch(() => process.exit(1))"],
    ['a look-up', "require('node:dns').promises.lookup('collector.example').catch(() => process.exit(1))"],
    ['a socket', "require('node:net').connect(4318, '192.0.2.1')"],
    ['a datagram', "require('node:dgram').createSocket('udp4').send('x', 8125, '192.0.2.1')"],
  ])('would be caught at %s, before anything leaves', (_what, script) => {
    writeFileSync(log, '');
    const child = spawnSync(process.execPath, ['--eval', script], {
      env: { PATH: process.env.PATH, ...watched },
      encoding: 'utf8',
    });
    expect(child.status).not.toBe(0);
    expect(readFileSync(log, 'utf8')).toMatch(/collector\.example|192\.0\.2\.1/);
  });
});
