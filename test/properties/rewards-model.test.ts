import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RewardsModel } from '../support/rewards-model.js';
import { report, timeFor } from '../support/worlds/budget.js';

const EMPLOYERS = 4;
const employer = fc.nat({ max: EMPLOYERS - 1 });
/** Which of the hires so far; the model takes it modulo their number. */
const which = fc.nat({ max: 1000 });

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('hire' as const),
      from: fc.array(employer, { minLength: 1, maxLength: 4 }),
      at: employer,
      chained: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('confirm' as const),
      from: fc.array(employer, { minLength: 1, maxLength: 4 }),
      at: employer,
      chained: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('start' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('leave' as const),
      which,
      cause: fc.constantFrom('EMPLOYEE_CHOICE' as const, 'EMPLOYER_FAULT' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('dispute' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      which,
      as: fc.constantFrom('REFUSED' as const, 'VOIDED' as const, 'EXCUSED' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('own' as const),
      owner: employer,
      from: employer,
      next: fc.constantFrom('START' as const, 'RELEASE' as const, 'NOTHING' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('convert' as const), owner: employer }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('discount' as const),
      which,
      points: fc.constantFrom(0, 1, 30_000, 60_000, 150_000, 1_500_001),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      days: fc.constantFrom(1, 7, 30, 31, 61, 91, 200, 366, 731),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(model: RewardsModel, one: Step): void {
  switch (one.do) {
    case 'hire':
      model.start(model.confirm(one.from, one.at, one.chained));
      break;
    case 'confirm':
      model.confirm(one.from, one.at, one.chained);
      break;
    case 'own':
      model.ownHire(one.owner, one.from, one.next);
      break;
    case 'convert':
      model.convert(one.owner);
      break;
    case 'pass':
      model.pass(one.days);
      break;
    default: {
      const hire = model.hires[one.which % model.hires.length];
      if (hire) befall(model, hire, one);
    }
  }
}

function befall(model: RewardsModel, hire: RewardsModel['hires'][number], one: Extract<Step, { which: number }>): void {
  if (one.do === 'start') model.start(hire);
  if (one.do === 'cancel') model.cancel(hire);
  if (one.do === 'leave') model.leave(hire, one.cause);
  if (one.do === 'dispute') model.dispute(hire);
  if (one.do === 'discount') model.discount(hire, one.points);
  if (one.do === 'decide') model.decide(hire, one.as);
}

const { ms, limit } = timeFor(4_000, 3);

it(
  'whatever happens, everyone holds what the model says, every posting sums to zero, and no slot is spent twice',
  () => {
    const done = { histories: 0, steps: 0 };
    const history = fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), fc.boolean(), (steps, inPoints) => {
      const model = new RewardsModel(EMPLOYERS, inPoints);
      steps.forEach((one, index) => {
        take(model, one);
        const faults = model.check();
        if (faults.length > 0) throw new Error(`After step ${index}, ${JSON.stringify(one)}:\n${faults.join('\n')}`);
      });
      model.hearAgain();
      done.histories += 1;
      done.steps += steps.length;
    });
    // The history of a failure is printed whole: to make it shorter would take longer than to read it.
    const limits = { interruptAfterTimeLimit: ms, markInterruptAsFailure: false, endOnFailure: true };
    fc.assert(history, { numRuns: 1_000_000, ...limits });
    report('rewards model', done);
    expect(done.histories).toBeGreaterThan(10);
  },
  limit,
);
