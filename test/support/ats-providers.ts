import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProviderAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export interface Provider {
  readonly url: string;
  /** Paths with their queries that were asked for, and whether with the right key. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** A provider's API on this machine. What `answer` leaves undefined is 404; without the key in its place it is 401. */
export async function startProvider(
  key: { readonly header: string; readonly value: string },
  answer: (path: string, query: URLSearchParams) => ProviderAnswer | undefined,
): Promise<Provider> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', 'http://provider');
    asked.push(`${url.pathname}${url.search}`);
    const known = request.headers[key.header] === key.value;
    const said = known ? (answer(url.pathname, url.searchParams) ?? { status: 404 }) : { status: 401 };
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers });
    response.end(JSON.stringify(said.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const bearer = (value: string) => ({ header: 'authorization', value: `Bearer ${value}` });
export const basic = (user: string) => ({
  header: 'authorization',
  value: `Basic ${Buffer.from(`${user}:`).toString('base64')}`,
});

/** Opportunities, postings, stages and archive reasons, as Lever's API gives them. */
export function leverApi(opportunities: Map<string, Record<string, unknown>>) {
  const named: Record<string, { text: string; type?: string }> = {
    '/archive_reasons/r-1': { text: 'Underqualified', type: 'non-hired' },
    '/archive_reasons/r-2': { text: 'Withdrew', type: 'non-hired' },
    '/archive_reasons/r-3': { text: 'Hired', type: 'hired' },
    '/stages/s-1': { text: 'On-site interview' },
    '/postings/p-1': { text: 'プロダクトマネージャー' },
  };
  return (path: string): ProviderAnswer | undefined => {
    if (named[path]) return { body: { data: { id: path, ...named[path] } } };
    const [, id, rest] = /^\/opportunities\/([^/]+)(\/applications)?$/.exec(path) ?? [];
    const found = opportunities.get(id ?? '');
    if (!found) return undefined;
    return { body: { data: rest ? [{ id: 'a-1', posting: 'p-1' }] : found } };
  };
}

export function leverOpportunity(id: string, email: string, more: Record<string, unknown> = {}) {
  return {
    id,
    name: '加藤 陽菜',
    contact: 'contact-1',
    headline: '株式会社みなと',
    confidentiality: 'non-confidential',
    emails: [email],
    phones: [{ type: 'mobile', value: '080-1111-2222' }],
    stage: 's-1',
    archived: { archivedAt: 1768878000000, reason: 'r-1' },
    tags: ['relay'],
    applications: ['a-1'],
    createdAt: 1767225600000,
    isAnonymized: false,
    dataProtection: { contact: { allowed: true, expiresAt: null } },
    ...more,
  };
}

export function talentioCandidate(id: number, email: string, more: Record<string, unknown> = {}) {
  return {
    id,
    status: 'fail',
    lastName: '伊藤',
    firstName: '葵',
    email,
    phone: '090-3333-4444',
    channelType: 'media',
    requisition: { id: 4, name: '店舗マネージャー' },
    stages: [
      { type: 'resume', status: 'pass', fixedAt: '2026-10-01T10:00:00+09:00' },
      { type: 'interview', name: '一次面接', status: 'fail', fixedAt: '2026-11-02T10:00:00+09:00' },
    ],
    tags: [{ id: 1, name: 'リレー' }],
    registeredAt: '2026-09-20T10:00:00+09:00',
    memo: '家族構成について',
    ...more,
  };
}

/** Talentio's list: 100 a page, and a count of the requests that are left in the hour. */
export function talentioApi(candidates: Record<string, unknown>[], budget = { remaining: 1000, resetSeconds: 1800 }) {
  return (path: string, query: URLSearchParams): ProviderAnswer | undefined => {
    if (path !== '/candidates') return undefined;
    const reset = String(budget.resetSeconds);
    if (budget.remaining <= 0) return { status: 429, headers: { 'x-remaining': '0', 'x-reset': reset } };
    budget.remaining -= 1;
    const page = Number(query.get('page') ?? 1);
    return {
      headers: {
        'x-total': String(candidates.length),
        'x-remaining': String(budget.remaining),
        'x-reset': reset,
      },
      body: candidates.slice((page - 1) * 100, page * 100),
    };
  };
}
