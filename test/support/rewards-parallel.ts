import { sql } from 'kysely';
import { HubError } from '../../platform/errors/hub-error.js';
import type { EmployerId } from '../../platform/ids.js';
import { checkLedger } from '../../subgraphs/rewards/operations/check-ledger.js';
import { convertSlot } from '../../subgraphs/rewards/operations/convert-slot.js';
import { releaseSlot } from '../../subgraphs/rewards/operations/release-slot.js';
import { reserveSlot } from '../../subgraphs/rewards/operations/reserve-slot.js';
import { usePoints } from '../../subgraphs/rewards/operations/use-points.js';
import type { Hire, RewardsBench } from './rewards-bench.js';
import { equalShares } from './rewards-shares.js';

const SLOT_IN_POINTS = 150_000;

/** What may be done at the same time as anything else. Numbers choose among what there is, modulo how much there is. */
export type Act =
  | { readonly do: 'start'; readonly from: readonly number[]; readonly at: number; readonly leaves: boolean }
  | { readonly do: 'reserve' | 'release' | 'convert' | 'use'; readonly owner: number; readonly which: number };

interface Known {
  readonly hire: Hire;
  readonly from: readonly EmployerId[];
  readonly leaves: boolean;
}

/**
 * Employers that do everything at once on PostgreSQL: each act is sent twice at the same moment as all others. What was
 * earned is known beforehand, since it does not depend on who came first; the books must agree with it, whoever did.
 */
export class ParallelModel {
  private readonly employers: EmployerId[];
  private readonly known: Known[] = [];
  /** Hires of each employer's own that are confirmed and have not started. */
  private readonly own = new Map<EmployerId, Hire[]>();
  done = 0;

  constructor(
    private readonly hub: RewardsBench,
    count: number,
  ) {
    this.employers = Array.from({ length: count }, () => hub.newEmployer());
  }

  /** Everybody is about to hire a few, for whom slots and points can be used. */
  async prepare(): Promise<void> {
    for (const employer of this.employers) {
      const hires: Hire[] = [];
      for (const person of await this.hub.join(this.hub.newEmployer(), 3)) {
        const hire = this.hub.hireOf([person], employer, await this.hub.introduce([person], employer));
        await this.hub.hear(hire.confirmed);
        hires.push(hire);
      }
      this.own.set(employer, hires);
    }
  }

  /** Does all of it at once, every act twice. */
  async together(acts: readonly Act[]): Promise<void> {
    const calls = (await Promise.all(acts.map((act) => this.callsOf(act)))).flat();
    const ends = await Promise.allSettled(calls.map((call) => call()));
    for (const end of ends) if (end.status === 'rejected' && !(end.reason instanceof HubError)) throw end.reason;
    this.done += calls.length;
    await this.hub.bench.subgraph.runTimers();
  }

  private async callsOf(act: Act): Promise<(() => Promise<unknown>)[]> {
    if (act.do === 'start') return this.start(act);
    const owner = this.employer(act.owner);
    const ctx = () => this.hub.employer(owner);
    const hires = this.own.get(owner) ?? [];
    const { facts } = hires[act.which % hires.length] as Hire;
    const { slots } = await this.hub.account(owner);
    const slotId = slots[act.which % Math.max(1, slots.length)]?.id;
    const twice = (call: () => Promise<unknown>) => [call, call];
    if (act.do === 'reserve') return twice(() => reserveSlot(ctx(), { introductionId: facts.introductionId }));
    if (act.do === 'use')
      return twice(() => usePoints(ctx(), { placementId: facts.placementId, points: 50_000 * (act.which % 4) }));
    if (!slotId) return [];
    return twice(() => (act.do === 'convert' ? convertSlot(ctx(), { slotId }) : releaseSlot(ctx(), { slotId })));
  }

  /** The start, and perhaps the departure, of one more person, heard twice and in any order. */
  private async start({ from, at, leaves }: Extract<Act, { do: 'start' }>): Promise<(() => Promise<unknown>)[]> {
    const earners = [...new Set(from.map((index) => this.employer(index)))];
    const candidateId = crypto.randomUUID() as never;
    const people = [];
    for (const earner of earners) people.push(...(await this.hub.join(earner, 1, candidateId)));
    const hire = this.hub.hireOf(people, this.employer(at));
    this.known.push({ hire, from: earners.filter((one) => one !== this.employer(at)), leaves });
    const calls = [() => this.hub.hear(hire.confirmed), () => this.hub.hear(hire.started)];
    if (leaves) calls.push(() => this.hub.leave(hire.facts));
    return [...calls, ...calls];
  }

  /** Where the books differ from what must be, in sentences. */
  async check(): Promise<string[]> {
    const faults = (await checkLedger(this.hub.operator())).map(({ check, subject }) => `${check}: ${subject}`);
    for (const employer of this.employers) faults.push(...(await this.checkOne(employer)));
    const twice = await this.hub.sql(
      sql`select introduction_id from rewards.slot where introduction_id is not null group by 1 having count(*) > 1`,
    );
    return [...faults, ...(twice.length > 0 ? ['two slots for one introduction'] : [])];
  }

  private async checkOne(employer: EmployerId): Promise<string[]> {
    const { units, points, slots, pointsUses } = await this.hub.account(employer);
    const bound = 180 * slots.filter(({ status }) => status !== 'REVOKED').length;
    const earned = this.known
      .filter(({ leaves, from }) => !leaves && from.includes(employer))
      .reduce((sum, { from }) => sum + (equalShares(from).get(employer) ?? 0), 0);
    const made = SLOT_IN_POINTS * slots.filter(({ pointsConverted }) => pointsConverted !== null).length;
    const used = pointsUses.reduce((sum, one) => sum + one.points, 0);
    return [
      ...(units + bound === earned ? [] : [`${employer} earned ${earned} units, has ${units} + ${bound}`]),
      ...(points + used === made ? [] : [`${employer} made ${made} points, has ${points} + ${used}`]),
      ...(points < 0 ? [`${employer} used points that it had not`] : []),
    ];
  }

  private employer(index: number): EmployerId {
    return this.employers[index % this.employers.length] as EmployerId;
  }
}
