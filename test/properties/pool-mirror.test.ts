import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proving, report } from '../support/worlds/budget.js';
import { Mirror, type Reply } from '../support/worlds/mirror.js';
import { MirrorLife, type Step, steps } from '../support/worlds/mirror-life.js';
import { openWorldHub, type WorldHub } from '../support/worlds/world-hub.js';

const SELECTION = `id releasedScopes releasedUntil updatedAt profile { headline skills prefecture } career { summary } identity { name }
  contact { email } conditions { currentSalary desiredSalary availableFrom } evaluation { comment } origin { position }`;
const POOL = `query($after: String, $orderBy: CandidatePoolOrder!) { candidatePool(first: 3, after: $after, orderBy: $orderBy) { pageInfo { hasNextPage endCursor } edges { node { ${SELECTION} } } } }`;

/** Acts in all, and how often the hub is killed in between. */
const budget = proving ? { acts: 10_000, restartEvery: 20 } : { acts: 60, restartEvery: 2 };

describe('a matching tool', () => {
  let hub: WorldHub;
  let life: MirrorLife;
  const tokens = new Map<string, string>();
  const mirrors = {} as Record<'mirai' | 'kansai', Mirror>;
  let restarts = 0;

  const asker = (client: string) => async (query: string, variables: object) => {
    const reply = async () => {
      const token = tokens.get(client) ?? (await hub.token(client));
      tokens.set(client, token);
      return JSON.parse((await hub.post(token, { query, variables })).text) as Reply;
    };
    const first = await reply();
    // The clock passes over a token's life.
    if (first.errors?.[0]?.extensions.code !== 'UNAUTHENTICATED') return first;
    tokens.delete(client);
    return reply();
  };

  beforeAll(async () => {
    hub = await openWorldHub();
    life = await MirrorLife.begin(hub);
    for (const name of ['mirai', 'kansai'] as const)
      mirrors[name] = await Mirror.open(asker(`agency-${name}`), SELECTION);
  });
  afterAll(() => hub?.stop());

  /** The pool as a search shows it, all its pages. */
  async function pool(name: 'mirai' | 'kansai', orderBy = 'RECENCY'): Promise<Map<string, unknown>> {
    const people = new Map<string, unknown>();
    let after: string | null = null;
    do {
      const { data } = await asker(`agency-${name}`)(POOL, { after, orderBy });
      const page = data?.candidatePool as {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { id: string } }[];
      };
      for (const { node } of page?.edges ?? []) people.set(node.id, node);
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    return people;
  }

  async function live(list: readonly Step[]): Promise<void> {
    for (const step of list) {
      if (step.do === 'read') await mirrors[step.agency].step(step.first, step.dies);
      else await Promise.all([life.take(step), mirrors.mirai.step(2)]);
    }
    await hub.settle(true);
    for (const name of ['mirai', 'kansai'] as const) {
      await mirrors[name].catchUp(3);
      const searched = [...(await pool(name))].sort();
      expect([...mirrors[name].people].sort()).toEqual(searched);
      // By snapshots, which are older than what was done since.
      expect([...(await pool(name, 'MATCH'))].sort()).toEqual(searched);
    }
  }

  it(
    'keeps an exact copy of its pool through grants, edits, revocations, blocks, expiries, suspensions and restarts',
    async () => {
      let lives = 0;
      while (life.acts < budget.acts) {
        await fc.assert(fc.asyncProperty(steps, live), { numRuns: 1, endOnFailure: true });
        lives += 1;
        if (lives % 4 === 0) await life.calm();
        if (lives % budget.restartEvery !== 0) continue;
        await hub.restart(new Date(life.now));
        restarts += 1;
      }
      report('pool mirror', { acts: life.acts, lives, restarts });
      expect(restarts).toBeGreaterThan(0);
    },
    proving ? 3_600_000 : 120_000,
  );
});
