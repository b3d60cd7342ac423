import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proving, report, timeFor } from '../support/worlds/budget.js';
import { ConsentLife } from '../support/worlds/consent-life.js';
import { candidate, members, type Values } from '../support/worlds/people.js';
import { type Path, type ReadTally, readOn, Watch } from '../support/worlds/readers.js';
import { openWorldHub, type WorldHub } from '../support/worlds/world-hub.js';

const values: Values = { PROFILE: 1, CAREER: 2, IDENTITY: 0, CONTACT: 3, CONDITIONS: 4, EVALUATION: 5, ORIGIN: 0 };
const READERS = 8;
const WANTED_READS = 100_000;

const GRANT = 'mutation($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id } } }';
const REVOKE = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { id } } }';
const REVOKE_ALL = 'mutation { revokeAllConsents(input: {}) { consents { id } } }';
const BLOCK = 'mutation($input: BlockRecipientInput!) { blockRecipient(input: $input) { blocks { kind } } }';
const UNBLOCK = 'mutation($input: BlockRecipientInput!) { unblockRecipient(input: $input) { blocks { kind } } }';

describe('readers who never rest', () => {
  const budget = timeFor(6_000, 15);
  let hub: WorldHub;
  beforeAll(async () => {
    hub = await openWorldHub();
  });
  afterAll(() => hub?.stop());

  /** What one agency reads of one person, by every path. */
  async function pathsOf(ref: string, client: string, agencyId: string, watch: Watch): Promise<Path[]> {
    const id = await hub.encode(`agency:${agencyId}`, ref);
    const shows = (text: string) => text.includes(id);
    const path = (name: string, query: string, variables = {}) => ({ name, client, query, variables, shows, watch });
    return [
      path('pool', '{ candidatePool { edges { node { id profile { headline } } } } }'),
      path(
        'match',
        '{ candidatePool(orderBy: MATCH, filter: { yearsMin: 0 }) { count { value } edges { node { id } } } }',
      ),
      path('introductions', '{ introductions { edges { node { status candidate { id profile { headline } } } } } }'),
      path('candidate', 'query($id: ID!) { candidate(id: $id) { id profile { headline } } }', { id }),
    ];
  }

  /** Consents, waits until it was read, and takes it back in one of the ways; again and again. */
  async function changeOn(ref: string, watch: Watch, going: () => boolean, tally: { revocations: number }) {
    const self = candidate(ref);
    const consent = async (kind: 'NETWORK' | 'AGENCY') => {
      const audience = kind === 'NETWORK' ? { kind } : { kind, id: members.mirai.id };
      const { grantConsent } = await hub.must<{ grantConsent: { consent: { id: string } } }>('candidate', self, GRANT, {
        input: { audience, scopes: ['PROFILE'] },
      });
      return grantConsent.consent.id;
    };
    const block = { input: { block: { kind: 'AGENCY', agencyId: members.mirai.id } } };
    const ways = [
      (id: string) => hub.must('candidate', self, REVOKE, { input: { consentId: id } }),
      () => hub.must('candidate', self, REVOKE_ALL, {}),
      () => hub.must('candidate', self, BLOCK, block),
    ];
    const pause = () => watch.rest(1 + (tally.revocations % 12), going);
    for (let round = 0; going(); round += 1) {
      let id = '';
      await watch.become('VISIBLE', async () => {
        id = await consent(round % 2 === 0 ? 'NETWORK' : 'AGENCY');
      });
      await pause();
      await watch.become('HIDDEN', () => (ways[round % ways.length] as (typeof ways)[number])(id));
      tally.revocations += 1;
      await pause();
      if (round % ways.length !== 2) continue;
      // The network's consent outlives a block: it is revoked before the block is taken back.
      await watch.become('HIDDEN', async () => {
        await hub.must('candidate', self, REVOKE_ALL, {});
        await hub.must('candidate', self, UNBLOCK, block);
      });
    }
  }

  it(
    'never see what was revoked before they began to read, and always what was released',
    async () => {
      const life = await ConsentLife.begin(hub, [values, values]);
      for (const who of [0, 1]) {
        await life.run({ do: 'grant', who, to: 'mirai', scopes: ['PROFILE'], days: 1 });
        await life.run({ do: 'introduce', who, scopes: ['PROFILE'] });
        await life.run({ do: 'revoke all', who });
      }
      const tokens = new Map([['agency-mirai', await hub.token('agency-mirai')]]);
      const watches = life.model.people.map(() => new Watch());
      const paths = (
        await Promise.all(
          life.model.people.map(({ id }, index) =>
            pathsOf(id, 'agency-mirai', members.mirai.id, watches[index] as Watch),
          ),
        )
      ).flat();
      const tally: ReadTally & { revocations: number } = { reads: 0, shown: 0, hidden: 0, between: 0, revocations: 0 };
      const findings: string[] = [];
      const end = Date.now() + budget.ms;
      const going = () => findings.length === 0 && Date.now() < end && (!proving || tally.reads < WANTED_READS);
      await Promise.all([
        ...life.model.people.map(({ id }, index) => changeOn(id, watches[index] as Watch, going, tally)),
        ...Array.from({ length: READERS }, (_, reader) => readOn(hub, paths, tokens, tally, findings, going, reader)),
      ]);
      report('race', tally);
      expect(findings).toEqual([]);
      expect(tally.revocations).toBeGreaterThan(5);
      expect(Math.min(tally.shown, tally.hidden)).toBeGreaterThan(20);
    },
    budget.limit,
  );
});
