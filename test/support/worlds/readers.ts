import { setTimeout as sleep } from 'node:timers/promises';
import type { WorldHub } from './world-hub.js';

/** Where a person stands in the eyes of whoever reads: between the two, either answer is right. */
export type Sight = 'VISIBLE' | 'CHANGING' | 'HIDDEN';

/** One person's release, as the one who changes it knows: which state holds, and how often it has begun to change. */
export class Watch {
  sight: Sight = 'HIDDEN';
  changes = 0;
  /** Reads that began and ended within one state. */
  judged = 0;

  /** Lets the present state be read some more times before it changes again. */
  async rest(reads: number, going: () => boolean): Promise<void> {
    const enough = this.judged + reads;
    while (this.judged < enough && going()) await sleep(2);
  }

  /** Changes what is released; the new state holds when the hub has acknowledged it, not before. */
  async become(sight: 'VISIBLE' | 'HIDDEN', change: () => Promise<unknown>): Promise<void> {
    this.sight = 'CHANGING';
    this.changes += 1;
    await change();
    this.sight = sight;
  }
}

export interface Path {
  readonly name: string;
  readonly client: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether an answer shows the person. */
  readonly shows: (text: string) => boolean;
  readonly watch: Watch;
}

export interface ReadTally {
  reads: number;
  shown: number;
  hidden: number;
  /** Reads during which something changed: they prove nothing. */
  between: number;
}

/** Reads over and over until told to stop; each read that contradicts what was acknowledged before it began is a finding. */
export async function readOn(
  hub: WorldHub,
  paths: readonly Path[],
  tokens: ReadonlyMap<string, string>,
  tally: ReadTally,
  findings: string[],
  going: () => boolean,
  from: number,
): Promise<void> {
  for (let turn = from; going(); turn += 1) {
    const path = paths[turn % paths.length] as Path;
    const { sight, changes } = path.watch;
    const { text } = await hub.post(tokens.get(path.client) ?? null, { query: path.query, variables: path.variables });
    tally.reads += 1;
    const shown = path.shows(text);
    if (sight === 'CHANGING' || changes !== path.watch.changes) {
      tally.between += 1;
      continue;
    }
    path.watch.judged += 1;
    if (shown) tally.shown += 1;
    else tally.hidden += 1;
    if (shown !== (sight === 'VISIBLE'))
      findings.push(`${path.name}: ${shown ? 'shown' : 'not shown'} while ${sight}: ${text}`);
  }
}
