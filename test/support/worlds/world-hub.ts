import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../../platform/auth/actor.js';
import { projectRoot } from '../../../platform/paths.js';
import { createDatabase, type TestDatabase } from '../database.js';
import { eventually } from '../hub.js';

/** Where every history begins; the demo agencies' permits are valid then. */
export const START = new Date('2026-06-01T00:00:00Z');

export interface Reply {
  readonly status: number;
  /** Which headers it came with, and what those said that name neither the request nor the moment. */
  readonly headers: readonly string[];
  /** As it came over the wire. */
  readonly text: string;
}

type Subgraph = 'employer' | 'candidate' | 'agency' | 'rewards';

/** A hub in a process of its own whose clock stands, and whose history can be made and unmade in a moment. */
export interface WorldHub {
  readonly url: string;
  readonly database: TestDatabase;
  /** A step of a history. Refusals come back as errors. */
  act<T>(subgraph: Subgraph, actor: Actor, query: string, variables: object): Promise<{ data: T; code: string | null }>;
  /** The same, where a refusal is a mistake of the history. */
  must<T>(subgraph: Subgraph, actor: Actor, query: string, variables: object): Promise<T>;
  clock(at: Date): Promise<void>;
  settle(timers: boolean): Promise<void>;
  mail(to: string, pattern: RegExp): Promise<string>;
  /** A viewer's id (`agency:<id>`, `employer:<id>`) for a person. */
  encode(viewer: string, ref: string): Promise<string>;
  /** The latest: whoever was declined may be introduced again. */
  introductionOf(candidateId: string, opening: string): Promise<string | null>;
  /** The hub's own ids of the people, by mailbox. */
  candidates(): Promise<Record<string, string>>;
  token(client: string): Promise<string>;
  post(token: string | null, body: object): Promise<Reply>;
  /** Ends the hub as a crash does, and starts it again on the same data, with the clock standing here. */
  restart(at: Date): Promise<void>;
  /** Forgets every person and everything that happened. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** A busy hub may say that it cannot answer in time; its users then ask again, and so does a history. */
async function untilAvailable<Answer extends { code: string | null }>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.code !== 'UNAVAILABLE' || tries === 10) return answer;
    await sleep(200 * tries);
  }
}

/** Starts the product under `root`: this one, or a changed copy. */
export async function openWorldHub(root = projectRoot): Promise<WorldHub> {
  const database = await createDatabase();
  let host = await startHost(root, database, START);
  const ask = <T>(command: string, input: object = {}) => host.ask<T>(command, input);
  const act: WorldHub['act'] = async <T>(subgraph: Subgraph, actor: Actor, query: string, variables: object) => {
    const answer = await ask<{ data: T; errors?: { extensions?: { code?: string } }[] }>('execute', {
      subgraph,
      actor,
      query,
      variables,
    });
    return { data: answer.data, code: answer.errors ? (answer.errors[0]?.extensions?.code ?? 'UNKNOWN') : null };
  };
  return {
    get url() {
      return host.url;
    },
    database,
    act,
    async must<T>(subgraph: Subgraph, actor: Actor, query: string, variables: object) {
      const { data, code } = await untilAvailable(() => act<T>(subgraph, actor, query, variables));
      if (code) throw new Error(`${code}: ${query} ${JSON.stringify(variables)}`);
      return data;
    },
    clock: (at) => ask('clock', { at: at.toISOString() }),
    settle: (timers) => ask('settle', { timers }),
    async mail(to, pattern) {
      return eventually(async () => {
        const mails = await ask<{ text: string }[]>('mails', { to });
        return mails.map(({ text }) => pattern.exec(text)?.[1]).find((text) => text !== undefined) ?? null;
      });
    },
    encode: (viewer, ref) => ask('encode', { viewer, ref }),
    introductionOf: (candidateId, opening) => ask('introductionOf', { candidateId, opening }),
    candidates: () => ask('candidates'),
    token: (client) => tokenFor(host.url, client),
    post: (token, body) => post(host.url, token, body),
    reset: () => ask('reset'),
    async restart(at) {
      await host.kill();
      host = await startHost(root, database, at);
    },
    async stop() {
      await host.stop();
      await database.drop();
    },
  };
}

/** The hub's process, and the channel over which it is asked. */
interface Host {
  readonly url: string;
  ask<T>(command: string, input?: object): Promise<T>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function startHost(root: string, database: TestDatabase, now: Date): Promise<Host> {
  const script = join(projectRoot, 'test/support/worlds/host.mjs');
  const child = fork(script, [root, database.url, JSON.stringify(database.keys), now.toISOString()], {
    execArgv: ['--enable-source-maps'],
    env: { PATH: process.env.PATH, SHOW_HUB: process.env.SHOW_HUB },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The hub ended with ${code}`)));
    child.on('message', (message: { ready?: string; id: number; value: unknown; error?: string }) => {
      if (message.ready) return resolve(message.ready);
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) call?.reject(new Error(message.error));
      else call?.resolve(message.value);
    });
  });
  let calls = 0;
  const ask: Host['ask'] = <T>(command: string, input: object = {}) =>
    new Promise<T>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve: (value) => resolve(value as T), reject });
      child.send({ id: calls, command, input });
    });
  return {
    url,
    ask,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      await ask('stop');
      await ended;
    },
  };
}

const OF_THE_MOMENT = new Set(['date', 'etag', 'x-request-id']);

async function tokenFor(url: string, client: string): Promise<string> {
  const answer = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:demo-secret`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function post(url: string, token: string | null, body: object): Promise<Reply> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  const headers = [...answer.headers].map(([name, value]) => (OF_THE_MOMENT.has(name) ? name : `${name}: ${value}`));
  return { status: answer.status, headers, text: await answer.text() };
}
