import fc from 'fast-check';

/** What a property may spend: small in every test run; `PROVE=<multiplier>` (set by `npm run prove`) makes it large. */
const multiplier = Number(process.env.PROVE ?? 0);

export const proving = multiplier > 0;

/** Milliseconds a property may go on for, and the time limit of its test. */
export function timeFor(everyRunMs: number, proveMinutes: number): { ms: number; limit: number } {
  const ms = proving ? proveMinutes * 60_000 * multiplier : everyRunMs;
  return { ms, limit: ms * 2 + 120_000 };
}

/** Caught and planted leaks, over the whole run. */
export const caught = { leaks: 0, of: 0 };

/** Says what was done, when it was much; a test run says nothing. */
export function report(what: string, figures: object): void {
  if (proving) process.stderr.write(`${what}: ${JSON.stringify(figures)}\n`);
}

/** Tries a property until the time is over, and lets the try that is under way then come to its end, which counts too. */
export async function holds<T>(
  arbitrary: fc.Arbitrary<T>,
  ms: number,
  predicate: (value: T) => Promise<void>,
  examples: readonly T[] = [],
): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const property = fc.asyncProperty(arbitrary, (value) => {
    last = predicate(value);
    return last;
  });
  try {
    const run = await fc.check(property, {
      numRuns: 1_000_000,
      interruptAfterTimeLimit: ms,
      markInterruptAsFailure: false,
      examples: examples.map((example): [T] => [example]),
    });
    // On a busy machine the time may be over before the first try is: that one is awaited below.
    const wasCutShort = run.interrupted && run.numRuns === 0;
    if (run.failed && !wasCutShort)
      throw new Error(fc.defaultReportMessage(run) ?? 'The property does not hold', { cause: run.errorInstance });
  } finally {
    await Promise.allSettled([last]);
  }
  await last;
}
