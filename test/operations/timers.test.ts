import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { rows } from '../../platform/storage/context.js';
import type { AgencyCtx } from '../../subgraphs/agency/storage/own.js';
import { agency } from '../../subgraphs/agency/subgraph.js';
import { noPeers, openBench, type SubgraphBench } from '../support/subgraph.js';

describe('timers', () => {
  const turns = { begun: 0, ended: 0 };
  const slow = {
    ...agency,
    timers: [
      {
        name: 'slow',
        everyMs: 5,
        async run(ctx: AgencyCtx) {
          turns.begun += 1;
          await rows(ctx, sql`select pg_sleep(0.3)`);
          turns.ended += 1;
          return 0;
        },
      },
    ],
  };
  let bench: SubgraphBench;
  beforeAll(async () => {
    bench = await openBench(slow, noPeers);
  });
  afterAll(() => bench?.close());

  it('that are at work when they are stopped come to their end first, one turn at a time', async () => {
    const stop = bench.subgraph.startTimers();
    while (turns.begun === 0) await sleep(1);
    expect(turns).toEqual({ begun: 1, ended: 0 });
    await stop();
    expect(turns).toEqual({ begun: 1, ended: 1 });
    await sleep(50);
    expect(turns.begun).toBe(1);
  });
});
