import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { EmployerId, IntroductionId, PlacementId, RegistrationId } from '../../platform/ids.js';
import { attribute } from '../../subgraphs/rewards/domain/attribution.js';
import { sum } from '../../subgraphs/rewards/domain/ledger.js';
import { Network, newId, standard } from '../support/rewards.js';

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
  return left(network, employer);
}

function left(network: Network, employer: EmployerId): string[] {
  const { account, lots, slots, uses } = network.book(employer);
  const pending = sum(lots.filter(({ status }) => status === 'PENDING').map(({ amount }) => amount));
  const waived = sum(slots.map(({ feeWaived }) => feeWaived ?? 0));
  return [
    `units ${account.units}`,
    ...(pending > 0 ? [`pending ${pending}`] : []),
    ...(slots.length > 0 ? [`slots ${slots.map(({ status }) => status).join(' ')}`] : []),
    `waived ${waived}`,
    `points ${account.points}`,
    `off ${sum(uses.map(({ points }) => points))}`,
  ];
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

  it('has a row for each rule, and examples that are not too few', () => {
    expect(table('The rules').map(([rule]) => rule)).toEqual(Array.from({ length: 16 }, (_, index) => `R${index + 1}`));
    expect(happenings.length).toBeGreaterThan(30);
    expect(attributions.length).toBeGreaterThan(10);
  });
});
