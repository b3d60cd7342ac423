import { join } from 'node:path';
import type { Pool } from 'undici';
import { projectRoot } from '../../platform/paths.js';
import { AGENCY, type BenchData } from './data.js';
import { bearer, type Endpoint, post } from './load.js';
import { type Running, start, tokenFrom } from './processes.js';
import { QUERY, type Search } from './workloads.js';

/** A program that answers searches of the pool. */
export interface Variant {
  readonly name: string;
  /** The hub does everything; the floor searches and writes a consent by itself; others search only. */
  readonly kind: 'hub' | 'floor' | 'other';
  /** Which searches it answers; every one where none is named. */
  readonly workloads?: readonly string[];
  readonly endpoint: Endpoint;
  /** The body that asks for this search, after turning the pages before it. */
  bodyOf(pool: Pool, search: Search): Promise<string>;
  /** The people of an answer, in the hub's own form. */
  edgesOf(text: string): object[];
  start(): Promise<Running>;
}

interface Page {
  readonly data: {
    candidatePool: { pageInfo: { hasNextPage: boolean; endCursor?: string; place?: object }; edges: object[] };
  };
}

/** The people of an answer that has the hub's form already. */
export function edgesIn(text: string): object[] {
  return (JSON.parse(text) as Page).data.candidatePool.edges;
}

const FLOOR = 'http://127.0.0.1:4880';

/** The floor first, then ours, which are measured against it. */
export async function variantsOn(data: BenchData): Promise<Variant[]> {
  const first = await data.hub('hub.js', 4870);
  const token = await tokenFrom(data.publicUrl, AGENCY);
  await first.stop();
  return [
    floor(data),
    hub(data, 'one process', 'hub.js', 4870, token),
    hub(data, 'five processes', 'services.js', 4890, token),
  ];
}

function floor(data: BenchData): Variant {
  return {
    name: 'floor',
    kind: 'floor',
    endpoint: { url: FLOOR, path: '/', headers: {} },
    async bodyOf(pool, search) {
      let after: object | null = null;
      for (let page = 0; page < search.pagesBefore; page += 1)
        after =
          (JSON.parse(await post(pool, this.endpoint, JSON.stringify({ ...search, after }))) as Page).data.candidatePool
            .pageInfo.place ?? null;
      return JSON.stringify({ ...search, after });
    },
    edgesOf: edgesIn,
    start: () =>
      start(
        [join(projectRoot, 'dist/bench/hub/floor.js')],
        {
          PATH: process.env.PATH,
          FLOOR_DATABASE_URL: data.urlOf('reader'),
          FLOOR_WRITER_URL: data.urlOf('candidate'),
          FLOOR_KEYS_FILE: data.keysFile,
          FLOOR_PORT: new URL(FLOOR).port,
          FLOOR_AUDIENCE: String(data.searched.number),
          FLOOR_VIEWER: `agency:${data.searched.memberId}`,
        },
        async () => (await fetch(FLOOR, { method: 'POST', body: '{}' })).status > 0,
      ),
  };
}

function hub(data: BenchData, name: string, script: string, port: number, token: string): Variant {
  return {
    name,
    kind: 'hub',
    endpoint: { url: `http://127.0.0.1:${port}`, path: '/graphql', headers: bearer(token) },
    bodyOf(pool, search) {
      return bodyBehind(pool, this.endpoint, search);
    },
    edgesOf: edgesIn,
    start: () => data.hub(script, port),
  };
}

/** What the API is sent for a search, once the pages before it are turned. */
export async function bodyBehind(
  pool: Pool,
  endpoint: Endpoint,
  { filter, orderBy, pagesBefore }: Search,
): Promise<string> {
  let after: string | undefined;
  const body = () => JSON.stringify({ query: QUERY, variables: { filter, orderBy, after } });
  for (let page = 0; page < pagesBefore; page += 1)
    after = (JSON.parse(await post(pool, endpoint, body())) as Page).data.candidatePool.pageInfo.endCursor;
  return body();
}
