import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moduleOf } from '../support/doc-examples.js';
import { startHub, type TestHub } from '../support/hub.js';
import { data, join } from '../support/story.js';

const PAGE = 'matching-tools.md';
const FOLLOW =
  'subscription($after: String) { poolChanges(after: $after) { startsOver endCursor changes { kind candidateId } } }';
const STANDING = 'mutation($input: SetAgencyStandingInput!) { setAgencyStanding(input: $input) { agency { id } } }';

interface Event {
  readonly data?: { readonly poolChanges: { endCursor: string; startsOver: boolean; changes: { kind: string }[] } };
  readonly errors?: { readonly extensions: { readonly code: string } }[];
}

/** The program of the page for matching tools. */
interface Program {
  follow(hub: string, token: string, after?: string): AsyncGenerator<Event>;
}

describe('a stream of the pool', () => {
  let hub: TestHub;
  let mirai: string;
  let agencyId: string;
  beforeAll(async () => {
    hub = await startHub('one process');
    mirai = await hub.token('agency-mirai');
    agencyId = data(await hub.ask<{ myAgency: { id: string } }>(mirai, '{ myAgency { id } }')).myAgency.id;
  });
  afterAll(() => hub?.stop());

  const open = (token: string | null, query = FOLLOW, variables: object = {}) =>
    fetch(`${hub.url}/graphql/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });

  it('tells what a query would, as it comes about, and ends with the reason when the agency may see nobody', async () => {
    const { follow } = await moduleOf<Program>(PAGE, 'js stream');
    const stream = follow(hub.url, mirai);
    const next = async () => (await stream.next()).value as Event;
    expect((await next()).data?.poolChanges).toMatchObject({ startsOver: true, changes: [] });
    const someone = await join(hub, await hub.token('employer-aozora'), [
      { audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] },
    ]);
    const appeared = await next();
    expect(appeared.data?.poolChanges.changes.map(({ kind }) => kind)).toEqual(['APPEARED']);
    data(await hub.ask(someone.token, 'mutation { revokeAllConsents(input: {}) { consents { id } } }'));
    const vanished = await next();
    expect(vanished.data?.poolChanges.changes.map(({ kind }) => kind)).toEqual(['VANISHED']);

    const after = appeared.data?.poolChanges.endCursor;
    const again = follow(hub.url, mirai, after);
    expect((await again.next()).value).toEqual(vanished);
    await again.return(undefined);

    const operator = await hub.token('operator');
    const standing = (to: string) => hub.ask(operator, STANDING, { input: { agencyId, standing: to, reason: '確認' } });
    data(await standing('SUSPENDED'));
    expect((await next()).errors?.[0]?.extensions.code).toBe('AGENCY_NOT_ACTIVE');
    expect((await stream.next()).done).toBe(true);
    data(await standing('ACTIVE'));
  });

  it('is for agencies, and for this one subscription', async () => {
    expect((await open(null)).status).toBe(401);
    expect((await open(await hub.token('employer-aozora'))).status).toBe(403);
    expect((await open('nonsense')).status).toBe(401);
    expect((await open(mirai, '{ myAgency { id } }')).status).toBe(400);
    expect((await open(mirai, 'subscription { candidatePool { count { value } } }')).status).toBe(400);
  });
});
