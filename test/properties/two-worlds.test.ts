import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holds, report, timeFor } from '../support/worlds/budget.js';
import { TwoHubs } from '../support/worlds/compare.js';
import { session } from '../support/worlds/session.js';
import { twoWorlds } from '../support/worlds/world.js';
import { openWorldHub, type WorldHub } from '../support/worlds/world-hub.js';

describe('two worlds', () => {
  const budget = timeFor(12_000, 20);
  let hubs: [WorldHub, WorldHub];
  beforeAll(async () => {
    hubs = await Promise.all([openWorldHub(), openWorldHub()]);
  });
  afterAll(() => Promise.all((hubs ?? []).map((hub) => hub.stop())));

  it(
    'an observer cannot tell two histories apart that differ only in what is not released to him',
    async () => {
      const two = new TwoHubs(hubs);
      const worldAndSessions = twoWorlds().chain((world) =>
        fc.tuple(fc.constant(world), fc.array(session(world.observer), { minLength: 5, maxLength: 9 })),
      );
      await holds(worldAndSessions, budget.ms, async ([world, sessions]) => {
        expect(await two.difference(world, sessions)).toBeNull();
      });
      report('two worlds', two.tally);
      expect(two.tally.worlds).toBeGreaterThan(0);
      expect(two.tally.answered).toBeGreaterThan(0);
    },
    budget.limit,
  );
});
