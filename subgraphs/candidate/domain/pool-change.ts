import { NETWORK } from './audience.js';
import { type ReleaseRow, servedFrom } from './release.js';

/** What became of a person in an agency's pool. */
export const poolChangeKinds = ['APPEARED', 'CHANGED', 'VANISHED'] as const;
export type PoolChangeKind = (typeof poolChangeKinds)[number];

/** One entry of the feed: for one audience or, under NETWORK, for every agency that `excepted` does not name. */
export interface PoolChange {
  readonly audience: number;
  readonly excepted: readonly number[];
  readonly kind: PoolChangeKind;
}

/** A release row as its audience can see it: scopes, since when, until when. */
export type SeenRow = Pick<ReleaseRow, 'audience' | 'scopes' | 'validUntil' | 'excepted'> & { readonly recency: Date };

/**
 * Tells, for each agency, how its view of one person differs before and after; `changed` is the mask of scopes whose values are
 * new. An agency of whose view nothing differs is told nothing, whatever happened elsewhere: agencies with a row of their
 * own, or excepted from the network's, are looked at one by one, all others at once.
 */
export function changesBetween(
  before: readonly SeenRow[],
  after: readonly SeenRow[],
  changed: number,
  now: Date,
): PoolChange[] {
  const named = new Set<number>();
  for (const { audience, excepted } of [...before, ...after]) {
    if (audience !== NETWORK) named.add(audience);
    for (const agency of excepted) named.add(agency);
  }
  const excepted = [...named].sort((a, b) => a - b);
  return [...excepted, NETWORK].flatMap((audience) => {
    const kind = kindOf(servedFrom(before, audience, 'AGENCY'), servedFrom(after, audience, 'AGENCY'), changed, now);
    return kind ? [{ audience, excepted: audience === NETWORK ? excepted : [], kind }] : [];
  });
}

/** A row that the clock had already ended was out of sight: what follows it has appeared. */
function kindOf(before: SeenRow | null, after: SeenRow | null, changed: number, now: Date): PoolChangeKind | null {
  if (!after) return before && 'VANISHED';
  if (!before || before.validUntil <= now) return 'APPEARED';
  const same =
    before.scopes === after.scopes &&
    before.validUntil.getTime() === after.validUntil.getTime() &&
    before.recency.getTime() === after.recency.getTime() &&
    (after.scopes & changed) === 0;
  return same ? null : 'CHANGED';
}
