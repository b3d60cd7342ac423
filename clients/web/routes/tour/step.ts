import type { ReleaseScope } from '../../generated/operations.js';
import type { Cast } from './cast.js';

export type Both = readonly [ja: string, en: string];

/** What the tour has found out so far. */
export interface Facts {
  readonly link?: string;
  readonly introductionId?: string;
  readonly candidateId?: string;
  readonly openingId?: string;
  readonly placementId?: string;
}

export interface Done extends Facts {
  /** What came of the step, in words. */
  readonly said: Both;
}

export interface Step {
  readonly who: 'EMPLOYER' | 'CANDIDATE' | 'AGENCY' | 'HIRER';
  readonly title: Both;
  readonly text: Both;
  readonly button: Both;
  /** Scopes that the candidate chooses from at this step; nothing is chosen beforehand. */
  readonly choose?: readonly ReleaseScope[];
  readonly run: (cast: Cast, facts: Facts, chosen: readonly ReleaseScope[]) => Promise<Done>;
}

/** What an earlier step has found out. */
export const need = (value: string | undefined): string => {
  if (value === undefined) throw new Error('An earlier step of the tour is missing');
  return value;
};
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again while an answer is still on its way between the subgraphs. */
export async function soon<T>(look: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await look();
    if (found !== null) return found;
    await wait(200);
  }
  throw new Error('It did not come about');
}
