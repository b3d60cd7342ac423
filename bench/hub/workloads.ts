import { releaseScopes } from '../../schema/release-scopes.js';
import type { MatchTarget } from '../../subgraphs/candidate/domain/match-score.js';
import { weightOf } from '../../subgraphs/candidate/domain/skill.js';
import { NO_CONDITIONS, type PoolConditions } from '../../subgraphs/candidate/storage/release-sql.js';
import { skillNames } from './population.js';

/** One search, as the hub is asked it and in the numbers that a bare statement needs. */
export interface Search {
  readonly filter: object;
  readonly orderBy: 'RECENCY' | 'MATCH';
  readonly conditions: PoolConditions;
  readonly target: MatchTarget | null;
  /** How many pages to turn before the one that is timed. */
  readonly pagesBefore: number;
}

export interface Workload {
  readonly name: string;
  /** The searches of one workload differ from each other: what is asked twice at once may be answered once. */
  readonly searches: readonly Search[];
}

const SEARCHES = 300;
/** As `searchForm` leaves them; the first are rarer than the last. */
const words = ['品質保証', '看護', '海外拠点', '顧客窓口', '決済システム', '経理'];
export const PAGE = 20;

/** Every value of every scope that the candidate subgraph owns. */
export const FIELDS = `{
  id releasedScopes
  profile { headline occupation skills yearsOfExperience prefecture openToRelocation }
  career { positions { employerName title from to description } educations { school } certifications summary }
  identity { name nameKana birthYear } contact { email phone } conditions { currentSalary desiredSalary availableFrom }
  evaluation { scores { criterion score } comment writtenOn } origin { position stageReached rejectedOn } }`;

/** The same text for every search. */
export const QUERY = `query Pool($filter: CandidatePoolFilter, $orderBy: CandidatePoolOrder! = RECENCY, $first: Int! = ${PAGE}, $after: String) {
  candidatePool(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node ${FIELDS} } } }`;

/** The mask of those scopes. */
export const SCOPES = Object.values(releaseScopes).reduce((mask, { bit }) => mask | bit, 0);

type Numbers = ReadonlyMap<string, number>;

export function workloads(numbers: Numbers): Workload[] {
  const skill = (index: number) => skillNames[index % skillNames.length] ?? '';
  const number = (index: number) => numbers.get(skill(index)) ?? 0;
  const workload = (name: string, search: (index: number) => Partial<Search>): Workload => ({
    name,
    searches: Array.from({ length: SEARCHES }, (_, index) => ({
      filter: {},
      orderBy: 'RECENCY' as const,
      conditions: NO_CONDITIONS,
      target: null,
      pagesBefore: 0,
      ...search(index),
    })),
  });
  /** Whom each of these asks for is everyone, in other words. */
  const broad = (index: number) => ({
    filter: { yearsMax: 40 + index },
    conditions: { ...NO_CONDITIONS, yearsMax: 40 + index },
  });
  return [
    workload('broad', broad),
    workload('selective', (index) => ({
      filter: {
        skillsAll: [skill(index % 12)],
        prefectures: ['13'],
        yearsMin: 5,
        occupations: ['02', '03'],
        yearsMax: 40 + index,
      },
      conditions: {
        ...NO_CONDITIONS,
        skillsAll: [number(index % 12)],
        prefectures: [13],
        yearsMin: 5,
        occupations: [2, 3],
        yearsMax: 40 + index,
      },
    })),
    workload('rare skill', (index) => ({
      filter: { skillsAll: [skill(350 + (index % 150))], yearsMax: 40 + index },
      conditions: { ...NO_CONDITIONS, skillsAll: [number(350 + (index % 150))], yearsMax: 40 + index },
    })),
    workload('salary', (index) => ({
      filter: { desiredSalaryMax: 4_000_000 + index * 10_000 },
      conditions: { ...NO_CONDITIONS, desiredSalaryMax: 4_000_000 + index * 10_000 },
    })),
    workload('text', (index) => ({
      filter: { text: words[index % words.length], yearsMax: 40 + index },
      conditions: { ...NO_CONDITIONS, words: [words[index % words.length] ?? ''], yearsMax: 40 + index },
    })),
    workload('match order', (index) => {
      const wanted = [skill(index % 40), skill(60 + (index % 90))];
      return {
        filter: { skillsAny: wanted, prefectures: ['13', '14', '27'], desiredSalaryMax: 6_000_000 + index * 1000 },
        orderBy: 'MATCH' as const,
        conditions: {
          ...NO_CONDITIONS,
          skillsAny: [number(index % 40), number(60 + (index % 90))],
          prefectures: [13, 14, 27],
          desiredSalaryMax: 6_000_000 + index * 1000,
        },
        target: {
          skills: wanted.map((name) => ({ id: numbers.get(name) ?? 0, weight: weightOf(name) })),
          occupations: [],
          prefectures: [13, 14, 27],
          yearsMin: null,
          salaryMax: 6_000_000 + index * 1000,
        },
      };
    }),
    workload('page 5', (index) => ({ ...broad(index), pagesBefore: 4 })),
  ];
}
