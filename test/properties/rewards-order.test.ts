import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { CandidateId, EmployerId, IntroductionId } from '../../platform/ids.js';
import type { EventOf, EventType } from '../../schema/events.js';
import { checkLedger } from '../../subgraphs/rewards/operations/check-ledger.js';
import { rebuildReport } from '../../subgraphs/rewards/operations/rebuild-report.js';
import { reportSlots } from '../../subgraphs/rewards/operations/report-slots.js';
import type { Person } from '../support/rewards-bench.js';
import { RewardsBench } from '../support/rewards-bench.js';
import { proving } from '../support/worlds/budget.js';

interface Told {
  readonly id: string;
  readonly event: EventOf<EventType>;
}

/** Numbers that look random and are the same in every run of one seed. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A history of a small network, as its events: registrations, chains, hires, cancellations, departures, people merged. */
function story(roll: (below: number) => number, agency: RewardsBench['agency']): Told[] {
  const told: Told[] = [];
  const employers = Array.from({ length: 4 }, () => randomUUID() as EmployerId);
  let clock = Date.parse('2026-04-01T00:00:00Z');
  const now = () => {
    clock += 3_600_000;
    return new Date(clock).toISOString();
  };
  const tell = (event: EventOf<EventType>) => told.push({ id: randomUUID(), event });
  for (let person = 0; person < 8; person += 1) {
    const candidateId = randomUUID() as CandidateId;
    const passedOn: Person[] = [];
    for (let turn = 0; turn <= roll(3); turn += 1) {
      const employerId = employers[(person + turn) % 4] as EmployerId;
      const registrationId = randomUUID() as Person['registrationId'];
      const known = turn > 0 && roll(4) === 0 ? (randomUUID() as CandidateId) : candidateId;
      tell({ type: 'RegistrationsCreated', registrationIds: [registrationId], employerId, registeredAt: now() });
      tell({ type: 'RegistrationsInvited', registrationIds: [registrationId], employerId, invitedAt: now() });
      const acceptedAt = now();
      tell({
        type: 'InvitationAccepted',
        registrationId,
        employerId,
        candidateId: known,
        acceptedAt,
        outcomeShown: false,
      });
      if (known !== candidateId)
        tell({
          type: 'CandidatesMerged',
          candidateId,
          mergedId: known,
          registrationIds: [registrationId],
          mergedAt: now(),
        });
      passedOn.push({ registrationId, employerId, candidateId, acceptedAt: new Date(acceptedAt) });
      introduced(roll, { tell, now, agency }, passedOn, employers[(person + turn + 1) % 4] as EmployerId);
    }
  }
  return told;
}

interface Teller {
  readonly tell: (event: EventOf<EventType>) => void;
  readonly now: () => string;
  readonly agency: RewardsBench['agency'];
}

function introduced(
  roll: (below: number) => number,
  { tell, now, agency }: Teller,
  by: readonly Person[],
  employerId: EmployerId,
): void {
  const introductionId = randomUUID() as IntroductionId;
  const introducedAt = now();
  const registrationIds = by.map(({ registrationId }) => registrationId);
  tell({
    type: 'IntroductionProposed',
    introductionId,
    agencyId: agency,
    employerId,
    registrationIds,
    proposedAt: introducedAt,
  });
  if (roll(3) === 0) {
    tell({ type: 'IntroductionEnded', introductionId, employerId, endedAt: now() });
    return;
  }
  tell({ type: 'IntroductionOffered', introductionId, offeredAt: now() });
  const placementId = randomUUID() as EventOf<'PlacementConfirmed'>['placementId'];
  const facts = {
    placementId,
    introductionId,
    agencyId: agency,
    hiringEmployerId: employerId,
    startsOn: '2026-06-01',
    fee: 1_000_000 + roll(1_000_000),
    introducedAt,
    authorisedBy: by.map((one) => ({
      ...one,
      confirmedAt: one.acceptedAt.toISOString(),
      consentId: randomUUID() as never,
    })),
  };
  tell({ type: 'PlacementConfirmed', ...facts, confirmedAt: now() });
  const next = roll(6);
  if (next === 0) tell({ type: 'PlacementCancelled', placementId, introductionId, cancelledAt: now() });
  else tell({ type: 'PlacementStarted', ...facts, startedAt: '2026-06-01T00:00:00.000Z' });
  if (next === 1 || next === 2)
    tell({
      type: 'PlacementLeft',
      placementId,
      introductionId,
      leftOn: next === 1 ? '2026-06-20' : '2026-07-20',
      cause: 'EMPLOYEE_CHOICE',
      leftAt: '2026-07-21T00:00:00.000Z',
    });
}

/** What reports and balances say, without ids that differ from hub to hub. */
async function outcome(hub: RewardsBench): Promise<unknown> {
  while ((await hub.bench.subgraph.runTimers()) > 0);
  expect(await checkLedger(hub.operator())).toEqual([]);
  expect((await rebuildReport(hub.operator())).differed).toEqual([]);
  const earned =
    await hub.sql(sql`select employer_id, programme_version, sum(amount - taken_back)::int as units from rewards.lot
    where earned_at is not null and voided_at is null group by 1, 2 order by 1, 2`);
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const { rows, total } = await reportSlots(hub.operator(), { ...period, groupBy: 'EMPLOYER' });
  const minted = await hub.sql(sql`select from rewards.posting where kind = 'SLOT_MINTED'`);
  expect(rows.reduce((sum, row) => sum + row.slotsMinted, 0)).toBe(minted.length);
  const people = (row: object) => Object.entries(row).filter(([column]) => !/^slots|^fees/.test(column));
  return { earned, rows: rows.map(people), total: people(total) };
}

describe('a history that is told in another order, twice, and all at once', () => {
  let inOrder: RewardsBench;
  let shuffled: RewardsBench;
  beforeAll(async () => {
    [inOrder, shuffled] = [
      await RewardsBench.open(new Date('2026-08-01T00:00:00Z')),
      await RewardsBench.open(new Date('2026-08-01T00:00:00Z')),
    ];
  });
  afterAll(async () => {
    await inOrder.close();
    await shuffled.close();
  });

  it.each(Array.from({ length: proving ? 40 : 1 }, (_, seed) => seed + 1))(
    'leaves the same earnings and the same report, which agrees with the postings: history %i',
    async (seed) => {
      const told = story(dice(seed), inOrder.agency);
      for (const { event, id } of told) await inOrder.hear(event, id);
      const roll = dice(seed + 1000);
      const mixed = [...told, ...told.filter(() => roll(3) === 0)].map((one) => [roll(1_000_000), one] as const);
      mixed.sort(([one], [other]) => one - other);
      for (let at = 0; at < mixed.length; at += 6)
        await Promise.all(mixed.slice(at, at + 6).map(([, { event, id }]) => again(() => shuffled.hear(event, id))));
      expect(await outcome(shuffled)).toEqual(await outcome(inOrder));
    },
    300_000,
  );
});

/** A delivery that fails is made again, as the engine does. */
async function again(deliver: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deliver();
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
