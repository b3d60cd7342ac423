/** What one variant did in one round of one workload. */
export interface Row {
  readonly round: number;
  readonly variant: string;
  readonly workload: string;
  readonly connections: number;
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: Readonly<Record<string, number>>;
  readonly rssMb: Readonly<Record<string, number>>;
}

/** What a statement of the product takes by itself, as the role that reads. */
export interface StatementRow {
  readonly people: number;
  readonly statement: string;
  /** Milliseconds. */
  readonly p50: number;
}

/** Everything that was measured of so many people. */
export interface Results {
  readonly people: number;
  readonly machine: string;
  readonly rows: readonly Row[];
  readonly statements: readonly StatementRow[];
}

/** Between the two in the middle where there are as many on either side. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half - 1)] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

export const CAPPED_COUNT = 'capped count';

/** Targets of the broad search: p50 at one connection and answers a second at sixteen, as parts of the floor's and of PostGraphile's. */
const targets: Readonly<
  Record<string, { readonly p50: number; readonly rate: number; readonly ofPostGraphile: number }>
> = {
  'one process': { p50: 1.5, rate: 0.6, ofPostGraphile: 1.25 },
  'five processes': { p50: 2.2, rate: 0.55, ofPostGraphile: 1.1 },
};
/** The gateway's own CPU for one answer, and the memory of the hub in one process without PostgreSQL. */
const GATEWAY_MS = 0.5;
const MEMORY_GB = 1.5;
/** A grant or a revocation over the hub, of what a consent by itself takes over the floor. */
const WRITE = 2;
const REPORT_MS = 50;
/** Milliseconds of a statement by itself. */
const statementMs: Readonly<Record<string, number>> = {
  broad: 2,
  'page 5': 2,
  salary: 2,
  text: 10,
  [CAPPED_COUNT]: 6,
};
/** At most so much of the recency page's time. */
const MATCH_ORDER = 2;
/** A page that is flat takes at most so much more with ten times as many people. */
const FLAT = 1.5;

/** Medians of the rounds, and medians of each round's ratios to the floor, as a page in Markdown. */
export function table(results: Results): string {
  return [
    `# The hub with ${results.people.toLocaleString('en')} people`,
    '',
    `Measured on ${results.machine}; the load comes from the same machine. Absolute figures are this machine's; the ratios are what counts.`,
    '',
    '| target | | measured | |',
    '|---|---|---|---|',
    ...searchVerdicts(results),
    ...operationVerdicts(results),
    ...statementVerdicts(results),
    '',
    '| workload | c | variant | p50 ms | p99 ms | answers/s | p50 / floor | answers / floor | CPU ms an answer |',
    '|---|---|---|---|---|---|---|---|---|',
    ...figures(results),
    '',
    ...statementFigures(results),
    '',
  ].join('\n');
}

function of({ rows }: Results, workload: string, variant: string, connections: number): Row[] {
  return rows.filter((row) => row.workload === workload && row.variant === variant && row.connections === connections);
}

/** The median over the rounds of what one variant did in it, as a part of what another did. */
function ratio(mine: readonly Row[], other: readonly Row[], key: 'rate' | 'p50'): number {
  return median(mine.map((row) => row[key] / (other.find(({ round }) => round === row.round)?.[key] ?? Number.NaN)));
}

/** Nothing where it was not measured. */
function verdict(target: string, limit: string, measured: number, isMet: boolean): string[] {
  return Number.isNaN(measured)
    ? []
    : [`| ${target} | ${limit} | ${measured.toFixed(2)} | ${isMet ? 'met' : 'missed'} |`];
}

function atMost(target: string, limit: number, measured: number): string[] {
  return verdict(target, `≤ ${limit}`, measured, measured <= limit);
}

function searchVerdicts(results: Results): string[] {
  const verdicts = Object.entries(targets).flatMap(([variant, { p50, rate, ofPostGraphile }]) => {
    const mine = of(results, 'broad', variant, 16);
    const many = ratio(mine, of(results, 'broad', 'floor', 16), 'rate');
    const beside = ratio(mine, of(results, 'broad', 'PostGraphile', 16), 'rate');
    return [
      ...atMost(
        `${variant}: p50 at c=1 / floor`,
        p50,
        ratio(of(results, 'broad', variant, 1), of(results, 'broad', 'floor', 1), 'p50'),
      ),
      ...verdict(`${variant}: answers at c=16 / floor`, `≥ ${rate}`, many, many >= rate),
      ...verdict(`${variant}: answers at c=16 / PostGraphile`, `≥ ${ofPostGraphile}`, beside, beside >= ofPostGraphile),
    ];
  });
  const gateway = of(results, 'broad', 'five processes', 16).map(({ cpuMs }) => cpuMs.gateway ?? Number.NaN);
  const memory = results.rows
    .filter(({ variant }) => variant === 'one process')
    .map(({ rssMb }) => rssMb.hub ?? Number.NaN);
  return [
    ...verdicts,
    ...atMost('five processes: CPU of the gateway, ms an answer at c=16', GATEWAY_MS, median(gateway)),
    ...(memory.length === 0 ? [] : atMost('one process: memory, GB at most', MEMORY_GB, Math.max(...memory) / 1000)),
  ];
}

