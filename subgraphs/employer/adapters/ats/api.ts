import { Agent, request } from 'undici';

/** Why the API gave no answer to work with. BUSY names how long it asks to be left alone, in milliseconds. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly kind: 'BUSY' | 'UNREACHABLE' | 'KEY_REFUSED',
    readonly waitMs = 0,
  ) {
    super(kind);
  }
}

/** How one system's API is reached. */
export interface ApiSide {
  /** Null when each customer has an address of its own. */
  readonly baseUrl: string | null;
  readonly hosts: readonly string[];
  readonly requestsPerSecond: number;
  authorise(key: string): Record<string, string>;
  /** Headers that say how many requests are left, and until when. */
  readonly budget?: { readonly remaining: string; readonly reset: string; readonly resetIs: 'SECONDS' | 'INSTANT' };
}

export interface AtsApi {
  /** The JSON at a path below the API's address; null when there is none (404). Rejects with ApiRefusal. */
  get(path: string): Promise<unknown>;
  /** How long to wait before the next request, in milliseconds; 0 while the provider's limit leaves room. */
  readonly pauseMs: number;
}

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 5_000_000;
const MAX_PAUSE_MS = 3_600_000;

const dispatcher = new Agent({ connections: 4, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });

/** The moment from which the next request to an address may leave, by the process's own stopwatch. */
const nextFree = new Map<string, number>();

/**
 * One provider's API, asked no faster than it allows. Redirects are not followed and no other host is ever asked, so a
 * payload cannot send the hub anywhere.
 */
export function openApi(side: ApiSide, baseUrl: string, key: string, now: () => Date): AtsApi {
  let pauseMs = 0;
  const headers = { accept: 'application/json', 'user-agent': 'tasuki', ...side.authorise(key) };
  return {
    get pauseMs() {
      return pauseMs;
    },
    async get(path) {
      await takeTurn(`${baseUrl} ${key}`, 1000 / side.requestsPerSecond);
      const response = await request(`${baseUrl}${path}`, { headers, dispatcher, maxRedirections: 0 } as never).catch(
        () => unreachable(),
      );
      const text = await readText(response.body).catch(() => unreachable());
      pauseMs = pauseAsked(side, response.headers, now());
      if (response.statusCode === 404) return null;
      if (response.statusCode === 401 || response.statusCode === 403) throw new ApiRefusal('KEY_REFUSED');
      if (response.statusCode === 429) throw new ApiRefusal('BUSY', Math.max(pauseMs, retryAfter(response.headers)));
      if (response.statusCode !== 200) unreachable();
      return parse(text);
    },
  };
}

function unreachable(): never {
  throw new ApiRefusal('UNREACHABLE');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unreachable();
  }
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) unreachable();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function takeTurn(address: string, everyMs: number): Promise<void> {
  const now = performance.now();
  const turn = Math.max(now, nextFree.get(address) ?? 0);
  if (nextFree.size > 10_000) nextFree.clear();
  nextFree.set(address, turn + everyMs);
  if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
}

type Headers = Record<string, string | string[] | undefined>;

/** The provider's own count of what is left: when it is used up, the time until it is renewed. */
function pauseAsked({ budget }: ApiSide, headers: Headers, now: Date): number {
  if (!budget) return 0;
  const remaining = headers[budget.remaining];
  if (remaining === undefined || Number(remaining) > 0) return 0;
  const reset = String(headers[budget.reset] ?? '');
  const waitMs = budget.resetIs === 'SECONDS' ? Number(reset) * 1000 : Date.parse(reset) - now.getTime();
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 1000), MAX_PAUSE_MS) : 60_000;
}

function retryAfter(headers: Headers): number {
  const seconds = Number(headers['retry-after'] ?? 60);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, MAX_PAUSE_MS) : 60_000;
}
