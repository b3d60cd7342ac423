import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dayOf, plusDays } from '../../platform/calendar.js';
import type { CandidateId, EmployerId, IntroductionId, PlacementId, RegistrationId } from '../../platform/ids.js';
import { Placement } from '../../subgraphs/agency/domain/placement.js';
import { attribute, sharesUnder } from '../../subgraphs/rewards/domain/attribution.js';
import { countable, countsFrom } from '../../subgraphs/rewards/domain/consent-reward.js';
import { sum } from '../../subgraphs/rewards/domain/ledger.js';
import { Network, newId, programme, standard } from '../support/rewards.js';

const page = readFileSync('docs/rewards.md', 'utf8');

/** The rows of the table under a heading, its first row left out. */
function table(heading: string): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| -'));
  return rows.slice(1).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Plays what one row says happens to one employer. */
function play(script: string): string[] {
  const network = new Network();
  const [employer, elsewhere] = [network.employer(), network.employer()];
  const other = network.employer();
  const hires: PlacementId[] = [];
  let introductionId: IntroductionId = newId('introduction');
  let own: PlacementId | undefined;
  const nth = (text: string) => hires[Number(text) - 1] as PlacementId;
  const verbs: Record<string, (...rest: string[]) => void> = {
    hire: () => void hires.push(network.hire({ from: [employer], at: elsewhere })),
    hires: (count) => {
      for (let n = 0; n < Number(count); n += 1) hires.push(network.hire({ from: [employer], at: elsewhere }));
    },
    confirm: () => void hires.push(network.confirm({ from: [employer], at: elsewhere })),
    start: (which = '') => network.start(nth(which)),
    cancel: (which = '') => network.cancel(nth(which)),
    leave: (which = '', cause = 'EMPLOYEE_CHOICE') => network.leave(nth(which), cause),
    pass: (days) => network.pass(Number(days)),
    reserve: () => {
      introductionId = newId('introduction');
      network.reserve(employer, introductionId);
    },
    release: () => network.release(employer, network.slots(employer, 'RESERVED')[0]!.id),
    own: (fee) => {
      own = network.hire({ from: [other], at: employer, fee: Number(fee), introductionId });
    },
    'own-agreed': (fee) => {
      introductionId = newId('introduction');
      own = network.confirm({ from: [other], at: employer, fee: Number(fee), introductionId });
    },
    'own-starts': () => network.start(own as PlacementId),
    'own-cancelled': () => network.cancel(own as PlacementId),
    convert: () => void network.convert(employer, network.slots(employer, 'AVAILABLE')[0]!.id),
    use: (points) => network.discount(own as PlacementId, Number(points)),
    'own-leaves': () => network.leave(own as PlacementId),
    dispute: (which = '') => network.dispute(nth(which), true),
    refuse: (which = '') => network.dispute(nth(which), false),
    uphold: (which = '') => network.dispute(nth(which), false, { voidedAt: network.now }),
    excuse: (which = '') => network.dispute(nth(which), false, { excusedAt: network.now }),
  };
  for (const step of script.split('; ')) {
    const [verb = '', ...rest] = step.split(' ');
    const act = verbs[verb];
    if (!act) throw new Error(`The page uses a word that no example has: ${verb}`);
    act(...rest);
  }
  expect(unbalanced(network, employer)).toEqual([]);
  return left(network, employer);
}

/** R13, whatever the example: keys of postings whose lines do not sum to zero. */
function unbalanced(network: Network, employer: EmployerId): string[] {
  return network
    .book(employer)
    .postings.filter(({ lines }) => sum(lines.map(({ units }) => units)) !== 0)
    .map(({ key }) => key);
}

function left(network: Network, employer: EmployerId): string[] {
  const { account, lots, slots, uses, postings } = network.book(employer);
  const pending = sum(lots.filter(({ status }) => status === 'PENDING').map(({ amount }) => amount));
  const waived = sum(slots.map(({ feeWaived }) => feeWaived ?? 0));
  return [
    `units ${account.units}`,
    ...(pending > 0 ? [`pending ${pending}`] : []),
    ...(slots.length > 0 ? [`slots ${slots.map(({ status }) => status).join(' ')}`] : []),
    `waived ${waived}`,
    `points ${account.points}`,
    `postings ${postings.length}`,
    `minted ${slots.length}`,
    `off ${sum(uses.map(({ points }) => points))}`,
  ];
}

const DAY = '2026-04-01';
const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** What the other table's sentences say happens, by their form; each is told its numbers and words. */
const sentences: [RegExp, (...said: string[]) => string][] = [
  [
    /^consent \d+ days before the introduction, first day/,
    (before = '', after = '') => `${unitsOf(Number(before), Number(after))} units`,
  ],
  [/^reported again/, (days = '', salary = '') => reportedAgain(Number(days), salary === 'same')],
  [/^1 person consents on/, (_one = '', day = '') => `counted on ${dayOf(countsFrom(at(day)))}`],
  [
    /^\d+ people consent in/,
    (first = '', month = '', then = '', next = '') =>
      `${counted([...people(Number(first), month), ...people(Number(then), next)])} count`,
  ],
  [/^1 person consents twice/, () => `${counted([...people(1, '2026-04'), ...people(1, '2026-04')])} counts`],
  [/^A registered when/, (before = '', now = '') => underTwoProgrammes(Number(before), Number(now))],
];

