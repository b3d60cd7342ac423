import { type Day, dayOf, daysBetween } from '../../../platform/calendar.js';
import type { EmployerId, RegistrationId } from '../../../platform/ids.js';
import type { Programme } from './programme.js';

/** A registration whose consent was active when the hired person was introduced. */
export interface Leg {
  readonly registrationId: RegistrationId;
  readonly employerId: EmployerId;
  /** When the consent under it was last confirmed. */
  readonly confirmedAt: Date;
  /** False: the consent was for other recipients, so it counts only as an earlier leg of a chain. */
  readonly authorised: boolean;
}

/** 連鎖 — a registration brought the person to an employer that rejected him and registered him in turn. */
export interface Link {
  readonly from: RegistrationId;
  readonly fromEmployer: EmployerId;
  readonly to: RegistrationId;
}

/** What decides whose a hire is. */
export interface AttributableHire {
  readonly introducedAt: Date;
  readonly startsOn: Day;
  /** The hiring employer and its corporate group. */
  readonly hirers: ReadonlySet<EmployerId>;
  readonly legs: readonly Leg[];
  readonly links: readonly Link[];
}

export interface Share {
  readonly leg: Leg;
  readonly units: number;
}

export type AttributionTerms = Pick<
  Programme,
  'attribution' | 'attributionWindowDays' | 'startWithinDays' | 'unitsPerHire' | 'chainWeights'
>;

/**
 * 帰属 — how one hire's units are divided under these terms. Every unit goes to someone as long as one registration is
 * eligible; a hire by the registering employer or its group earns that employer nothing.
 */
export function attribute(terms: AttributionTerms, hire: AttributableHire): Share[] {
  const eligible = (leg: Leg) => isEligible(terms, hire, leg);
  const lines = linesOf(hire, eligible)
    .map((line) => line.map((level) => level.filter(eligible)))
    .filter((line) => line.some((level) => level.length > 0));
  const touches = [...new Set(lines.flat(2))].sort(byConfirmation);
  switch (terms.attribution) {
    case 'BUT_FOR':
      return merge(
        evenly(terms.unitsPerHire, lines).flatMap(([line, units]) => alongChain(units, line, terms.chainWeights)),
      );
    case 'FIRST_TOUCH':
      return touches.slice(0, 1).map((leg) => ({ leg, units: terms.unitsPerHire }));
    case 'LAST_TOUCH':
      return touches.slice(-1).map((leg) => ({ leg, units: terms.unitsPerHire }));
    case 'EQUAL_SPLIT':
      return evenly(terms.unitsPerHire, touches).map(([leg, units]) => ({ leg, units }));
  }
}

function isEligible(terms: AttributionTerms, { introducedAt, startsOn, hirers }: AttributableHire, leg: Leg): boolean {
  const introducedOn = dayOf(introducedAt);
  return (
    !hirers.has(leg.employerId) &&
    daysBetween(dayOf(leg.confirmedAt), introducedOn) <= terms.attributionWindowDays &&
    daysBetween(introducedOn, startsOn) <= terms.startWithinDays
  );
}

function byConfirmation(one: Leg, other: Leg): number {
  return (
    one.confirmedAt.getTime() - other.confirmedAt.getTime() || (one.registrationId < other.registrationId ? -1 : 1)
  );
}

/** A line of employers that passed the person on, newest first; several at one level brought him there together. */
type Line = Leg[][];

/** One line for each registration that authorised the introduction and is not an earlier leg of another such. */
function linesOf({ legs, links }: AttributableHire, eligible: (leg: Leg) => boolean): Line[] {
  const sound = legs.filter((leg) => leg.authorised && !isLoop(leg, links)).sort(byConfirmation);
  const first = oneForEachEmployer([...sound.filter(eligible), ...sound]);
  const walks = new Map(first.map((leg) => [leg, walkBack(leg, links)]));
  const earlier = new Set([...walks.values()].flatMap((levels) => levels.slice(1).flat()).map(employerOf));
  const active = new Map(legs.map((leg) => [leg.registrationId, leg]));
  return [...walks]
    .filter(([leg]) => !earlier.has(leg.employerId))
    .sort(([one], [other]) => byConfirmation(one, other))
    .map(([, levels]) =>
      levels.map((level) =>
        level.flatMap(({ registrationId }) => active.get(registrationId) ?? []).sort(byConfirmation),
      ),
    );
}

