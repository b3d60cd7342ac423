import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holds, report, timeFor } from '../support/worlds/budget.js';
import { type Command, ConsentLife, commands } from '../support/worlds/consent-life.js';
import { differences } from '../support/worlds/consent-views.js';
import type { Values } from '../support/worlds/people.js';
import { openWorldHub, type WorldHub } from '../support/worlds/world-hub.js';

const first: Values = { PROFILE: 1, CAREER: 2, IDENTITY: 0, CONTACT: 3, CONDITIONS: 4, EVALUATION: 5, ORIGIN: 0 };
const second: Values = { PROFILE: 2, CAREER: 1, IDENTITY: 1, CONTACT: 6, CONDITIONS: 8, EVALUATION: 3, ORIGIN: 1 };

/** Someone blocked an agency and later consented to it: that consent counts, the network's does not. */
const blockedThenTrusted: Command[] = [
  { do: 'grant', who: 0, to: 'network', scopes: ['PROFILE', 'CONTACT'], days: 30 },
  { do: 'block', who: 0, agency: 'mirai' },
  { do: 'grant', who: 0, to: 'mirai', scopes: ['PROFILE', 'CAREER'], days: 30 },
];

describe('consents', () => {
  const budget = timeFor(14_000, 5);
  const tally = { lives: 0, commands: 0 };
  let hub: WorldHub;
  beforeAll(async () => {
    hub = await openWorldHub();
  });
  afterAll(() => hub?.stop());

  async function live(list: readonly Command[]): Promise<string[]> {
    const life = await ConsentLife.begin(hub, [first, second]);
    tally.lives += 1;
    try {
      for (const command of list) {
        await life.run(command);
        tally.commands += 1;
        const found = await differences(life);
        if (found.length > 0) return [`after ${JSON.stringify(command)}`, ...found];
      }
      return [];
    } finally {
      await life.end();
    }
  }

  it(
    'every viewer sees by every path what the model says, after any commands',
    async () => {
      await holds(commands, budget.ms, async (list) => expect(await live(list)).toEqual([]), [blockedThenTrusted]);
      report('consent model', tally);
      expect(tally.commands).toBeGreaterThan(5);
    },
    budget.limit,
  );
});
