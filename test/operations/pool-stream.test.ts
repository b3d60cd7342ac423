import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHub, type TestHub } from '../support/hub.js';
import { data, join } from '../support/story.js';

const FOLLOW =
  'subscription($after: String) { poolChanges(after: $after) { startsOver endCursor changes { kind candidateId } } }';
const STANDING = 'mutation($input: SetAgencyStandingInput!) { setAgencyStanding(input: $input) { agency { id } } }';

interface Event {
  readonly data?: { readonly poolChanges: { endCursor: string; startsOver: boolean; changes: { kind: string }[] } };
  readonly errors?: { readonly extensions: { readonly code: string } }[];
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

  /** The events of a stream, one after the other; null at its end. */
  async function* events(answer: Response): AsyncGenerator<Event> {
    let text = '';
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString();
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const [event, line] = text.slice(0, end).split('\n').filter(Boolean);
        text = text.slice(end + 2);
        if (event === 'event: next' && line) yield JSON.parse(line.slice('data: '.length)) as Event;
        if (event === 'event: complete') return;
      }
    }
  }

  it('tells what a query would, as it comes about, and ends with the reason when the agency may see nobody', async () => {
    const stream = events(await open(mirai));
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
    const again = events(await open(mirai, FOLLOW, { after }));
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