const leg = (name: string, confirmedAt: Date) => ({
  registrationId: name as RegistrationId,
  employerId: name as EmployerId,
  confirmedAt,
  authorised: true,
});

function unitsOf(daysBefore: number, daysAfter: number): number {
  const hire = { introducedAt: at(DAY), startsOn: plusDays(DAY, daysAfter), hirers: new Set<EmployerId>(), links: [] };
  return sum(
    attribute(standard, { ...hire, legs: [leg('A', at(plusDays(DAY, -daysBefore)))] }).map(({ units }) => units),
  );
}

function reportedAgain(daysLater: number, sameSalary: boolean): string {
  const [salary, fee] = [5_000_000, 1_500_000];
  const first = new Placement(
    newId('placement'),
    newId('introduction'),
    newId('agency'),
    newId('candidate'),
    newId('employer'),
    DAY,
    salary,
    fee,
    false,
    at(DAY),
  );
  if (!first.isSameHire(plusDays(DAY, daysLater))) return '2 hires';
  const differs = first.differsIn({ annualSalary: sameSalary ? salary : salary + 1, isPermanent: first.isPermanent });
  return ['1 hire', ...(differs.length > 0 ? [`contested: ${differs.join(' ')}`] : [])].join(', ');
}

function people(count: number, month: string) {
  return Array.from({ length: count }, (_, index) => ({
    registrationId: newId<RegistrationId>('registration'),
    employerId: 'A' as EmployerId,
    candidateId: `${count === 1 ? 'the same' : month} ${index}` as CandidateId,
    acceptedAt: at(`${month}-10`),
  }));
}

const counted = (joined: ReturnType<typeof people>) =>
  countable(joined, programme({ trigger: 'REGISTRATIONS' })).length;

function underTwoProgrammes(before: number, now: number): string {
  const [a, b] = [leg('A', at(plusDays(DAY, -20))), leg('B', at(plusDays(DAY, -10)))];
  const rules = new Map([
    [a, programme({ unitsPerHire: before })],
    [b, programme({ unitsPerHire: now })],
  ]);
  const hire = { introducedAt: at(DAY), startsOn: plusDays(DAY, 30), hirers: new Set<EmployerId>(), links: [] };
  return sharesUnder(rules, hire)
    .map((share) => `${share.leg.employerId} ${share.units}`)
    .join(', ');
}

describe('docs/rewards.md', () => {
  const happenings = table('Units, slots, departures');
  it.each(happenings.map(([rule = '', script = '', leaves = '']) => [rule, script, leaves]))(
    '%s: %s leaves %s',
    (_rule, script, leaves) => {
      const expected = leaves.split('; ');
      const found = play(script);
      const named = new Set(expected.map((one) => one.split(' ')[0]));
      expect(found.filter((one) => named.has(one.split(' ')[0]))).toEqual(expected);
    },
  );

  const attributions = table('Whose a hire is');
  it.each(attributions)(
    '%s: %s (%s), hired by %s: %s',
    (_rule = '', who = '', chain = '', hirer = '', expected = '') => {
      const legs = who.split(' ').map((letter, index) => ({
        registrationId: letter.toUpperCase() as RegistrationId,
        employerId: letter.toUpperCase() as EmployerId,
        confirmedAt: new Date(Date.UTC(2026, 4, 1, index)),
        authorised: letter === letter.toUpperCase(),
      }));
      const links = chain
        .split(' ')
        .filter(Boolean)
        .map((link) => {
          const [from = '', to = ''] = link.split('>');
          return { from: from as RegistrationId, fromEmployer: from as EmployerId, to: to as RegistrationId };
        });
      const hirers = new Set([hirer.slice(0, 1) as EmployerId]);
      const shares = attribute(standard, {
        introducedAt: new Date('2026-06-01T00:00:00Z'),
        startsOn: '2026-06-15',
        hirers,
        legs,
        links,
      });
      const said = expected === 'nobody' ? [] : expected.split(', ').sort();
      expect(shares.map(({ leg, units }) => `${leg.employerId} ${units}`).sort()).toEqual(said);
    },
  );

  const others = table('Days, reports, people');
  it.each(others)('%s: %s: %s', (_rule = '', happens = '', expected = '') => {
    const [, tell] = sentences.find(([form]) => form.test(happens)) ?? [];
    expect(tell?.(...(happens.match(/\d+(?:-\d+)*|same|another/g) ?? []))).toBe(expected);
  });

  it('has a row for each rule, and examples that are not too few', () => {
    expect(table('The rules').map(([rule]) => rule)).toEqual(Array.from({ length: 16 }, (_, index) => `R${index + 1}`));
    expect(happenings.length).toBeGreaterThan(30);
    expect(attributions.length).toBeGreaterThan(10);
    const withExample = new Set([...happenings, ...attributions, ...others].map(([rule]) => rule));
    expect(withExample.size).toBe(16);
  });
});
