import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { admitAgency } from '../support/agencies.js';
import { connectAts } from '../support/ats.js';
import { startHub, type TestHub } from '../support/hub.js';
import { codes, data } from '../support/story.js';

interface Edges<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly totalCount?: number;
}

describe('lists that are cut into pages', () => {
  let hub: TestHub;
  let operator: string;
  beforeAll(async () => {
    hub = await startHub('one process');
    operator = await hub.token('operator');
  });
  afterAll(() => hub?.stop());

  /** Every node, page by page, and of how many pages they came. */
  async function walk<T>(
    pageAfter: (after: string | null) => Promise<Edges<T>>,
  ): Promise<{ nodes: T[]; pages: number }> {
    const nodes: T[] = [];
    for (let pages = 1, after: string | null = null; ; pages += 1) {
      const { edges, pageInfo } = await pageAfter(after);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
      nodes.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return { nodes, pages };
      after = pageInfo.endCursor;
    }
  }

  describe('agencies', () => {
    const PAGE = `query($filter: AgencyFilter, $first: Int, $after: String) {
      agenciesByPage(filter: $filter, first: $first, after: $after) {
        totalCount edges { cursor node { name standing } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    type Named = { name: string; standing: string };
    const page = async (variables: object, token = operator) =>
      data(await hub.ask<{ agenciesByPage: Edges<Named> }>(token, PAGE, variables as never)).agenciesByPage;

    beforeAll(async () => {
      await admitAgency(hub);
      const REGISTER = 'mutation($input: RegisterAgencyInput!) { registerAgency(input: $input) { agency { id } } }';
      for (const [index, corporateNumber] of ['5770000000001', '4770000000002', '3770000000003'].entries())
        data(
          await hub.ask(operator, REGISTER, {
            input: {
              name: index < 2 ? '同名キャリア株式会社' : 'ＴＯＫＹＯ エージェント',
              corporateNumber,
              permitNumber: `13-ユ-39988${index}`,
              permitValidFrom: '2024-04-01',
              permitValidTo: '2029-03-31',
              specialities: [],
              feeRatePercent: 30,
            },
          }),
        );
    });

    it('come by name, each once, two of one name as well', async () => {
      const { agencies } = data(await hub.ask<{ agencies: Named[] }>(operator, '{ agencies { name standing } }'));
      const { nodes, pages } = await walk((after) => page({ first: 2, after }));
      expect(nodes).toEqual(agencies);
      expect(pages).toBe(Math.ceil(agencies.length / 2));
      expect((await page({ first: 1 })).totalCount).toBe(agencies.length);
    });

    it('are found by a part of the name, whatever its width and case', async () => {
      expect((await page({ filter: { name: 'tokyo' } })).edges.map(({ node }) => node.name)).toEqual([
        'ＴＯＫＹＯ エージェント',
      ]);
      expect(await page({ filter: { name: '同名', standing: 'ACTIVE' } })).toMatchObject({ totalCount: 0, edges: [] });
      expect(await page({ filter: { name: '%' } })).toMatchObject({ totalCount: 0 });
    });

    it('that may not introduce are the operator’s to see', async () => {
      const seen = await page({ first: 100 }, await hub.token('employer-aozora'));
      expect(new Set(seen.edges.map(({ node }) => node.standing))).toEqual(new Set(['ACTIVE']));
      expect(seen.totalCount).toBe(seen.edges.length);
      expect(seen.totalCount).toBeLessThan((await page({ first: 1 })).totalCount ?? 0);
    });

    it('refuse what is no page, and name the field', async () => {
      const field = async (variables: object) =>
        (await hub.ask(operator, PAGE, variables as never)).errors?.map(({ extensions }) => [
          extensions.code,
          extensions.field,
        ]);
      expect(await field({ first: 0 })).toEqual([['INVALID_INPUT', 'first']]);
      expect(await field({ first: 101 })).toEqual([['INVALID_INPUT', 'first']]);
      for (const after of ['!', Buffer.from('x'.repeat(40)).toString('base64url')])
        expect(await field({ after })).toEqual([['INVALID_INPUT', 'after']]);
      expect(await field({ filter: { name: 'あ'.repeat(101) } })).toEqual([['INVALID_INPUT', 'name']]);
    });
  });

  describe('what an ATS delivered', () => {
    const PAGE = `query($id: ID!, $outcome: AtsDeliveryOutcome, $first: Int, $after: String) { atsConnection(id: $id) {
      deliveriesByPage(outcome: $outcome, first: $first, after: $after) {
        edges { cursor node { kind outcome } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
    type Delivered = { atsConnection: { deliveriesByPage: Edges<{ kind: string; outcome: string }> } };

    it('comes newest first, each once, all or of one outcome, and to nobody else', async () => {
      const toto = await hub.token('employer-toto');
      const { id } = await connectAts(hub, toto, { provider: 'GREENHOUSE', secret: 'whsec' });
      const owner = new pg.Client({ connectionString: hub.databaseUrl });
      await owner.connect();
      // Pairs of one instant: their ids decide.
      await owner.query(
        `insert into employer.ats_delivery (id, connection_id, received_at, body_hash, kind, outcome)
         select gen_random_uuid(), $1, timestamptz '2026-05-01' + (n / 2) * interval '1 minute', '', 'K' || n,
                case when n % 3 = 0 then 'FAILED' else 'APPLIED' end from generate_series(1, 9) n`,
        [id],
      );
      const { rows } = await owner.query<{ kind: string; outcome: string }>(
        'select kind, outcome from employer.ats_delivery where connection_id = $1 order by received_at desc, id desc',
        [id],
      );
      await owner.end();
      const page = async (variables: object) =>
        data(await hub.ask<Delivered>(toto, PAGE, { id, ...variables })).atsConnection.deliveriesByPage;
      expect(await walk((after) => page({ first: 4, after }))).toEqual({ nodes: rows, pages: 3 });
      expect((await walk((after) => page({ first: 2, after, outcome: 'FAILED' }))).nodes).toEqual(
        rows.filter(({ outcome }) => outcome === 'FAILED'),
      );
      const tooLate = Buffer.from('9000000000000000.00000000-0000-7000-8000-000000000000').toString('base64url');
      for (const after of ['!', tooLate])
        expect(codes(await hub.ask(toto, PAGE, { id, after }))).toEqual(['INVALID_INPUT']);
      const others = await hub.ask(await hub.token('employer-aozora'), PAGE, { id });
      const agency = await hub.ask(await hub.token('agency-mirai'), PAGE, { id });
      expect([codes(others), codes(agency)]).toEqual([['NOT_FOUND'], ['FORBIDDEN']]);
    });
  });
});
