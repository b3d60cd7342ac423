import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf, plusDays } from '../../platform/calendar.js';
import { MIRAI, permitPdf } from '../support/agencies.js';
import { blocksOf, expectShown, fillIn, type Names } from '../support/doc-examples.js';
import { startHub, type TestHub } from '../support/hub.js';
import { data, join, openJob, searchPool } from '../support/story.js';

const PAGE = 'agencies.md';

describe('docs/agencies.md', () => {
  let hub: TestHub;
  let candidate: string;
  const names: Names = new Map();

  beforeAll(async () => {
    hub = await startHub('one process');
    const today = dayOf(await hub.advance({ advance: 'PT0S' }));
    const scopes = ['PROFILE', 'CAREER', 'IDENTITY'];
    const offer = [{ audience: { kind: 'AGENCY' as const, id: MIRAI }, scopes }];
    candidate = (await join(hub, await hub.token('employer-aozora'), offer)).token;
    const [found] = (await searchPool(hub, await hub.token('agency-mirai'))).edges;
    names.set('permitPdf', permitPdf).set('today', today).set('startsOn', plusDays(today, 30));
    names.set('candidateId', found?.node.id ?? '').set('opening', await openJob(hub, await hub.token('employer-toto')));
  });
  afterAll(() => hub?.stop());

  const tokens: Record<string, () => Promise<string | null>> = {
    anyone: async () => null,
    operator: () => hub.token('operator'),
    agency: () => hub.token('agency-mirai'),
    employer: () => hub.token('employer-toto'),
    candidate: async () => candidate,
  };

  it('shows what the hub answers', async () => {
    let given: unknown = null;
    let shown = 0;
    let asked = { query: '', who: '' };
    const ask = async (variables: unknown) => {
      const token = await tokens[asked.who]?.();
      given = data(await hub.ask(token ?? null, asked.query, fillIn(variables, names) as Record<string, unknown>));
    };
    const blocks = blocksOf(PAGE);
    for (const [index, { language, text }] of blocks.entries()) {
      const [kind, who = ''] = language.split(' ');
      if (kind === 'later') await hub.advance({ advance: text.trim() });
      if (kind === 'graphql') {
        asked = { query: text, who };
        if (blocks[index + 1]?.language !== 'json variables') await ask({});
      }
      if (language === 'json variables') await ask(JSON.parse(text));
      if (language === 'json answer') {
        expectShown(given, JSON.parse(text), names, asked.query.trim().slice(0, 60));
        shown += 1;
      }
    }
    expect(shown).toBe(blocks.filter(({ language }) => language === 'json answer').length);
    expect(shown).toBeGreaterThan(15);
  });
});
