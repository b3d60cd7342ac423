import type { EmployerId } from '../../platform/ids.js';

/** Equal whole parts; the remainder to the first. */
export function equalShares(among: readonly EmployerId[]): Map<EmployerId, number> {
  const part = Math.floor(60 / among.length);
  return new Map(among.map((employer, index) => [employer, index === 0 ? 60 - part * (among.length - 1) : part]));
}

/** Newest first 60, 40/20 or 40/12/8; what the hirer would have had goes to the next newer, or else the next older. */
export function chainShares(oldestFirst: readonly EmployerId[], hirer: EmployerId): Map<EmployerId, number> {
  const weights = [[60], [40, 20], [40, 12, 8]][Math.min(oldestFirst.length, 3) - 1] ?? [];
  const counted = [...oldestFirst].reverse().slice(0, weights.length);
  const shares = new Map<EmployerId, number>();
  weights.forEach((units, index) => {
    const newer = counted.slice(0, index + 1).findLast((employer) => employer !== hirer);
    const heir = newer ?? counted.find((employer) => employer !== hirer);
    if (heir) shares.set(heir, (shares.get(heir) ?? 0) + units);
  });
  return shares;
}
