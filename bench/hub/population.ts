import { addDays, dayOf } from '../../platform/calendar.js';
import { NETWORK } from '../../subgraphs/candidate/domain/audience.js';
import { canonicalSkill, skills } from '../../subgraphs/candidate/domain/skill.js';

/**
 * The people of the bench: each is made from the seed and his number alone, so that 100,000 are the first tenth of a
 * million. Skills follow Zipf's law, and so do the agencies' shares: a fifth of everyone has consented to the largest,
 * and rank^-0.75 of that to each smaller one; 15 % have to the whole network. One consent in twenty has been revoked,
 * another one in twenty is over.
 */
export const SEED = 20_261_126;
export const AGENCIES = 200;
export const SKILLS = 500;
/** Instants are counted from here, so that a population made again is the same one. */
export const TODAY = new Date('2026-11-01T00:00:00Z');
const NETWORK_SHARE = 0.15;
const LARGEST_AGENCY = 0.2;
const SKEW = 0.75;
const REVOKED = 0.05;
const OVER = 0.05;
const ALL_SCOPES = 127;
const MEAN_SKILLS = 7.4;

/** Mulberry32: the same seed, the same numbers. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Names of the skills, commonest first; the dictionary's, and made-up ones where it ends. */
export const skillNames: readonly string[] = Array.from({ length: SKILLS }, (_, index) =>
  canonicalSkill(skills[index]?.name ?? `技能${index}`),
);

const zipf = cumulated(Array.from({ length: SKILLS }, (_, index) => 1 / (index + 1)));

/** Running sums that end in 1. */
function cumulated(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += weight / total;
    return sum;
  });
}

function draw(sums: Float64Array, at: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 1) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface MadeConsent {
  readonly id: string;
  readonly audience: number;
  readonly scopes: number;
  readonly grantedAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export interface MadePerson {
  readonly id: string;
  readonly skills: readonly number[];
  readonly occupation: number;
  readonly years: number;
  readonly prefecture: number;
  readonly relocation: boolean;
  readonly desiredSalary: number;
  readonly availableFrom: string;
  readonly updatedAt: Date;
  readonly headline: string;
  readonly title: string;
  readonly summary: string;
  readonly consents: readonly MadeConsent[];
}

const trades = [
  'バックエンド',
  'フロントエンド',
  '法人営業',
  '経理',
  '人事',
  '生産管理',
  '看護',
  '物流',
  '設計',
  '品質保証',
];
const deeds = ['の立ち上げ', 'の改善', 'の責任者', 'の運用', 'の企画', 'の指導'];
const things = [
  '決済システム',
  '物流拠点',
  '新規事業',
  '基幹システム',
  '海外拠点',
  '製造ライン',
  '顧客窓口',
  '教育制度',
];

/** A UUIDv7 of this instant. */
function idAt(at: Date, random: () => number): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${(8 + Math.floor(random() * 4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`;
}

/** Person number `n`; `audiences` are the agencies' numbers, largest first. */
export function personAt(n: number, audiences: readonly number[]): MadePerson {
  const random = randomFrom(SEED + n * 7919);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const updatedAt = new Date(addDays(TODAY, -180).getTime() + Math.floor(random() * 180 * 86_400_000));
  const count = Math.max(1, Math.round(MEAN_SKILLS + (random() + random() + random() - 1.5) * 6));
  const own = new Set<number>();
  while (own.size < count) own.add(draw(zipf, random()));
  const years = Math.floor(random() ** 1.4 * 31);
  const [trade, deed, thing] = [pick(trades), pick(deeds), pick(things)];
  return {
    id: idAt(updatedAt, random),
    skills: [...own],
    occupation: 1 + Math.floor(random() ** 1.5 * 15),
    years,
    prefecture: 1 + Math.floor(random() ** 1.3 * 47),
    relocation: random() < 0.3,
    desiredSalary: Math.round((3_200_000 + years * 180_000 + random() * 2_000_000) / 100_000) * 100_000,
    availableFrom: dayOf(addDays(TODAY, Math.floor(random() * 180))),
    updatedAt,
    headline: `${trade}${years}年、${thing}${deed}`,
    title: `${trade}担当`,
    summary: `${thing}${deed}。${pick(things)}${pick(deeds)}も経験`,
    consents: consentsOf(updatedAt, audiences, random),
  };
}

function consentsOf(at: Date, audiences: readonly number[], random: () => number): MadeConsent[] {
  const chosen = audiences.filter((_, rank) => random() < LARGEST_AGENCY * (rank + 1) ** -SKEW);
  if (random() < NETWORK_SHARE) chosen.push(NETWORK);
  return chosen.map((audience) => {
    const fate = random();
    return {
      id: idAt(at, random),
      audience,
      scopes: 1 | Math.floor(random() * (ALL_SCOPES + 1)),
      grantedAt: at,
      expiresAt: fate < OVER ? addDays(TODAY, -1) : addDays(TODAY, 360),
      revokedAt: fate > 1 - REVOKED ? addDays(at, 1) : null,
    };
  });
}
