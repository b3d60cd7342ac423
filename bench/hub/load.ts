import { Pool } from 'undici';

export interface Measured {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Endpoint {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One GraphQL request, and whose it is. */
export interface Sent {
  readonly token: string | null;
  readonly body: string;
}

/** Posts one body and answers what came back; throws for anything but a 200. */
export async function post(pool: Pool, { path, headers }: Endpoint, body: string): Promise<string> {
  const answer = await pool.request({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${text.slice(0, 300)}`);
  return text;
}

/** Asks from so many connections at once for so long, after a while that does not count; every body in its turn. */
export async function load(
  endpoint: Endpoint,
  bodies: readonly string[],
  { connections, warmUpMs, ms }: { connections: number; warmUpMs: number; ms: number },
): Promise<Measured> {
  const pool = new Pool(endpoint.url, { connections, pipelining: 1 });
  const times: number[] = [];
  const began = performance.now() + warmUpMs;
  const until = began + ms;
  let turn = 0;
  const connection = async () => {
    for (;;) {
      const sent = performance.now();
      if (sent >= until) return;
      const text = await post(pool, endpoint, bodies[turn++ % bodies.length] ?? '');
      if (text.includes('"errors"')) throw new Error(text.slice(0, 300));
      if (sent >= began) times.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    await pool.close();
  }
  return summary(times, ms);
}

/** Sends each of these once, from so many connections at once. Answers the answers beside the figures. */
export async function loadOnce(
  url: string,
  sent: readonly Sent[],
  connections: number,
): Promise<Measured & { readonly answers: string[]; readonly times: number[] }> {
  const pool = new Pool(url, { connections, pipelining: 1 });
  const times: number[] = [];
  const answers: string[] = [];
  let turn = 0;
  const began = performance.now();
  const connection = async () => {
    for (let mine = turn++; mine < sent.length; mine = turn++) {
      const { token, body } = sent[mine] as Sent;
      const at = performance.now();
      const text = await post(pool, { url, path: '/graphql', headers: bearer(token) }, body);
      if (text.includes('"errors"')) throw new Error(text.slice(0, 300));
      times.push(performance.now() - at);
      answers[mine] = text;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    await pool.close();
  }
  return { ...summary(times, performance.now() - began), answers, times };
}

export function bearer(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

function summary(times: number[], ms: number): Measured {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { rate: (times.length * 1000) / ms, p50: at(0.5), p99: at(0.99) };
}
