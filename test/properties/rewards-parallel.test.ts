import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RewardsBench } from '../support/rewards-bench.js';
import { type Act, ParallelModel } from '../support/rewards-parallel.js';
import { holds, report, timeFor } from '../support/worlds/budget.js';

const index = fc.nat({ max: 11 });
const start = fc.record({
  do: fc.constant('start' as const),
  from: fc.array(index, { minLength: 1, maxLength: 3 }),
  at: index,
  leaves: fc.boolean(),
});
const use = (what: 'reserve' | 'release' | 'convert' | 'use') =>
  fc.record({ do: fc.constant(what), owner: index, which: index });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: start },
  ...(['reserve', 'release', 'convert', 'use'] as const).map((what) => ({ weight: 2, arbitrary: use(what) })),
);

/** Rounds of what happens at the same moment. */
const history = fc.array(fc.array(act, { minLength: 4, maxLength: 10 }), { minLength: 2, maxLength: 5 });

const { ms, limit } = timeFor(6_000, 3);

it(
  'whatever members do at once, each act twice, everyone holds what was earned, and nothing is spent twice',
  async () => {
    const done = { histories: 0, calls: 0 };
    const hub = await RewardsBench.open();
    try {
      await holds(history, ms, async (rounds) => {
        const model = new ParallelModel(hub, 3);
        await model.prepare();
        for (const acts of rounds) {
          await model.together(acts);
          const faults = await model.check();
          if (faults.length > 0) throw new Error(`After ${JSON.stringify(acts)}:\n${faults.join('\n')}`);
        }
        done.histories += 1;
        done.calls += model.done;
      });
    } finally {
      await hub.close();
    }
    report('rewards at once', done);
    expect(done.calls).toBeGreaterThan(20);
  },
  limit,
);
