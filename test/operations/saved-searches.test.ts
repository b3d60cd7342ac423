import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { codes, data, type Joined, join, person, profile, reasonsOf, searchPool } from '../support/story.js';

const SAVE = `mutation($input: SaveSearchInput!) { saveSearch(input: $input) { savedSearch { id name filter { skillsAny yearsMin } alertByWebhook alertEmail } } }`;
const REMOVE = `mutation($input: RemoveSavedSearchInput!) { removeSavedSearch(input: $input) { savedSearch { id } } }`;
const REVOKE = 'mutation { revokeAllConsents(input: {}) { consents { id } } }';
const ADD = `mutation($input: AddWebhookEndpointInput!) { addWebhookEndpoint(input: $input) { endpoint { id } } }`;
const FACETS = `query($filter: CandidatePoolFilter) { candidatePoolFacets(filter: $filter) {
  occupations { value count { value isExact } } prefectures { value count { value } } years { value label count { value } } skills { value count { value } } } }`;
const DELIVERIES = `{ webhookDeliveries { edges { node { kind state attempts } } } }`;

interface Facet {
  readonly value: string;
  readonly count: { readonly value: number };
}

describe('an agency’s searches', () => {
  let hub: TestHub;
  let receiver: Receiver;
  let mirai: string;
  let aozora: string;
  let watched: string;

  beforeAll(async () => {
    [hub, receiver] = await Promise.all([startHub('one process', { WEBHOOKS_TO_LOOPBACK: '1' }), startReceiver()]);
    [mirai, aozora] = await Promise.all([hub.token('agency-mirai'), hub.token('employer-aozora')]);
    await hub.ask(mirai, ADD, { input: { url: receiver.url, kinds: ['SEARCH_MATCHED'] } });
    const answer = await save({
      name: 'Rustの経験者',
      filter: { skillsAny: ['Rust'], yearsMin: 3 },
      alertByWebhook: true,
      alertEmail: 'consultant@mirai.example.jp',
    });
    watched = answer.id;
  });
  afterAll(() => Promise.all([hub?.stop(), receiver?.stop()]));

  const save = async (input: object) =>
    data(await hub.ask<{ saveSearch: { savedSearch: { id: string } } }>(mirai, SAVE, { input })).saveSearch.savedSearch;
  const release = (skills: string[], to: object = { kind: 'NETWORK' }): Promise<Joined> =>
    join(hub, aozora, [{ audience: to as never, scopes: ['PROFILE'] }], person(), { profile: { ...profile, skills } });
  const alerts = () => receiver.received.map(({ body }) => JSON.parse(body) as { data: { candidateIds: string[] } });

  it('tell by webhook and mail of whoever is newly released and fits, and of nobody else', async () => {
    await release(['Go']);
    await release(['ラスト言語']);
    await receiver.wait(1);
    const { edges } = await searchPool(hub, mirai, { filter: { skillsAny: ['Rust'] } });
    expect(alerts()).toEqual([
      {
        type: 'search.matched',
        timestamp: expect.any(String),
        data: { savedSearchId: watched, candidateIds: edges.map(({ node }) => node.id) },
      },
    ]);
    const [mail] = await hub.mails('consultant@mirai.example.jp');
    expect(mail?.text).toContain('新たに1名');
    expect(mail?.text).not.toContain(profile.headline);
  });

  it('name nobody who is not released any more when it is sent', async () => {
    receiver.received.length = 0;
    receiver.status = 503;
    const gone = await release(['Rust']);
    await receiver.wait(1);
    data(await hub.ask(gone.token, REVOKE));
    receiver.status = 204;
    await hub.advance({ advance: 'PT6S' });
    await eventually(async () => {
      const answer = await hub.ask<{ webhookDeliveries: { edges: { node: { state: string } }[] } }>(mirai, DELIVERIES);
      const [latest] = data(answer).webhookDeliveries.edges;
      return latest?.node.state === 'DROPPED' ? true : null;
    });
    expect(receiver.received).toHaveLength(1);
  });

  it('write by mail of nobody who is not released any more when it is sent', async () => {
    const held = 'held@mirai.example.jp';
    const { id } = await save({ name: 'COBOL', filter: { skillsAny: ['COBOL'] }, alertEmail: held });
    const database = new pg.Client({ connectionString: hub.databaseUrl });
    await database.connect();
    try {
      // Its mailbox cannot be reached for now.
      await database.query(`
        create function platform.hold() returns trigger language plpgsql as $$ begin raise exception 'held'; end $$;
        create trigger hold before insert on platform.dev_mail for each row when (new.recipient = '${held}') execute function platform.hold()`);
      const inState = (state: string) =>
        eventually(async () => {
          const { rows } = await database.query<{ state: string; attempts: number }>(
            `select state, attempts from candidate.mail where kind = 'search-alert' order by queued_at desc limit 1`,
          );
          return rows[0]?.state === state && rows[0].attempts > 0 ? true : null;
        }, 20_000);
      const gone = await release(['COBOL']);
      await inState('QUEUED');
      data(await hub.ask(gone.token, REVOKE));
      await database.query('drop trigger hold on platform.dev_mail; drop function platform.hold()');
      await inState('SENT');
    } finally {
      await database.end();
    }
    expect(await hub.mails(held, 0)).toEqual([]);
    await release(['COBOL']);
    expect((await hub.mails(held)).map(({ text }) => text)).toEqual([expect.stringContaining('新たに1名')]);
    data(await hub.ask(mirai, REMOVE, { input: { savedSearchId: id } }));
  });

  it('tell nothing of someone who blocked the agency, or of another agency’s candidate', async () => {
    receiver.received.length = 0;
    const kansai = await hub.ask<{ agencies: { id: string; name: string }[] }>(mirai, '{ agencies { id name } }');
    const other = data(kansai).agencies.find(({ name }) => name.startsWith('関西'));
    await release(['Rust'], { kind: 'AGENCY', id: other?.id });
    await release(['Rust']);
    await receiver.wait(1);
    expect(alerts().flatMap(({ data: { candidateIds } }) => candidateIds)).toHaveLength(1);
  });

  it('are the agency’s own, are checked, and can be changed and removed', async () => {
    const kansai = await hub.token('agency-kansai');
    const attempt = (token: string, input: object) =>
      hub.ask(token, SAVE, { input: { name: 'x', filter: {}, ...input } });
    expect(codes(await attempt(kansai, { id: watched }))).toEqual(['NOT_FOUND']);
    expect(reasonsOf(await attempt(mirai, { filter: { jobOpeningId: watched } }))).toEqual(['NOT_SAVEABLE']);
    expect(codes(await attempt(mirai, { filter: { prefectures: ['99'] } }))).toEqual(['INVALID_INPUT']);
    expect(codes(await attempt(mirai, { alertEmail: 'nobody' }))).toEqual(['INVALID_INPUT']);
    expect(codes(await hub.ask(kansai, REMOVE, { input: { savedSearchId: watched } }))).toEqual(['NOT_FOUND']);
    expect(await save({ id: watched, name: '新しい名前', filter: { yearsMin: 1 } })).toMatchObject({
      id: watched,
      alertEmail: null,
    });
    expect(data(await hub.ask<{ savedSearches: object[] }>(kansai, '{ savedSearches { id } }')).savedSearches).toEqual(
      [],
    );
    const keyed = { name: '一度だけ', filter: { yearsMin: 2 }, idempotencyKey: 'first-search' };
    expect(await save(keyed)).toEqual(await save(keyed));
    expect(codes(await attempt(mirai, { ...keyed, name: '別の名前' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const kept = data(await hub.ask<{ savedSearches: { id: string }[] }>(mirai, '{ savedSearches { id } }'));
    expect(kept.savedSearches).toHaveLength(2);
    data(await hub.ask(mirai, REMOVE, { input: { savedSearchId: kept.savedSearches[1]?.id } }));
    expect(codes(await attempt(mirai, keyed))).toEqual(['NOT_FOUND']);
    data(await hub.ask(mirai, REMOVE, { input: { savedSearchId: watched } }));
    expect(data(await hub.ask<{ savedSearches: object[] }>(mirai, '{ savedSearches { id } }')).savedSearches).toEqual(
      [],
    );
  });

  it('are at most fifty', async () => {
    const kansai = await hub.token('agency-kansai');
    const attempt = (name: number) => hub.ask(kansai, SAVE, { input: { name: `${name}`, filter: {} } });
    const answers = await Promise.all(Array.from({ length: 55 }, (_, name) => attempt(name)));
    expect(answers.flatMap(reasonsOf)).toEqual(Array.from({ length: 5 }, () => 'SEARCH_LIMIT'));
  });

  it('are refined by facets that count what each choice would find', async () => {
    const facets = async (filter: object) =>
      data(await hub.ask<{ candidatePoolFacets: Record<string, Facet[]> }>(mirai, FACETS, { filter }))
        .candidatePoolFacets;
    const count = async (filter: object) => (await searchPool(hub, mirai, { filter })).count.value;
    const all = await facets({});
    for (const { value, count: shown } of all.skills ?? [])
      expect(shown.value).toBe(await count({ skillsAny: [value] }));
    for (const { value, count: shown } of all.occupations ?? [])
      expect(shown.value).toBe(await count({ occupations: [value] }));
    expect(all.years).toEqual([
      { value: '6-9', label: '6〜9年', count: { value: await count({ yearsMin: 6, yearsMax: 9 }) } },
    ]);
    // Its own condition is left out of a facet, every other one is not.
    expect((await facets({ skillsAny: ['Go'] })).skills?.map(({ value }) => value)).toEqual(
      all.skills?.map(({ value }) => value),
    );
    expect((await facets({ skillsAny: ['Go'] })).prefectures).toEqual([{ value: '13', count: { value: 1 } }]);
    expect(await facets({ prefectures: ['47'] })).toMatchObject({ occupations: [], years: [], skills: [] });
  });
});
