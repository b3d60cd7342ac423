import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startHub, type TestHub, waysOfRunning } from '../support/hub.js';
import {
  advance,
  approve,
  codes,
  data,
  type Joined,
  join,
  openJob,
  PROPOSE,
  propose,
  searchPool,
} from '../support/story.js';

describe.each(waysOfRunning)('consent, in %s', (way) => {
  let hub: TestHub;
  let aozora: string;
  let toto: string;
  let mirai: string;
  let kansai: string;
  let miraiId: string;

  beforeAll(async () => {
    hub = await startHub(way);
    [aozora, toto, mirai, kansai] = (await Promise.all(
      ['employer-aozora', 'employer-toto', 'agency-mirai', 'agency-kansai'].map((client) => hub.token(client)),
    )) as [string, string, string, string];
    miraiId = data(await hub.ask<{ myAgency: { id: string } }>(mirai, '{ myAgency { id } }')).myAgency.id;
  });
  afterAll(() => hub?.stop());

  it('an agency sees the scopes that were released to it, and another agency nothing', async () => {
    const ito = await join(hub, aozora, [{ audience: { kind: 'AGENCY', id: miraiId }, scopes: ['PROFILE', 'CAREER'] }]);
    const pool = await searchPool(hub, mirai);
    expect(pool.edges.map(({ node }) => node.releasedScopes)).toEqual([['PROFILE', 'CAREER']]);
    const [seen] = pool.edges;
    expect(seen?.node.profile?.headline).toContain('TypeScript');
    expect([seen?.node.identity, seen?.node.contact, seen?.node.conditions]).toEqual([null, null, null]);
    expect((await searchPool(hub, kansai)).edges).toEqual([]);

    const revoke = 'mutation($input: RevokeConsentInput!) { revokeConsent(input: $input) { consent { status } } }';
    const revoked = data(
      await hub.ask<{ revokeConsent: { consent: { status: string } } }>(ito.token, revoke, {
        input: { consentId: ito.consentIds[0] },
      }),
    );
    expect(revoked.revokeConsent.consent.status).toBe('REVOKED');
    expect((await searchPool(hub, mirai)).edges).toEqual([]);

    const disclosures = await hub.ask<{
      myDisclosures: { edges: { node: { items: string[]; times: number; audience: { agency: { name: string } } } }[] };
    }>(
      ito.token,
      '{ myDisclosures { totalCount edges { node { scopes items times consentId audience { kind agency { name } } } } } }',
    );
    const [entry] = data(disclosures).myDisclosures.edges;
    expect(entry?.node.audience.agency.name).toBe('みらいキャリア株式会社');
    expect(entry?.node.items).toContain('profile.headline');
    expect(entry?.node.items).not.toContain('identity.name');
  });

  it('an employer sees what the candidate let it see, once he approved', async () => {
    const kato = await join(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }]);
    const opening = await openJob(hub, toto);
    const [seen] = (await searchPool(hub, kansai)).edges;
    const introduction = await propose(hub, kansai, seen?.node.id ?? '', opening);
    const list =
      '{ introductions { edges { node { id status candidate { id releasedScopes identity { name } contact { email } } } } } }';
    type List = {
      introductions: {
        edges: {
          node: {
            id: string;
            candidate: { identity: { name: string }; contact: null; releasedScopes: string[] } | null;
          };
        }[];
      };
    };
    expect(data(await hub.ask<List>(toto, list)).introductions.edges).toEqual([]);
    await approve(hub, kato.token, introduction, ['IDENTITY']);
    const [visible] = data(await hub.ask<List>(toto, list)).introductions.edges;
    expect(visible?.node.candidate).toMatchObject({
      releasedScopes: ['PROFILE', 'IDENTITY'],
      identity: { name: kato.name },
      contact: null,
    });
    await advance(hub, toto, introduction, 'INTERVIEW');
    const withoutId =
      'query Seen { introductions { edges { node { who: candidate { ...Named } } } } } fragment Named on Candidate { identity { name } }';
    const seenWithoutId = async () => data(await hub.ask<object>(toto, withoutId));
    const only = (who: object | null) => ({ introductions: { edges: [{ node: { who } }] } });
    expect(await seenWithoutId()).toEqual(only({ identity: { name: kato.name } }));

    data(await hub.ask(kato.token, 'mutation { revokeAllConsents(input: {}) { consents { id } } }'));
    const [after] = data(await hub.ask<List>(toto, list)).introductions.edges;
    expect(after?.node.candidate).toBeNull();
    expect(await seenWithoutId()).toEqual(only(null));
    await eventually(async () => {
      const { introduction: now } = data(
        await hub.ask<{ introduction: { status: string } }>(toto, `{ introduction(id: "${introduction}") { status } }`),
      );
      return now.status === 'CANCELLED' ? true : null;
    });
  });

  it('a block of an employer shuts its corporate group out, also from what was approved before', async () => {
    const aozoraData = await hub.token('employer-aozora-data');
    const who = await join(hub, toto, [{ audience: { kind: 'AGENCY', id: miraiId }, scopes: ['PROFILE'] }]);
    const [seen] = (await searchPool(hub, mirai)).edges;
    const introduction = await propose(hub, mirai, seen?.node.id ?? '', await openJob(hub, aozoraData));
    await approve(hub, who.token, introduction, ['IDENTITY']);
    const query = 'query($id: ID!) { introduction(id: $id) { candidate { id identity { name } } } }';
    type Shown = { introduction: { candidate: { identity: { name: string } } | null } };
    expect(
      data(await hub.ask<Shown>(aozoraData, query, { id: introduction })).introduction.candidate?.identity.name,
    ).toBe(who.name);
    const block = { kind: 'EMPLOYER', corporateNumber: '8900000000001' };
    const BLOCK =
      'mutation($input: BlockRecipientInput!) { blockRecipient(input: $input) { blocks { corporateNumber } } }';
    expect(data(await hub.ask(who.token, BLOCK, { input: { block } }))).toEqual({
      blockRecipient: { blocks: [{ corporateNumber: '8900000000001' }] },
    });
    expect(data(await hub.ask<Shown>(aozoraData, query, { id: introduction })).introduction.candidate).toBeNull();
  });

  it('a group that is declared after the block is shut out like one known before, and nobody else', async () => {
    const consents = [{ audience: { kind: 'AGENCY' as const, id: miraiId }, scopes: ['PROFILE'] }];
    const people: Joined[] = [];
    for (let count = 0; count < 3; count += 1) people.push(await join(hub, aozora, consents));
    const [byName, blocking, other] = people as [Joined, Joined, Joined];
    const REGISTER = 'mutation($input: RegisterEmployerInput!) { registerEmployer(input: $input) { employer { id } } }';
    const hikari = { name: '株式会社ひかり物流', corporateNumber: '6900000000102' };
    data(await hub.ask(await hub.token('operator'), REGISTER, { input: hikari }));
    const opening = await openJob(hub, toto);
    const introduced: string[] = [];
    for (const { node } of (await searchPool(hub, mirai, { first: 3 })).edges)
      introduced.push(await propose(hub, mirai, node.id, opening));
    const [first, second, third] = introduced as [string, string, string];
    await approve(hub, other.token, first, []);
    await approve(hub, blocking.token, second, []);
    await approve(hub, byName.token, third, []);
    const block = { kind: 'EMPLOYER', corporateNumber: '2900000000007' };
    const BLOCK = 'mutation($input: BlockRecipientInput!) { blockRecipient(input: $input) { blocks { kind } } }';
    data(await hub.ask(blocking.token, BLOCK, { input: { block } }));
    data(await hub.ask(byName.token, BLOCK, { input: { block: { kind: 'EMPLOYER', employerName: 'ひかり物流' } } }));
    const query = 'query($id: ID!) { introduction(id: $id) { status candidate { id } } }';
    type Shown = { introduction: { status: string; candidate: { id: string } | null } };
    const shown = async (id: string) => data(await hub.ask<Shown>(toto, query, { id })).introduction;
    for (const id of [second, third]) expect((await shown(id)).candidate).not.toBeNull();

    const GROUP = 'mutation($input: SetCorporateGroupInput!) { setCorporateGroup(input: $input) { corporateNumbers } }';
    const corporateNumbers = ['2900000000007', '7900000000002', hikari.corporateNumber];
    data(await hub.ask(await hub.token('operator'), GROUP, { input: { corporateNumbers } }));
    for (const id of [second, third]) {
      await eventually(async () => ((await shown(id)).status === 'CANCELLED' ? true : null));
      expect((await shown(id)).candidate).toBeNull();
    }
    expect(await shown(first)).toMatchObject({ status: 'APPROVED', candidate: { id: expect.any(String) } });
    for (const { token } of people)
      data(await hub.ask(token, 'mutation { revokeAllConsents(input: {}) { consents { id } } }'));
  });

  it('a block by name, however it is spelt, does the same, and its answer never tells whether the hub knows the company', async () => {
    const who = await join(hub, toto, [{ audience: { kind: 'AGENCY', id: miraiId }, scopes: ['PROFILE'] }]);
    const [seen] = (await searchPool(hub, mirai)).edges;
    const proposeTo = async () => ({
      candidateId: seen?.node.id,
      jobOpeningId: await openJob(hub, await hub.token('employer-aozora')),
      message: 'ご経験が合います。',
      conditions: '年収600万円',
    });
    const introduction = await propose(
      hub,
      mirai,
      seen?.node.id ?? '',
      await openJob(hub, await hub.token('employer-aozora-data')),
    );
    await approve(hub, who.token, introduction, []);
    const act = (what: 'blockRecipient' | 'unblockRecipient', employerName: string) =>
      hub.ask<Record<string, { blocks: object[] }>>(
        who.token,
        `mutation($input: BlockRecipientInput!) { ${what}(input: $input) { blocks { kind employerName corporateNumber } } }`,
        { input: { block: { kind: 'EMPLOYER', employerName } } },
      );
    const named = (employerName: string) => ({ kind: 'EMPLOYER', employerName, corporateNumber: null });
    const unknown = data(await act('blockRecipient', '株式会社どこにもない'));
    const known = data(await act('blockRecipient', '(株) アオゾラ テック'));
    expect(unknown).toEqual({ blockRecipient: { blocks: [named('株式会社どこにもない')] } });
    expect(known).toEqual({
      blockRecipient: { blocks: [named('株式会社どこにもない'), named('(株) アオゾラ テック')] },
    });
    const { introduction: ended } = data(
      await hub.ask<{ introduction: { candidate: object | null } }>(
        await hub.token('employer-aozora-data'),
        'query($id: ID!) { introduction(id: $id) { candidate { id } } }',
        { id: introduction },
      ),
    );
    expect(ended.candidate).toBeNull();
    expect(codes(await hub.ask(mirai, PROPOSE, { input: await proposeTo() }))).toEqual(['INTRODUCTION_NOT_POSSIBLE']);
    expect(codes(await act('blockRecipient', '㈱'))).toEqual(['INVALID_INPUT']);
    expect(data(await act('unblockRecipient', 'あおぞらテック')).unblockRecipient?.blocks).toHaveLength(1);
    data(await hub.ask(mirai, PROPOSE, { input: await proposeTo() }));
  });

  it('which employer passed a person on is recorded as shown, like every other item', async () => {
    const scopes = ['PROFILE', 'ORIGIN'];
    const who = await join(hub, toto, [{ audience: { kind: 'AGENCY', id: miraiId }, scopes }]);
    const shown = data(
      await hub.ask<{ candidatePool: { edges: { node: { origin: { employer: { name: string } }[] } }[] } }>(
        mirai,
        '{ candidatePool(first: 1) { edges { node { origin { employer { name } } } } } }',
      ),
    );
    expect(shown.candidatePool.edges[0]?.node.origin).toEqual([{ employer: { name: '東都ソフト株式会社' } }]);
    const recorded = data(
      await hub.ask<{ myDisclosures: { edges: { node: { items: string[]; scopes: string[] } }[] } }>(
        who.token,
        '{ myDisclosures { edges { node { items scopes } } } }',
      ),
    );
    expect(recorded.myDisclosures.edges.map(({ node }) => node)).toEqual([
      { items: ['origin.employer'], scopes: ['ORIGIN'] },
    ]);
  });
});
