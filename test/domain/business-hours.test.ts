import { describe, expect, it } from '@jest/globals';
import { businessDayFrom, isBusinessDay, isBusinessTime, plusBusinessDays } from '../../platform/business-hours.js';

describe('business time in Japan', () => {
  it.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-23', false, '勤労感謝の日'],
    ['2026-05-06', false, 'the day that makes up for a holiday on a Sunday'],
    ['2026-12-28', true, 'the last day of work'],
    ['2026-12-29', false, 'the turn of the year'],
    ['2027-01-03', false, 'the turn of the year'],
    ['2027-01-04', true, 'the first day of work'],
  ])('%s: %s, %s', (day, expected) => {
    expect(isBusinessDay(day)).toBe(expected);
  });

  it.each([
    ['2026-11-19T23:59:59.999Z', false],
    ['2026-11-20T00:00:00.000Z', true],
    ['2026-11-20T08:59:59.999Z', true],
    ['2026-11-20T09:00:00.000Z', false],
    ['2026-11-20T23:30:00.000Z', false],
  ])('is nine to six in Tokyo: %s %s', (instant, expected) => {
    expect(isBusinessTime(new Date(instant))).toBe(expected);
  });

  it.each([
    ['2026-12-01', '2026-12-01'],
    ['2026-11-01', '2026-11-02'],
    ['2028-01-01', '2028-01-04'],
    ['2027-05-01', '2027-05-06'],
  ])('the first business day of the month from %s is %s', (first, day) => {
    expect(businessDayFrom(first)).toBe(day);
  });

  it('ten business days over a week with three holidays', () => {
    expect(plusBusinessDays('2026-09-18', 10)).toBe('2026-10-07');
    expect(plusBusinessDays('2026-09-18', 0)).toBe('2026-09-18');
  });
});