/** An employer that registered the same person twice has one part in a hire: its first that counts. */
function oneForEachEmployer(legs: readonly Leg[]): Leg[] {
  return [...Map.groupBy(legs, employerOf).values()].flatMap((own) => own.slice(0, 1));
}

type Passing = Pick<Leg, 'registrationId' | 'employerId'>;

function employerOf({ employerId }: Passing): EmployerId {
  return employerId;
}

/** Through whose registrations these came. */
function before(front: readonly Passing[], links: readonly Link[]): Passing[] {
  const ids = new Set(front.map(({ registrationId }) => registrationId));
  const back = links.filter(({ to }) => ids.has(to)).map(({ from, fromEmployer }) => [from, fromEmployer] as const);
  return [...new Map(back)].map(([registrationId, employerId]) => ({ registrationId, employerId }));
}

/** True when the person had come round to an employer that had registered him before: that earns nothing again. */
function isLoop(leg: Passing, links: readonly Link[]): boolean {
  let front = before([leg], links);
  // A chain is never longer than its links.
  for (let step = 0; step <= links.length && front.length > 0; step += 1) {
    if (front.some(({ employerId }) => employerId === leg.employerId)) return true;
    front = before(front, links);
  }
  return false;
}

/** The registrations behind a leg, level by level; each employer counts once, and what came round is passed over. */
function walkBack(leg: Leg, links: readonly Link[]): Passing[][] {
  const met = new Set<EmployerId>([leg.employerId]);
  const levels: Passing[][] = [[leg]];
  for (let step = 0; step <= links.length; step += 1) {
    const back = soundBefore(levels.at(-1) ?? [], links, links.length).filter((one) => !met.has(one.employerId));
    if (back.length === 0) return levels;
    for (const { employerId } of back) met.add(employerId);
    levels.push(back);
  }
  return levels;
}

function soundBefore(front: readonly Passing[], links: readonly Link[], patience: number): Passing[] {
  return before(front, links).flatMap((one) =>
    isLoop(one, links) && patience > 0 ? soundBefore([one], links, patience - 1) : [one],
  );
}

/**
 * Divides along a chain by the weights of its depth; beyond the deepest row only the newest legs count. The part of a
 * level that has lost its claim goes to the next newer level, or to the next older when there is none.
 */
function alongChain(units: number, line: Line, weights: AttributionTerms['chainWeights']): Share[] {
  const row = weights[Math.min(line.length, weights.length) - 1] ?? [1];
  const counted = line.slice(0, row.length);
  const parts = byWeight(units, row);
  const claims = counted.map((level) => level.length > 0);
  const received = counted.map(() => 0);
  parts.forEach((part, index) => {
    const newer = claims.lastIndexOf(true, index);
    const heir = newer >= 0 ? newer : claims.indexOf(true, index);
    if (heir >= 0) received[heir] = (received[heir] ?? 0) + part;
  });
  return counted.flatMap((level, index) =>
    evenly(received[index] ?? 0, level).map(([leg, share]) => ({ leg, units: share })),
  );
}

/** Whole parts in these proportions; what rounding leaves goes to the first, the newest. */
function byWeight(units: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight) => Math.floor((units * weight) / sum));
  const rest = units - parts.reduce((total, part) => total + part, 0);
  return parts.map((part, index) => (index === 0 ? part + rest : part));
}

/** Equal whole parts; the remainder goes to the first, the earliest confirmed. */
function evenly<T>(units: number, among: readonly T[]): [T, number][] {
  const part = Math.floor(units / among.length);
  return among.map((one, index) => [one, index === 0 ? units - part * (among.length - 1) : part]);
}

function merge(shares: readonly Share[]): Share[] {
  return [...Map.groupBy(shares, ({ leg }) => leg)]
    .map(([leg, parts]) => ({ leg, units: parts.reduce((sum, { units }) => sum + units, 0) }))
    .filter(({ units }) => units > 0);
}

/** Each registration's share under the programme to which it is pinned. */
export function sharesUnder<L extends Leg>(
  pinned: ReadonlyMap<L, Programme>,
  hire: Omit<AttributableHire, 'legs'>,
): { leg: Leg; programme: Programme; units: number }[] {
  const legs = [...pinned.keys()];
  return [...new Set(pinned.values())].flatMap((programme) =>
    attribute(programme, { ...hire, legs })
      .filter(({ leg }) => pinned.get(leg as L) === programme)
      .map(({ leg, units }) => ({ leg, programme, units })),
  );
}
