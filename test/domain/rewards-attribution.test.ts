import { describe, expect, it } from '@jest/globals';
import type { EmployerId, RegistrationId } from '../../platform/ids.js';
import { attribute, type Leg, type Link } from '../../subgraphs/rewards/domain/attribution.js';
import type { ProgrammeTerms } from '../../subgraphs/rewards/domain/programme.js';
import { programme } from '../support/rewards.js';

const introducedAt = new Date('2026-06-01T03:00:00Z');

interface Case {
  /** Employers by letter, in the order of their confirmations; a lower-case letter's consent was for others. */
  readonly legs: string;
  /** Who passed the person on to whom: `AB` = A's registration brought him to B, which registered him. */
  readonly links?: readonly string[];
  readonly hirers?: string;
  /** Days from the confirmation to the introduction, by leg; 10 where nothing is said. */
  readonly age?: Record<string, number>;
  readonly startsOn?: string;
  readonly terms?: Partial<ProgrammeTerms>;
}

/** The shares by letter. */
function shares({ legs, links = [], hirers = 'H', age = {}, startsOn = '2026-06-15', terms = {} }: Case) {
  const id = (letter: string) => `registration-${letter}` as RegistrationId;
  const employer = (letter: string) => letter.toUpperCase().slice(0, 1) as EmployerId;
  const all: Leg[] = legs.split(' ').map((letter, index) => ({
    registrationId: id(letter.toUpperCase()),
    employerId: employer(letter),
    confirmedAt: new Date(introducedAt.getTime() - (age[letter] ?? 10) * 86_400_000 + index * 1000),
    authorised: letter === letter.toUpperCase(),
  }));
  const chain: Link[] = links.map((link) => {
    const [from = '', to = ''] = link.split('>');
    return { from: id(from), fromEmployer: employer(from), to: id(to) };
  });
  const hire = {
    introducedAt,
    startsOn,
    hirers: new Set([...hirers].map((letter) => letter as EmployerId)),
    legs: all,
    links: chain,
  };
  return Object.fromEntries(
    attribute(programme(terms), hire).map(({ leg, units }) => [leg.registrationId.replace('registration-', ''), units]),
  );
}

const kOf = (k: number) => [...'ABCDEFG'].slice(0, k).join(' ');

describe('attribution', () => {
  it('a hire earns sixty units for the registration whose consent authorised it', () => {
    expect(shares({ legs: 'A' })).toEqual({ A: 60 });
  });

  it.each([
    [2, { A: 30, B: 30 }],
    [3, { A: 20, B: 20, C: 20 }],
    [7, { A: 12, B: 8, C: 8, D: 8, E: 8, F: 8, G: 8 }],
  ])('a profile merged from %i registrations is split equally, the remainder to the earliest', (k, expected) => {
    expect(shares({ legs: kOf(k) })).toEqual(expected);
  });

  it('an employer that registered the same person twice has one part', () => {
    expect(shares({ legs: 'A A2 B' })).toEqual({ A: 30, B: 30 });
    expect(shares({ legs: 'A A2 B', age: { A: 200 } })).toEqual({ A2: 30, B: 30 });
  });

  describe('who earns nothing', () => {
    it('the employer that hires', () => {
      expect(shares({ legs: 'A', hirers: 'A' })).toEqual({});
    });
    it('a company of its group', () => {
      expect(shares({ legs: 'A B', hirers: 'DA' })).toEqual({ B: 60 });
    });
    it.each([
      [180, { A: 60 }],
      [181, {}],
    ])('a consent confirmed %i days before the introduction', (days, expected) => {
      expect(shares({ legs: 'A', age: { A: days } })).toEqual(expected);
    });
    it.each([
      ['2027-06-01', { A: 60 }],
      ['2027-06-02', {}],
    ])('a hire that starts a year after its introduction: %s', (startsOn, expected) => {
      expect(shares({ legs: 'A', startsOn })).toEqual(expected);
    });
  });

  describe('chains', () => {
    it('weigh the newest employer most', () => {
      expect(shares({ legs: 'A B', links: ['A>B'] })).toEqual({ B: 40, A: 20 });
      expect(shares({ legs: 'A B C', links: ['A>B', 'B>C'] })).toEqual({ C: 40, B: 12, A: 8 });
    });
    it('count the last three only', () => {
      expect(shares({ legs: 'A B C D', links: ['A>B', 'B>C', 'C>D'] })).toEqual({ D: 40, C: 12, B: 8 });
    });
    it('count an earlier leg whose consent was for other agencies', () => {
      expect(shares({ legs: 'a B', links: ['A>B'] })).toEqual({ B: 40, A: 20 });
    });
    it('give the part of a leg that was withdrawn to the next', () => {
      expect(shares({ legs: 'B', links: ['A>B'] })).toEqual({ B: 60 });
      expect(shares({ legs: 'A C', links: ['A>B', 'B>C'] })).toEqual({ C: 52, A: 8 });
    });
    it('give the part of a leg out of its window to the next', () => {
      expect(shares({ legs: 'A B', links: ['A>B'], age: { A: 181 } })).toEqual({ B: 60 });
    });
    it('give nothing to the hirer’s group, and its part to the next', () => {
      expect(shares({ legs: 'A B', links: ['A>B'], hirers: 'DA' })).toEqual({ B: 60 });
      expect(shares({ legs: 'A B', links: ['A>B'], hirers: 'DB' })).toEqual({ A: 60 });
    });
    it('earn an employer nothing more when the person comes round to it', () => {
      expect(shares({ legs: 'A B A2', links: ['A>B', 'B>A2'] })).toEqual({ B: 40, A: 20 });
      expect(shares({ legs: 'B A2', links: ['A>B', 'B>A2'] })).toEqual({ B: 60 });
      expect(shares({ legs: 'A B A2 C', links: ['A>B', 'B>A2', 'A2>C'] })).toEqual({ C: 40, B: 12, A: 8 });
    });
    it('share with a registration that stands apart', () => {
      expect(shares({ legs: 'A B C', links: ['A>B'] })).toEqual({ B: 20, A: 10, C: 30 });
    });
    it('divide a level that two employers reached together', () => {
      expect(shares({ legs: 'A D B', links: ['A>B', 'D>B'] })).toEqual({ B: 40, A: 10, D: 10 });
    });
    it('survive links that run in a circle', () => {
      expect(shares({ legs: 'A B', links: ['A>B', 'B>A'] })).toEqual({});
    });
  });

  it.each([
    ['FIRST_TOUCH' as const, { A: 60 }],
    ['LAST_TOUCH' as const, { C: 60 }],
    ['EQUAL_SPLIT' as const, { A: 20, B: 20, C: 20 }],
    ['BUT_FOR' as const, { C: 40, B: 12, A: 8 }],
  ])('of a chain under %s', (attribution, expected) => {
    expect(shares({ legs: 'A B C', links: ['A>B', 'B>C'], terms: { attribution } })).toEqual(expected);
  });

  it('weights are proportions: what rounding leaves goes to the newest', () => {
    const terms = { unitsPerHire: 100, chainWeights: [[1], [2, 1], [5, 3, 2]] };
    expect(shares({ legs: 'A B', links: ['A>B'], terms })).toEqual({ B: 67, A: 33 });
  });
});