function operationVerdicts(results: Results): string[] {
  const writes = ['grant', 'revoke'].flatMap((workload) =>
    atMost(
      `one process: ${workload}, p50 at c=1 / a consent by itself over the floor`,
      WRITE,
      ratio(of(results, workload, 'one process', 1), of(results, workload, 'floor', 1), 'p50'),
    ),
  );
  const reports = ['slotReport of an employer', 'slotReport of the network'].flatMap((workload) =>
    atMost(
      `one process: ${workload} over a year, p50 at c=1, ms`,
      REPORT_MS,
      median(of(results, workload, 'one process', 1).map(({ p50 }) => p50)),
    ),
  );
  return [...writes, ...reports];
}

function took({ statements }: Results, people: number, statement: string): number {
  return statements.find((one) => one.people === people && one.statement === statement)?.p50 ?? Number.NaN;
}

function sizesIn({ statements }: Results): number[] {
  return [...new Set(statements.map(({ people }) => people))].sort((a, b) => a - b);
}

function statementVerdicts(results: Results): string[] {
  const { people } = results;
  const others = sizesIn(results).filter((size) => size !== people);
  const growth = (statement: string, [from, to]: readonly [number, number]) =>
    atMost(
      `statement of ${statement}: ${to.toLocaleString('en')} people / ${from.toLocaleString('en')}`,
      FLAT,
      took(results, to, statement) / took(results, from, statement),
    );
  return [
    ...Object.entries(statementMs).flatMap(([statement, ms]) =>
      atMost(`statement of ${statement}, p50, ms`, ms, took(results, people, statement)),
    ),
    ...atMost(
      'statement of match order / of broad',
      MATCH_ORDER,
      took(results, people, 'match order') / took(results, people, 'broad'),
    ),
    ...others.flatMap((size) =>
      ['broad', 'page 5'].flatMap((statement) => growth(statement, size < people ? [size, people] : [people, size])),
    ),
  ];
}

function figures(results: Results): string[] {
  const names = (key: 'workload' | 'variant') => [...new Set(results.rows.map((row) => row[key]))];
  const connections = [...new Set(results.rows.map((row) => row.connections))];
  return names('workload').flatMap((workload) =>
    connections.flatMap((many) =>
      names('variant').flatMap((variant) => {
        const [mine, floor] = [of(results, workload, variant, many), of(results, workload, 'floor', many)];
        if (mine.length === 0) return [];
        const figure = (key: 'rate' | 'p50' | 'p99', digits: number) =>
          median(mine.map((row) => row[key])).toFixed(digits);
        const ofFloor = (key: 'rate' | 'p50') => (floor.length === 0 ? '–' : ratio(mine, floor, key).toFixed(2));
        const cpu = Object.entries(mine.at(-1)?.cpuMs ?? {})
          .filter(([, ms]) => ms >= 0.01)
          .map(([name, ms]) => `${name} ${ms.toFixed(2)}`);
        return [
          `| ${workload} | ${many} | ${variant} | ${figure('p50', 2)} | ${figure('p99', 2)} | ${figure('rate', 0)} | ${ofFloor('p50')} | ${ofFloor('rate')} | ${cpu.join(', ')} |`,
        ];
      }),
    ),
  );
}

function statementFigures(results: Results): string[] {
  const sizes = sizesIn(results);
  return [
    'The statements by themselves, one after the other, as the role that reads:',
    '',
    `| statement | ${sizes.map((size) => `p50 ms, ${size.toLocaleString('en')} people`).join(' | ')} |`,
    `|---|${sizes.map(() => '---|').join('')}`,
    ...[...new Set(results.statements.map(({ statement }) => statement))].map(
      (statement) => `| ${statement} | ${sizes.map((size) => took(results, size, statement).toFixed(2)).join(' | ')} |`,
    ),
  ];
}
