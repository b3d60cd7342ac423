import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caught, proving, report, timeFor } from '../support/worlds/budget.js';
import { type Difference, TwoHubs } from '../support/worlds/compare.js';
import { checkPlaces, type Leak, leaks, plant } from '../support/worlds/leaks.js';
import { session } from '../support/worlds/session.js';
import { twoWorlds } from '../support/worlds/world.js';
import { openWorldHub } from '../support/worlds/world-hub.js';

/** Looks for the leak as the two-worlds property does, and stops at the first difference. */
async function search(leak: Leak, ms: number): Promise<{ found: Difference | null; worlds: number }> {
  const planted = plant(leak);
  const hubs = await Promise.all([openWorldHub(planted.root), openWorldHub(planted.root)]);
  const two = new TwoHubs(hubs);
  let found: Difference | null = null;
  try {
    await fc.check(
      fc.asyncProperty(
        twoWorlds(leak.observer),
        fc.array(session(leak.observer), { minLength: 5, maxLength: 9 }),
        async (world, sessions) => {
          found ??= await two.difference(world, sessions);
          return found === null;
        },
      ),
      { numRuns: 1_000_000, interruptAfterTimeLimit: ms, markInterruptAsFailure: false, endOnFailure: true },
    );
    return { found, worlds: two.tally.worlds };
  } finally {
    await Promise.all(hubs.map((hub) => hub.stop()));
    planted.remove();
  }
}

describe('a planted leak is found', () => {
  const budget = timeFor(40_000, 3);
  afterAll(() => report('leaks', caught));

  it('each has its place in the product', () => {
    for (const leak of leaks) expect(() => checkPlaces(leak)).not.toThrow();
  });

  it.each(proving ? leaks : leaks.slice(0, 2))(
    '$name',
    async (leak) => {
      const { found, worlds } = await search(leak, budget.ms);
      caught.of += 1;
      if (found) caught.leaks += 1;
      report(`leak: ${leak.name}`, { found: found !== null, worlds });
      expect(found?.answers).toHaveLength(2);
      expect(found?.answers.join()).not.toContain('INTERNAL');
    },
    budget.limit,
  );
});
