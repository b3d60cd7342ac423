import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { codes, data, join, openJob, propose, reasonsOf, searchPool } from '../support/story.js';

const ADD = `mutation($input: AddWebhookEndpointInput!) { addWebhookEndpoint(input: $input) { secret endpoint { id url kinds isActive } } }`;
const CHANGE = `mutation($input: ChangeWebhookEndpointInput!) { changeWebhookEndpoint(input: $input) { endpoint { url kinds isActive } } }`;
const one = (name: string, selection = 'endpoint { id }') =>
  `mutation($input: WebhookEndpointInput!) { ${name}(input: $input) { ${selection} } }`;
const REPLAY = `mutation($input: ReplayWebhooksInput!) { replayWebhooks(input: $input) { replayed } }`;
const DELIVERIES = `query($filter: WebhookDeliveryFilter, $first: Int! = 20, $after: String) { webhookDeliveries(filter: $filter, first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { id kind state attempts messageId lastStatus lastProblem nextAttemptAt } } } }`;

interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly messageId: string;
  readonly lastStatus: number | null;
}

describe('an agency’s webhooks', () => {
  let hub: TestHub;
  let receiver: Receiver;
  let mirai: string;
  let endpoint: { id: string; secret: string };

  beforeAll(async () => {
    [hub, receiver] = await Promise.all([startHub('one process', { WEBHOOKS_TO_LOOPBACK: '1' }), startReceiver()]);
    mirai = await hub.token('agency-mirai');
  });
  afterAll(() => Promise.all([hub?.stop(), receiver?.stop()]));

  const add = async (kinds: string[], token = mirai) => {
    const answer = await hub.ask<{ addWebhookEndpoint: { secret: string; endpoint: { id: string } } }>(token, ADD, {
      input: { url: `${receiver.url}/hook`, kinds },
    });
    const { secret, endpoint } = data(answer).addWebhookEndpoint;
    return { id: endpoint.id, secret };
  };
  const act = (query: string, input: object, token = mirai) => hub.ask<Record<string, never>>(token, query, { input });
  const deliveries = async (filter: object = {}, token = mirai): Promise<Delivery[]> => {
    const answer = await hub.ask<{ webhookDeliveries: { edges: { node: Delivery }[] } }>(token, DELIVERIES, { filter });
    return data(answer).webhookDeliveries.edges.map(({ node }) => node);
  };
  const inState = (state: string) =>
    eventually(async () => {
      const found = (await deliveries({ endpointId: endpoint.id })).filter((delivery) => delivery.state === state);
      return found.length > 0 ? found : null;
    });

  beforeEach(async () => {
    receiver.status = 204;
    receiver.received.length = 0;
    const list = await hub.ask<{ webhookEndpoints: { id: string }[] }>(mirai, '{ webhookEndpoints { id } }');
    for (const { id } of data(list).webhookEndpoints) data(await act(one('removeWebhookEndpoint'), { endpointId: id }));
    endpoint = await add(['INTRODUCTION_CHANGED']);
  });

  it('carry a signature of Standard Webhooks, and thin payloads only', async () => {
    const employer = await hub.token('employer-aozora');
    await join(hub, employer, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }]);
    const [person] = (await searchPool(hub, mirai)).edges;
    const introduction = await propose(
      hub,
      mirai,
      person?.node.id ?? '',
      await openJob(hub, await hub.token('employer-toto')),
    );
    const [first] = await receiver.wait(1);
    const verified = new Webhook(endpoint.secret).verify(first?.body ?? '', first?.headers as Record<string, string>);
    expect(verified).toEqual({
      type: 'introduction.changed',
      timestamp: expect.any(String),
      data: { introductionId: introduction },
    });
    const [delivery] = await inState('DELIVERED');
    expect(delivery).toMatchObject({ attempts: 1, lastStatus: 204, messageId: first?.headers['webhook-id'] });
  });

  it('are told to the agency whom they concern, and to the kinds that it asked for', async () => {
    const kansai = await hub.token('agency-kansai');
    const theirs = await add(['INTRODUCTION_CHANGED'], kansai);
    const others = await add(['POOL_CHANGED']);
    await act(one('testWebhookEndpoint'), { endpointId: endpoint.id });
    await inState('DELIVERED');
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries({ endpointId: others.id })).toEqual([]);
    expect(await deliveries({ endpointId: theirs.id })).toEqual([]);
    for (const name of ['testWebhookEndpoint', 'removeWebhookEndpoint', 'rotateWebhookSecret'])
      expect(codes(await act(one(name), { endpointId: theirs.id }))).toEqual(['NOT_FOUND']);
    expect(codes(await act(CHANGE, { endpointId: theirs.id, isActive: false }))).toEqual(['NOT_FOUND']);
    expect(codes(await act(REPLAY, { endpointId: theirs.id }))).toEqual(['NOT_FOUND']);
    const [mine] = await deliveries({ endpointId: endpoint.id });
    expect(codes(await act(REPLAY, { deliveryId: mine?.id }, kansai))).toEqual(['NOT_FOUND']);
  });

  it('ask to delete what is not released any more, by the id of the notice', async () => {
    endpoint = await add(['DELETION_ASKED']);
    const offer = [{ audience: { kind: 'NETWORK' as const }, scopes: ['PROFILE'] }];
    const { token } = await join(hub, await hub.token('employer-aozora'), offer);
    await searchPool(hub, mirai);
    data(await hub.ask(token, 'mutation { revokeAllConsents(input: {}) { consents { id } } }'));
    const [asked] = await receiver.wait(1, ({ body }) => body.includes('deletion'));
    const { type, data: told } = JSON.parse(asked?.body ?? '') as { type: string; data: { noticeId: string } };
    expect([type, Object.keys(told)]).toEqual(['deletion.asked', ['noticeId']]);
    const notices = '{ deletionNotices { edges { node { id scopes } } } }';
    expect(data(await hub.ask<Record<'deletionNotices', object>>(mirai, notices)).deletionNotices).toEqual({
      edges: [{ node: { id: told.noticeId, scopes: ['PROFILE'] } }],
    });
    expect(await inState('DELIVERED')).toMatchObject([{ kind: 'DELETION_ASKED' }]);
  });

  it('are added once for one idempotency key, and answer it with the same secret', async () => {
    const input = { url: `${receiver.url}/once`, kinds: ['TEST'], idempotencyKey: 'first-endpoint' };
    const [first, again] = [await act(ADD, input), await act(ADD, input)];
    expect(data(again)).toEqual(data(first));
    expect(codes(await act(ADD, { ...input, kinds: ['POOL_CHANGED'] }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const list = await hub.ask<{ webhookEndpoints: { url: string }[] }>(mirai, '{ webhookEndpoints { url } }');
    expect(data(list).webhookEndpoints.filter(({ url }) => url === input.url)).toHaveLength(1);
  });

  it('are tried again with growing pauses, end as visible dead letters, and can be replayed', async () => {
    receiver.status = 500;
    await act(one('testWebhookEndpoint'), { endpointId: endpoint.id });
    await receiver.wait(1);
    for (const pause of ['PT5S', 'PT5M', 'PT30M', 'PT2H', 'PT5H', 'PT10H', 'PT14H', 'PT20H', 'PT24H'])
      await hub.advance({ advance: pause });
    mirai = await hub.token('agency-mirai');
    const [dead] = await inState('DEAD');
    expect(dead).toMatchObject({ attempts: 10, lastStatus: 500 });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.received).toHaveLength(10);

    receiver.status = 200;
    expect(data(await act(REPLAY, { endpointId: endpoint.id })).replayWebhooks).toEqual({ replayed: 1 });
    const [again] = await inState('DELIVERED');
    expect(again?.messageId).toBe(dead?.messageId);
    expect(reasonsOf(await act(REPLAY, {}))).toEqual(['REPLAY_NEEDS_ONE']);
    const both = { endpointId: endpoint.id, deliveryId: dead?.id };
    expect(reasonsOf(await act(REPLAY, both))).toEqual(['REPLAY_NEEDS_ONE']);
  });

  it('stop when the receiver is gone for good, and wait while an endpoint is paused', async () => {
    receiver.status = 410;
    await act(one('testWebhookEndpoint'), { endpointId: endpoint.id });
    await inState('DEAD');
    const list = await hub.ask<{ webhookEndpoints: { id: string; isActive: boolean }[] }>(
      mirai,
      '{ webhookEndpoints { id isActive } }',
    );
    expect(data(list).webhookEndpoints.find(({ id }) => id === endpoint.id)?.isActive).toBe(false);

    receiver.status = 204;
    await act(REPLAY, { endpointId: endpoint.id });
    expect(await inState('WAITING')).toHaveLength(1);
    data(await act(CHANGE, { endpointId: endpoint.id, isActive: true }));
    await inState('DELIVERED');
  });

  it('are signed by both secrets for a day after a rotation', async () => {
    const answer = await act(one('rotateWebhookSecret', 'secret endpoint { id }'), { endpointId: endpoint.id });
    const { secret } = (data(answer) as Record<string, { secret: string }>).rotateWebhookSecret ?? { secret: '' };
    expect(secret).not.toBe(endpoint.secret);
    await act(one('testWebhookEndpoint'), { endpointId: endpoint.id });
    const [both] = await receiver.wait(1);
    expect(String(both?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    await hub.advance({ advance: 'PT25H' });
    mirai = await hub.token('agency-mirai');
    await act(one('testWebhookEndpoint'), { endpointId: endpoint.id });
    const [, single] = await receiver.wait(2);
    expect(String(single?.headers['webhook-signature']).split(' ')).toHaveLength(1);
  });

  it('are at most ten, and their terms are checked', async () => {
    for (const url of [
      'http://hooks.example.jp/',
      'https://a:b@hooks.example.jp/',
      'https://hooks.example.jp/#a',
      'hooks',
    ])
      expect(reasonsOf(await act(ADD, { url, kinds: ['TEST'] }))).toEqual(['NOT_A_WEBHOOK_ADDRESS']);
    expect(codes(await act(ADD, { url: `${receiver.url}/`, kinds: [] }))).toEqual(['INVALID_INPUT']);
    const kitahama = await hub.token('employer-kitahama');
    expect(codes(await act(ADD, { url: `${receiver.url}/`, kinds: ['TEST'] }, kitahama))).toEqual(['FORBIDDEN']);
    let refused: string[] = [];
    for (let n = 0; n < 11 && refused.length === 0; n += 1)
      refused = reasonsOf(await act(ADD, { url: receiver.url, kinds: ['TEST'] }));
    expect(refused).toEqual(['ENDPOINT_LIMIT']);
    data(await act(one('removeWebhookEndpoint'), { endpointId: endpoint.id }));
    data(await act(ADD, { url: receiver.url, kinds: ['TEST'] }));
  });
});
