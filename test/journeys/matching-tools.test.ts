import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { blocksOf, examplesOf, expectShown, fillIn, moduleOf, type Names } from '../support/doc-examples.js';
import { startHub, type TestHub } from '../support/hub.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { data, join, openJob } from '../support/story.js';

const PAGE = 'matching-tools.md';

describe('the pages for matching tools', () => {
  let hub: TestHub;
  let receiver: Receiver;
  let mirai: string;
  const names: Names = new Map();

  beforeAll(async () => {
    [hub, receiver] = await Promise.all([startHub('one process', { WEBHOOKS_TO_LOOPBACK: '1' }), startReceiver()]);
    names.set('receiver', `${receiver.url}/hook`);
    mirai = await hub.token('agency-mirai');
    names.set('opening', await openJob(hub, await hub.token('employer-toto')));
    await join(hub, await hub.token('employer-aozora'), [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }]);
  });
  afterAll(() => Promise.all([hub?.stop(), receiver?.stop()]));

  it.each([PAGE, 'matching.md'])('show what the hub answers: %s', async (page) => {
    for (const { query, variables, answer } of examplesOf(page)) {
      const given = data(await hub.ask(mirai, query, fillIn(variables, names) as Record<string, unknown>));
      expectShown(given, answer, names, query.trim().slice(0, 60));
    }
  });

  it('shows what a webhook carries, and how to verify it', async () => {
    const [first] = await receiver.wait(1, ({ body }) => body.includes('webhook.test'));
    const shown = blocksOf(PAGE).find(({ language }) => language === 'json webhook');
    expectShown(JSON.parse(first?.body ?? ''), JSON.parse(shown?.text ?? ''), names);
    const { Webhook } = await import('standardwebhooks');
    const verify = blocksOf(PAGE).find(({ language }) => language === 'js verify');
    expect(verify?.text).toContain('new Webhook(secret).verify(body, headers)');
    const headers = first?.headers as Record<string, string>;
    expect(new Webhook(names.get('secret') ?? '').verify(first?.body ?? '', headers)).toBeTruthy();
  });

  it('tells a tool once that its pool has changed', async () => {
    receiver.received.length = 0;
    const aozora = await hub.token('employer-aozora');
    await join(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }]);
    await receiver.wait(1, ({ body }) => body.includes('pool.changed'));
    const { step } = await moduleOf<{ step: (tool: object, ask: unknown) => Promise<boolean> }>(PAGE, 'js mirror');
    const tool = { people: new Map(), cursor: null, selection: 'id' };
    while (await step(tool, (query: string, variables: Record<string, unknown>) => hub.ask(mirai, query, variables)));
    expect(tool.people.size).toBe(2);
  });
});
