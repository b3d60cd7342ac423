import { type Played, playHistory, setStanding } from './history.js';
import { members } from './people.js';
import { type Asking, fill, type Memory } from './session.js';
import type { Observer, World } from './world.js';
import type { WorldHub } from './world-hub.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const PAIRWISE = /^A[\w-]{22}$/;
const CURSORS = new Set(['cursor', 'startCursor', 'endCursor']);

/** An answer with ids named by first appearance, cursors opened, and the request's id left out. */
class Namer {
  readonly memory: Memory = { ids: [], uuids: [], cursors: [] };
  private readonly names = new Map<string, string>();

  read(text: string): unknown {
    return this.walk(JSON.parse(text), '');
  }

  private name(id: string, list: string[]): string {
    const known = this.names.get(id);
    if (known) return known;
    if (!Object.values(members).some((member) => member.id === id)) list.push(id);
    const name = `#${this.names.size}`;
    this.names.set(id, name);
    return name;
  }

  private walk(value: unknown, key: string): unknown {
    if (Array.isArray(value)) return value.map((one) => this.walk(one, key));
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).filter(([name]) => name !== 'requestId');
      return Object.fromEntries(entries.map(([name, part]) => [name, this.walk(part, name)]));
    }
    if (typeof value !== 'string') return value;
    if (CURSORS.has(key)) return this.open(value);
    if (PAIRWISE.test(value)) return this.name(value, this.memory.ids);
    return value.replace(UUID, (id) => this.name(id, this.memory.uuids));
  }

  /** A cursor is text that its holder can open, so what is in it counts as answered. */
  private open(cursor: string): string {
    if (!this.memory.cursors.includes(cursor)) this.memory.cursors.push(cursor);
    const inside = Buffer.from(cursor, 'base64url').toString();
    return inside
      .replace(UUID, (id) => this.name(id, this.memory.uuids))
      .replace(/[\w-]{23}(?=[^\w-]|$)/g, (id) => this.name(id, this.memory.ids));
  }
}

const viewers: Record<Observer, readonly { client: string; viewer: string }[]> = {
  agency: [{ client: 'agency-mirai', viewer: `agency:${members.mirai.id}` }],
  agencies: [
    { client: 'agency-mirai', viewer: `agency:${members.mirai.id}` },
    { client: 'agency-kansai', viewer: `agency:${members.kansai.id}` },
  ],
  employer: [{ client: 'employer-toto', viewer: `employer:${members.toto.id}` }],
  registrar: [{ client: 'employer-aozora', viewer: `employer:${members.aozora.id}` }],
};

export interface Difference {
  readonly asked: Asking;
  readonly answers: readonly string[];
}

export interface Tally {
  worlds: number;
  sessions: number;
  requests: number;
  /** Requests that were answered with data. */
  answered: number;
}

/** Two hubs, one product, and what was asked of them so far. */
export class TwoHubs {
  readonly tally: Tally = { worlds: 0, sessions: 0, requests: 0, answered: 0 };

  constructor(private readonly hubs: readonly [WorldHub, WorldHub]) {}

  /** The first answer by which an observer can tell the two histories apart; null when there is none. */
  async difference(world: World, sessions: readonly (readonly Asking[])[]): Promise<Difference | null> {
    const [first, second] = this.hubs;
    const played = await Promise.all([playHistory(first, world, 'a'), playHistory(second, world, 'b')]);
    this.tally.worlds += 1;
    try {
      const namers = [new Namer(), new Namer()] as const;
      for (const session of sessions) {
        this.tally.sessions += 1;
        const found = await this.sit(world.observer, played, session, namers);
        if (found) return found;
      }
      return null;
    } finally {
      if (world.suspended) await Promise.all(this.hubs.map((hub) => setStanding(hub, 'ACTIVE')));
    }
  }

  private async sit(
    observer: Observer,
    played: readonly Played[],
    session: readonly Asking[],
    namers: readonly Namer[],
  ): Promise<Difference | null> {
    const tokens = await Promise.all(
      played.map(({ hub }) => Promise.all(viewers[observer].map(({ client }) => hub.token(client)))),
    );
    for (const [index, asking] of session.entries()) {
      const seat = index % viewers[observer].length;
      const { viewer = '' } = viewers[observer][seat] ?? {};
      const answers = await Promise.all(
        played.map(async (one, which) => {
          const namer = namers[which] as Namer;
          const { status, headers, text } = await one.hub.post(
            tokens[which]?.[seat] ?? null,
            await fill(asking, one, namer.memory, { observer, viewer }),
          );
          return JSON.stringify({ status, headers, size: Buffer.byteLength(text), body: namer.read(text) });
        }),
      );
      this.tally.requests += 1;
      if (answers[0]?.includes('"data":{')) this.tally.answered += 1;
      if (answers[0] !== answers[1]) return { asked: asking, answers };
      // What a change sets going, such as a report's count of introductions, is done at a moment of each hub's own.
      if (asking.query.startsWith('mutation')) await Promise.all(played.map(({ hub }) => hub.settle(false)));
    }
    return null;
  }
}
