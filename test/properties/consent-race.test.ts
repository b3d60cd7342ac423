import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proving, report, timeFor } from '../support/worlds/budget.js';
import { changeForAgency, changeForEmployer } from '../support/worlds/changers.js';
import { ConsentLife } from '../support/worlds/consent-life.js';
import { members, type Values } from '../support/worlds/people.js';
import { type Path, type ReadTally, readOn, Watch } from '../support/worlds/readers.js';
import { openWorldHub, type WorldHub } from '../support/worlds/world-hub.js';

const values: Values = { PROFILE: 1, CAREER: 2, IDENTITY: 0, CONTACT: 3, CONDITIONS: 4, EVALUATION: 5, ORIGIN: 0 };
const READERS = 8;
/** At least so many, however long it takes up to the limit: fewer prove too little. */
const WANTED_READS = proving ? 100_000 : 20;
const LONGEST_MS = 75 * 60_000;

describe('readers who never rest', () => {
  const budget = timeFor(6_000, 15);
  let hub: WorldHub;
  beforeAll(async () => {
    hub = await openWorldHub();
  });
  afterAll(() => hub?.stop());

  /** What an agency reads of one person, by every path. */
  async function agencyPaths(ref: string, opening: string, watch: Watch): Promise<Path[]> {
    const id = await hub.encode(`agency:${members.mirai.id}`, ref);
    const shows = (text: string) => text.includes(id);
    const path = (name: string, query: string, variables = {}) => {
      return { name, client: 'agency-mirai', query, variables, shows, watch };
    };
    return [
      path('pool', '{ candidatePool { edges { node { id profile { headline } } } } }'),
      path(
        'match',
        '{ candidatePool(orderBy: MATCH, filter: { yearsMin: 0 }) { count { value } edges { node { id } } } }',
      ),
      path('candidate', 'query($id: ID!) { candidate(id: $id) { id profile { headline } } }', { id }),
      path(
        'introductions',
        'query($opening: ID!) { introductions(filter: { jobOpeningId: $opening }) { edges { node { status candidate { id profile { headline } } } } } }',
        { opening },
      ),
    ];
  }

  /** What an employer reads of one person whom he let it see. */
  async function employerPaths(ref: string, watch: Watch): Promise<Path[]> {
    const id = await hub.encode(`employer:${members.toto.id}`, ref);
    const shows = (text: string) => text.includes(id);
    const path = (name: string, query: string, variables = {}) => {
      return { name, client: 'employer-toto', query, variables, shows, watch };
    };
    return [
      path('employer: introductions', '{ introductions(first: 3) { edges { node { candidate { id } } } } }'),
      path('employer: candidate', 'query($id: ID!) { candidate(id: $id) { id identity { name } } }', { id }),
    ];
  }

  it(
    'never see what was revoked before they began to read, and always what was released',
    async () => {
      const life = await ConsentLife.begin(hub, [values, values]);
      const [sought, introduced] = life.model.people.map(({ id }) => id) as [string, string];
      await life.run({ do: 'grant', who: 0, to: 'mirai', scopes: ['PROFILE'], days: 1 });
      await life.run({ do: 'introduce', who: 0, scopes: ['PROFILE'] });
      await life.run({ do: 'revoke all', who: 0 });
      const tokens = new Map<string, string>();
      for (const client of ['agency-mirai', 'employer-toto']) tokens.set(client, await hub.token(client));
      const [byAgency, byEmployer] = [new Watch(), new Watch()];
      const paths = [
        ...(await agencyPaths(sought, life.opening, byAgency)),
        ...(await employerPaths(introduced, byEmployer)),
      ];

      const tally: ReadTally & { revocations: number } = { reads: 0, shown: 0, hidden: 0, between: 0, revocations: 0 };
      const findings: string[] = [];
      const began = Date.now();
      const going = () => {
        const spent = Date.now() - began;
        return findings.length === 0 && spent < LONGEST_MS && (spent < budget.ms || tally.reads < WANTED_READS);
      };
      await Promise.all([
        changeForAgency({ life, ref: sought, watch: byAgency, tally, going }),
        changeForEmployer({ life, ref: introduced, watch: byEmployer, tally, going }),
        ...Array.from({ length: READERS }, (_, reader) => readOn(hub, paths, tokens, tally, findings, going, reader)),
      ]);
      report('race', tally);
      expect(findings).toEqual([]);
      expect(tally.reads).toBeGreaterThanOrEqual(WANTED_READS);
      expect(tally.revocations).toBeGreaterThan(5);
      expect(Math.min(tally.shown, tally.hidden)).toBeGreaterThan(20);
    },
    proving ? LONGEST_MS + budget.limit : budget.limit,
  );
});
