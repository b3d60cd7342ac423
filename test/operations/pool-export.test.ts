import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startHub, type TestHub } from '../support/hub.js';
import { codes, data, type Joined, join, reasonsOf, searchPool } from '../support/story.js';

const START = `mutation($input: StartPoolExportInput!) { startPoolExport(input: $input) { export { id state } } }`;
const LINES = 'query($id: ID!) { poolExportLines(exportId: $id, first: 10) { nextLine } }';
const EXPORTS = '{ poolExports { id state people } }';
const REVOKE = 'mutation { revokeAllConsents(input: {}) { consents { id } } }';
const DISCLOSED = '{ myDisclosures(first: 5) { edges { node { items scopes audience { kind agency { name } } } } } }';
const TRACE = `query($watermark: String!) { traceWatermark(watermark: $watermark) { id agencyId } }`;

describe('a bulk export', () => {
  let hub: TestHub;
  let mirai: string;
  const people: Joined[] = [];

  beforeAll(async () => {
    hub = await startHub('one process');
    mirai = await hub.token('agency-mirai');
    const aozora = await hub.token('employer-aozora');
    for (const scopes of [['PROFILE'], ['PROFILE', 'CONTACT'], ['PROFILE', 'CAREER', 'ORIGIN']])
      people.push(await join(hub, aozora, [{ audience: { kind: 'NETWORK' }, scopes }]));
  });
  afterAll(() => hub?.stop());

  const start = async (input: object = {}) =>
    data(await hub.ask<{ startPoolExport: { export: { id: string } } }>(mirai, START, { input })).startPoolExport.export
      .id;
  const ready = (id: string) =>
    eventually(async () => {
      const answer = await hub.ask<{ poolExports: { id: string; state: string; people: number }[] }>(mirai, EXPORTS);
      return data(answer).poolExports.find((one) => one.id === id && one.state === 'READY') ?? null;
    });
  const fetchLines = async (id: string, token = mirai, query = {}) => {
    const { status, text, type } = await hub.http
      .get(`/export/pool/${id}.jsonl`)
      .query(query)
      .auth(token, { type: 'bearer' })
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks).toString()));
      })
      .then(({ status, type, body }) => ({ status, type, text: String(body) }));
    return { status, type, lines: text.split('\n').filter(Boolean) };
  };

  it('writes each line from what is released when it is written, marks it, and has it on record', async () => {
    const id = await start();
    expect((await ready(id)).people).toBe(3);
    const { edges } = await searchPool(hub, mirai);
    const gone = people[1] as Joined;
    data(await hub.ask(gone.token, REVOKE));

    const { status, type, lines } = await fetchLines(id);
    const rows = lines.map((line) => JSON.parse(line));
    expect([status, type]).toEqual([200, 'application/x-ndjson']);
    expect(rows).toHaveLength(2);
    expect(edges.map(({ node }) => node.id)).toEqual(expect.arrayContaining(rows.map((row) => row.id)));
    expect(rows.map(({ releasedScopes }) => releasedScopes).sort()).toEqual([
      ['PROFILE'],
      ['PROFILE', 'CAREER', 'ORIGIN'],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({
        profile: { headline: expect.any(String) },
        identity: null,
        contact: null,
        conditions: null,
      });
    }
    const record = await hub.ask<{ myDisclosures: { edges: { node: { items: string[] } }[] } }>(
      people[2]?.token ?? '',
      DISCLOSED,
    );
    const items = data(record).myDisclosures.edges.flatMap(({ node }) => node.items);
    expect(items).toEqual(expect.arrayContaining(['profile.headline', 'career.summary', 'origin.position']));

    const traced = await hub.ask<{ traceWatermark: { id: string } }>(await hub.token('operator'), TRACE, {
      watermark: rows[0].watermark,
    });
    expect(data(traced).traceWatermark.id).toBe(id);
    expect(codes(await hub.ask(await hub.token('operator'), TRACE, { watermark: rows[0].id }))).toEqual(['NOT_FOUND']);
  });

  it('goes on where it broke off, and lists whoever fits the filter', async () => {
    const id = await start({ filter: { skillsAny: ['TypeScript'] } });
    await ready(id);
    const whole = (await fetchLines(id)).lines;
    expect((await fetchLines(id, mirai, { afterLine: 1 })).lines).toEqual(whole.slice(1));
    const none = await start({ filter: { skillsAny: ['COBOL'] } });
    expect((await ready(none)).people).toBe(0);
    expect(await fetchLines(none)).toMatchObject({ status: 200, lines: [] });
  });

  it('is the agency’s own, is asked for once under one key, and ends after a day', async () => {
    const input = { idempotencyKey: 'nightly' };
    const id = await start(input);
    expect(await start(input)).toBe(id);
    await ready(id);
    expect((await fetchLines(id, await hub.token('agency-kansai'))).status).toBe(404);
    expect((await fetchLines(id, await hub.token('employer-toto'))).status).toBe(403);
    expect((await fetchLines('no-such')).status).toBe(404);
    // It is prepared within a second; asked for at once it is mostly not ready yet.
    const early = await eventually(async () => {
      const refused = await hub.ask(mirai, LINES, { id: await start() });
      return refused.errors ? refused : null;
    });
    expect([codes(early), reasonsOf(early)]).toEqual([['CONFLICT'], ['EXPORT_NOT_READY']]);
    await hub.advance({ advance: 'PT25H' });
    mirai = await hub.token('agency-mirai');
    expect((await fetchLines(id)).status).toBe(404);
    expect(data(await hub.ask<{ poolExports: object[] }>(mirai, EXPORTS)).poolExports).toEqual([]);
  });
});
