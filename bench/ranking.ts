import { addDays } from '../platform/calendar.js';
import {
  explainMatch,
  type MatchSubject,
  type MatchTarget,
  RECENT_DAYS,
  regionOf,
} from '../subgraphs/candidate/domain/match-score.js';
import { occupationDistance } from '../subgraphs/candidate/domain/occupation.js';
import { skills } from '../subgraphs/candidate/domain/skill.js';
import { randomFrom } from './hub/population.js';

/**
 * How well MATCH orders a pool, against RECENCY and plain overlap of skills: nDCG@10 on openings and people that are made up
 * from a seed, judged by rules that are stated in `suitability` and by chance. The rules are not the criteria: a judge
 * knows what is not released, cares for the hardest skills most, and errs.
 */
const OPENINGS = 300;
const PEOPLE = 500;
const NOW = new Date('2026-11-25T00:00:00Z');
/** Share of people who release their conditions. */
const CONDITIONS_RELEASED = 0.6;
/** Standard deviation of a judge's error, in parts of full suitability. */
const NOISE = 0.1;

interface Person {
  readonly subject: MatchSubject;
  /** What only the judge knows of people who do not release it. */
  readonly salary: number;
}

interface Trade {
  readonly occupation: number;
  readonly skillIds: readonly number[];
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function trades(random: () => number): Trade[] {
  return Array.from({ length: 12 }, (_, index) => ({
    occupation: 1 + index,
    skillIds: Array.from({ length: 24 }, () => Math.floor(random() * skills.length)),
  }));
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const some = (random: () => number, list: readonly number[], count: number) => [
  ...new Set(Array.from({ length: count }, () => pick(random, list))),
];

function personOf(random: () => number, trade: Trade): Person {
  const years = Math.floor(random() * 20);
  const salary = Math.round((3_500_000 + years * 200_000 + normal(random) * 600_000) / 100_000) * 100_000;
  const subject = {
    skillIds: some(random, trade.skillIds, 3 + Math.floor(random() * 8)),
    occupation: random() < 0.85 ? trade.occupation : 1 + Math.floor(random() * 15),
    prefecture: 1 + Math.floor(random() ** 0.7 * 47),
    openToRelocation: random() < 0.3,
    years,
    desiredSalary: random() < CONDITIONS_RELEASED ? salary : null,
    changedAt: addDays(NOW, -Math.floor(random() * 180)),
  };
  return { subject, salary };
}

function targetOf(random: () => number, trade: Trade): MatchTarget {
  const yearsMin = Math.floor(random() * 10);
  return {
    skills: some(random, trade.skillIds, 3 + Math.floor(random() * 4)).map((id) => ({
      id,
      weight: skills[id]?.weight ?? 3,
    })),
    occupations: [trade.occupation],
    prefectures: [1 + Math.floor(random() ** 0.7 * 47)],
    yearsMin,
    salaryMax: 4_000_000 + (yearsMin + Math.floor(random() * 6)) * 250_000,
  };
}

/**
 * The judge's rules, from 0 to 1: half for skills, of which the hardest one counts double; a quarter for the occupation,
 * half of that when it is near; then experience, and whether the place and the pay can work at all: if one cannot, half is lost.
 */
function suitability(target: MatchTarget, { subject, salary }: Person): number {
  const hardest = target.skills.reduce((a, b) => (b.weight > a.weight ? b : a));
  const has = (id: number) => (subject.skillIds?.includes(id) ? 1 : 0);
  const skill =
    (target.skills.reduce((sum, { id }) => sum + has(id), 0) + has(hardest.id)) / (target.skills.length + 1);
  const occupation = [1, 0.5, 0][occupationDistance(target.occupations[0] ?? 0, subject.occupation ?? 0)] ?? 0;
  const years = Math.min(1, ((subject.years ?? 0) + 1) / ((target.yearsMin ?? 0) + 1));
  const [place = 0] = target.prefectures;
  const reachable = subject.openToRelocation || regionOf(place).includes(subject.prefecture ?? 0);
  const payable = salary <= (target.salaryMax ?? 0) * 1.05;
  return (0.5 * skill + 0.25 * occupation + 0.25 * years) * (reachable ? 1 : 0.5) * (payable ? 1 : 0.5);
}

/** 0 to 3, as a consultant would mark a proposal: no, perhaps, good, at once. */
function grade(value: number): number {
  return value >= 0.7 ? 3 : value >= 0.5 ? 2 : value >= 0.35 ? 1 : 0;
}

function dcg(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, one, place) => sum + (2 ** one - 1) / Math.log2(place + 2), 0);
}

type Order = (target: MatchTarget, subject: MatchSubject) => number;
const recentSince = addDays(NOW, -RECENT_DAYS);
const orders: Record<string, Order> = {
  MATCH: (target, subject) =>
    explainMatch(target, subject, recentSince).reduce((sum, { points }) => sum + points, 0) +
    subject.changedAt.getTime() / 1e15,
  'plain skill overlap': (target, subject) =>
    target.skills.filter(({ id }) => subject.skillIds?.includes(id)).length + subject.changedAt.getTime() / 1e15,
  RECENCY: (_target, subject) => subject.changedAt.getTime(),
};

/** Mean nDCG@10 of each order over all openings. */
export function evaluateRanking(seed: number, openings = OPENINGS): Record<string, number> {
  const random = randomFrom(seed);
  const all = trades(random);
  const people = Array.from({ length: PEOPLE }, () => personOf(random, pick(random, all)));
  const sums = Object.fromEntries(Object.keys(orders).map((name) => [name, 0]));
  let counted = 0;
  for (let n = 0; n < openings; n += 1) {
    const target = targetOf(random, pick(random, all));
    const judged = people.map((person) => ({
      person,
      grade: grade(suitability(target, person) + NOISE * normal(random)),
    }));
    const best = dcg(judged.map((one) => one.grade).sort((a, b) => b - a));
    if (best === 0) continue;
    counted += 1;
    for (const [name, order] of Object.entries(orders)) {
      const value = new Map(judged.map((one) => [one, order(target, one.person.subject)]));
      const sorted = judged.toSorted((a, b) => (value.get(b) ?? 0) - (value.get(a) ?? 0));
      sums[name] = (sums[name] ?? 0) + dcg(sorted.map((one) => one.grade)) / best;
    }
  }
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / counted]));
}

/** One line for each order, over several seeds. */
export function rankingTable(seeds: readonly number[], openings = OPENINGS): string {
  const runs = seeds.map((seed) => evaluateRanking(seed, openings));
  const lines = Object.keys(orders).map((name) => {
    const values = runs.map((run) => run[name] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return `| ${name} | ${mean.toFixed(3)} | ${Math.min(...values).toFixed(3)}–${Math.max(...values).toFixed(3)} |`;
  });
  return ['| order | nDCG@10 | least and most over the seeds |', '|---|---|---|', ...lines].join('\n');
}
