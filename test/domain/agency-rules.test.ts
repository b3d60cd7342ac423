import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plusDays } from '../../platform/calendar.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { AgencyId, CandidateId, EmployerId, IntroductionId, JobOpeningId } from '../../platform/ids.js';
import { Agency, checkAgency, dueReminders } from '../../subgraphs/agency/domain/agency.js';
import { feeFor } from '../../subgraphs/agency/domain/fee-schedule.js';
import { isForbidden } from '../../subgraphs/agency/domain/forbidden-occupation.js';
import { Introduction, OPEN_STATUSES } from '../../subgraphs/agency/domain/introduction.js';
import type { LedgerEntry } from '../../subgraphs/agency/domain/ledger-line.js';
import { restsSince, restsUntil } from '../../subgraphs/agency/domain/placement.js';
import { headingsOf, type LedgerKind, linesOf } from '../../subgraphs/agency/domain/statutory-ledger.js';

const NOW = new Date('2027-03-20T01:00:00Z');

function agency(): Agency {
  const facts = checkAgency({
    name: 'みらいキャリア',
    corporateNumber: '4900000000005',
    permitNumber: '１３－ユ－３９９００１',
    permitValidFrom: '2024-04-01',
    permitValidTo: '2027-03-31',
    specialities: [],
    feeRatePercent: 30,
  });
  const one = Agency.register('a' as AgencyId, facts, NOW);
  one.decide('ACTIVE', null);
  return one;
}

/** The code with which it is refused, or null. */
function refusal(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return (error as HubError).code;
  }
}

describe('a permit', () => {
  it('is written in one form, however it was typed', () => {
    expect(agency().permitNumber).toBe('13-ユ-399001');
  });

  it('counts on its first and its last day, and on no other', () => {
    const days = ['2024-03-31', '2024-04-01', '2027-03-31', '2027-04-01'];
    expect(days.map((day) => agency().mayIntroduce(day))).toEqual([false, true, true, false]);
  });

  it('renewed without a gap lengthens it; after a gap the agency waits for the new first day', () => {
    const [seamless, late] = [agency(), agency()];
    seamless.renew({ from: '2027-04-01', to: '2032-03-31' });
    expect(seamless.mayIntroduce('2027-04-01')).toBe(true);
    late.renew({ from: '2027-04-15', to: '2032-04-14' });
    expect(['2027-03-31', '2027-04-14', '2027-04-15'].map((day) => late.mayIntroduce(day))).toEqual([
      false,
      false,
      true,
    ]);
    expect(refusal(() => late.renew({ from: '2027-04-15', to: '2032-04-14' }))).toBe('INVALID_INPUT');
  });

  it('renewed does not lift a suspension', () => {
    const one = agency();
    one.decide('SUSPENDED', null);
    one.renew({ from: '2027-04-01', to: '2032-03-31' });
    expect(refusal(() => one.checkMayIntroduce('2027-04-01'))).toBe('AGENCY_NOT_ACTIVE');
  });

  it('is reminded of by the steps that have been reached, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (left) => {
        const due = dueReminders(plusDays('2027-03-31', left), '2027-03-31');
        expect(due).toEqual([90, 60, 30, 0].filter((days) => (days === 0 ? left < 0 : left <= days)));
      }),
    );
  });
});

describe('a paid agency', () => {
  const work = { occupation: '02', title: '開発', description: '自社サービス' };
  it.each([
    ['13-ユ-399001', { ...work, occupation: '14' }, true],
    ['13-ム-399001', { ...work, occupation: '14' }, false],
    ['13-ユ-399001', { ...work, occupation: '15', description: '港湾荷役の作業' }, true],
    ['13-ユ-399001', { ...work, occupation: '15', description: '倉庫内の仕分け' }, false],
    ['13-ユ-399001', { ...work, title: '施工管理' }, false],
  ])('with %s and the work %j: forbidden %s', (permit, opening, forbidden) => {
    expect(isForbidden(opening, permit)).toBe(forbidden);
  });

  it('asks for whole yen, never more than the rate and never less than the minimum', () => {
    const salary = fc.integer({ min: 1, max: 1_000_000_000 });
    const rate = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(salary, rate, fc.integer({ min: 0, max: 2_000_000 }), (yen, ratePercent, minimumFee) => {
        const schedule = {
          version: 1,
          effectiveFrom: '2027-01-01',
          filedOn: null,
          note: null,
          ratePercent,
          minimumFee,
        };
        const fee = feeFor(yen, schedule);
        expect(Number.isSafeInteger(fee)).toBe(true);
        expect(fee).toBeGreaterThanOrEqual(minimumFee);
        expect(fee).toBeLessThanOrEqual(Math.max(minimumFee, (yen * ratePercent) / 100 + 1e-6));
      }),
    );
  });
});

