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

export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** design targets for the broad search: p50 at one connection and answers a second at sixteen, as parts of the floor's. */
const targets: Readonly<Record<string, { readonly p50: number; readonly rate: number }>> = {
  'one process': { p50: 1.5, rate: 0.6 },
  'five processes': { p50: 2.2, rate: 0.55 },
};

/** The gateway's own CPU for one answer, and the memory of the hub in one process without PostgreSQL. */
const GATEWAY_MS = 0.5;
const MEMORY_GB = 1.5;

/** Medians of the rounds, and medians of each round's ratios to the floor, as a page in Markdown. */
export function table(rows: readonly Row[], { people, machine }: { people: number; machine: string }): string {
  const names = (key: 'workload' | 'variant') => [...new Set(rows.map((row) => row[key]))];
  const of = (workload: string, variant: string, connections: number) =>
    rows.filter((row) => row.workload === workload && row.variant === variant && row.connections === connections);
  const ratio = (mine: readonly Row[], floor: readonly Row[], key: 'rate' | 'p50') =>
    median(mine.map((row) => row[key] / (floor.find(({ round }) => round === row.round)?.[key] ?? Number.NaN)));
  const lines = names('workload').flatMap((workload) =>
    [...new Set(rows.map(({ connections }) => connections))].flatMap((connections) =>
      names('variant').map((variant) => {
        const [mine, floor] = [of(workload, variant, connections), of(workload, 'floor', connections)];
        const figure = (key: 'rate' | 'p50' | 'p99', digits: number) =>
          median(mine.map((row) => row[key])).toFixed(digits);
        const cpu = Object.entries(mine.at(-1)?.cpuMs ?? {})
          .filter(([, ms]) => ms >= 0.01)
          .map(([name, ms]) => `${name} ${ms.toFixed(2)}`);
        return `| ${workload} | ${connections} | ${variant} | ${figure('p50', 2)} | ${figure('p99', 2)} | ${figure('rate', 0)} | ${ratio(mine, floor, 'p50').toFixed(2)} | ${ratio(mine, floor, 'rate').toFixed(2)} | ${cpu.join(', ')} |`;
      }),
    ),
  );
  const verdict = (target: string, limit: string, measured: number, isMet: boolean) =>
    `| ${target} | ${limit} | ${measured.toFixed(2)} | ${isMet ? 'met' : 'missed'} |`;
  const verdicts = Object.entries(targets).flatMap(([variant, { p50, rate }]) => {
    const [one, many] = [
      ratio(of('broad', variant, 1), of('broad', 'floor', 1), 'p50'),
      ratio(of('broad', variant, 16), of('broad', 'floor', 16), 'rate'),
    ];
    return [
      verdict(`${variant}: p50 at c=1 / floor`, `≤ ${p50}`, one, one <= p50),
      verdict(`${variant}: answers at c=16 / floor`, `≥ ${rate}`, many, many >= rate),
    ];
  });
  const gateway = median(of('broad', 'five processes', 16).map(({ cpuMs }) => cpuMs.gateway ?? Number.NaN));
  verdicts.push(
    verdict(
      'five processes: CPU of the gateway, ms an answer at c=16',
      `≤ ${GATEWAY_MS}`,
      gateway,
      gateway <= GATEWAY_MS,
    ),
  );
  const memory = Math.max(
    ...rows.filter(({ variant }) => variant === 'one process').map(({ rssMb }) => rssMb.hub ?? Number.NaN),
  );
  verdicts.push(
    verdict('one process: memory, GB at most', `≤ ${MEMORY_GB}`, memory / 1000, memory / 1000 <= MEMORY_GB),
  );
  return [
    `# Pages of the pool, ${people.toLocaleString('en')} people`,
    '',
    `Measured on ${machine}; the load comes from the same machine. Absolute figures are this machine's; the ratios are what counts.`,
    '',
    '| target | | measured | |',
    '|---|---|---|---|',
    ...verdicts,
    '',
    '| workload | c | variant | p50 ms | p99 ms | answers/s | p50 / floor | answers / floor | CPU ms an answer |',
    '|---|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}
