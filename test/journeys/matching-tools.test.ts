import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { projectRoot } from '../../platform/paths.js';
import { MIRAI, setStanding } from '../support/agencies.js';
import { blocksOf, examplesOf, expectShown, fillIn, moduleOf, type Names } from '../support/doc-examples.js';
import { startHub, type TestHub } from '../support/hub.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { data, join as joinRelay, openJob } from '../support/story.js';

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
    await joinRelay(hub, await hub.token('employer-aozora'), [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }]);
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
    // The program as the page has it, in a process of its own.
    const program = blocksOf(PAGE).find(({ language }) => language === 'js verify')?.text ?? '';
    const verified = (body: string) => {
      const given = JSON.stringify([names.get('secret'), body, first?.headers]);
      const script = `${program}\nconsole.log(JSON.stringify(verify(...${given})));`;
      return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: projectRoot,
        stdio: 'pipe',
      });
    };
    expect(JSON.parse(String(verified(first?.body ?? '')))).toEqual(JSON.parse(first?.body ?? ''));
    expect(() => verified(`${first?.body} `)).toThrow('signature');
  });

  it('tells a tool once that its pool has changed', async () => {
    receiver.received.length = 0;
    const aozora = await hub.token('employer-aozora');
    await joinRelay(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes: ['PROFILE'] }]);
    await receiver.wait(1, ({ body }) => body.includes('pool.changed'));
    const { step } = await moduleOf<{ step: (tool: object, ask: unknown) => Promise<boolean> }>(PAGE, 'js mirror');
    const tool = { people: new Map(), cursor: null, selection: 'id' };
    const ask = (query: string, variables: Record<string, unknown>) => hub.ask(mirai, query, variables);
    while (await step(tool, ask));
    expect(tool.people.size).toBe(2);

    // Suspended between the two questions of a page: nobody is kept, and the page is taken again once he may see them.
    tool.cursor = null;
    const suspending = async (query: string, variables: Record<string, unknown>) => {
      if (query.includes('candidates(')) await setStanding(hub, MIRAI, 'SUSPENDED');
      return ask(query, variables);
    };
    expect(await step(tool, suspending)).toBe(false);
    expect(tool).toMatchObject({ people: new Map(), cursor: null });
    await setStanding(hub, MIRAI, 'ACTIVE');
    while (await step(tool, ask));
    expect(tool.people.size).toBe(2);
  });

  it.each([PAGE, 'agencies.md', 'matching.md'])('name no operation that the API does not have: %s', (page) => {
    const api = buildSchema(readFileSync(join(projectRoot, 'schema/generated/api.graphql'), 'utf8'));
    const roots = [api.getQueryType(), api.getMutationType(), api.getSubscriptionType()];
    const has = (name: string) => roots.some((root) => root && name in root.getFields());
    const text = readFileSync(join(projectRoot, 'docs', page), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
    const named = [...text.matchAll(/`(?:\w+ \{ )?([a-z]\w+)\(/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !has(name))).toEqual([]);
  });
});