describe('a frozen introduction', () => {
  const proposed = () =>
    Introduction.propose(
      {
        id: 'i' as IntroductionId,
        agencyId: 'a' as AgencyId,
        candidateId: 'c' as CandidateId,
        jobOpeningId: 'o' as JobOpeningId,
        employerId: 'e' as EmployerId,
        message: 'ご提案',
        conditions: '正社員',
        authorisedBy: [],
        otherLegs: [],
      },
      NOW,
    );

  it.each(OPEN_STATUSES)('goes back to %s and takes no step until then', (status) => {
    const one = proposed();
    one.status = status;
    expect(one.freeze(NOW)).toBe(true);
    expect(one.freeze(NOW)).toBe(false);
    for (const to of ['SCREENING', 'INTERVIEW', 'REJECTED_BY_EMPLOYER'] as const)
      expect(refusal(() => one.advance(to, 'employer', NOW))).toBe('CONFLICT');
    expect(refusal(() => one.checkAnswerable(NOW))).toBe('CONFLICT');
    expect([one.thaw(NOW), one.status]).toEqual([true, status]);
    expect(one.thaw(NOW)).toBe(false);
  });

  it('is over where it was moved from, and nothing else can be moved', () => {
    const one = proposed();
    expect(one.moveTo('b' as AgencyId, NOW)).toBe(false);
    one.freeze(NOW);
    expect([one.moveTo('b' as AgencyId, NOW), one.status, one.thaw(NOW)]).toEqual([true, 'CANCELLED', false]);
    expect(refusal(() => one.hire(NOW))).toBe('CONFLICT');
  });
});

describe('a statutory ledger', () => {
  const started: NonNullable<LedgerEntry['placement']> = {
    status: 'STARTED',
    startsOn: '2026-03-31',
    annualSalary: 5_000_000,
    fee: 1_500_000,
    feeWaived: 0,
    feeDiscount: 0,
    isPermanent: true,
    leftOn: null,
    departureCause: null,
    flagged: false,
  };
  const told = (placement: Partial<typeof started> | null, today: string, kind: LedgerKind = 'JOB_SEEKERS') => {
    const entry: LedgerEntry = {
      introductionId: 'i',
      candidateId: 'c',
      jobOpeningId: 'o',
      introducedAt: new Date('2026-03-01T00:00:00Z'),
      acceptedAt: null,
      status: 'HIRED',
      updatedAt: new Date('2026-03-01T00:00:00Z'),
      placement: placement && { ...started, ...placement },
      schedule: null,
      payments: [],
    };
    const [row = []] = linesOf(kind, [{ today, entry, opening: null, note: null, person: null }]);
    return Object.fromEntries(headingsOf(kind).map((heading, index) => [heading, row[index]]));
  };

  it.each([
    [{}, '2026-09-30', ''],
    [{}, '2026-10-01', '離職の報告なし'],
    [{ leftOn: '2026-09-30', departureCause: 'EMPLOYEE_CHOICE' }, '2026-10-01', '離職（2026-09-30）'],
    [{ leftOn: '2026-04-02', departureCause: 'EMPLOYEE_FAULT' }, '2026-10-01', '解雇（2026-04-02）'],
    [{ leftOn: '2026-10-01', departureCause: 'OTHER' }, '2026-10-02', '離職せず'],
    [{ isPermanent: false }, '2026-10-01', ''],
    [{ status: 'CANCELLED' }, '2026-10-01', ''],
  ] as const)('says of %j on %s whether the hired person left within six months: %s', (placement, today, said) => {
    expect(told(placement, today)['6か月以内の離職']).toBe(said);
  });

  it('counts the two years of rest by the calendar, and remarks on a hire that was reported without a permit', () => {
    expect(told({ startsOn: '2027-03-01' }, '2027-03-02').転職勧奨禁止期間).toBe('2027-03-01〜2029-02-28');
    expect(told({ startsOn: '2028-02-29' }, '2028-03-01').転職勧奨禁止期間).toBe('2028-02-29〜2030-02-28');
    expect(told({ flagged: true }, '2026-04-01', 'FEES').備考).toBe('許可の有効期間外に報告');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 700, max: 760 }), (from, days) => {
        const [startsOn, today] = [plusDays('2024-01-01', from), plusDays('2024-01-01', from + days)];
        expect(startsOn > restsSince(today)).toBe(today <= restsUntil(startsOn));
      }),
      { numRuns: 500 },
    );
  });
});
