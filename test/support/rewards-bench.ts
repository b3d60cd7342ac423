import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/auth/actor.js';
import { addDays, dayOf } from '../../platform/calendar.js';
import type { Peers } from '../../platform/graphql/ask.js';
import type {
  AgencyId,
  CandidateId,
  ConsentId,
  EmployerId,
  IntroductionId,
  PlacementId,
  RegistrationId,
} from '../../platform/ids.js';
import { rows } from '../../platform/storage/context.js';
import type { EventOf, EventType, PlacementFacts } from '../../schema/events.js';
import type { RewardsCtx } from '../../subgraphs/rewards/storage/own.js';
import { rewards } from '../../subgraphs/rewards/subgraph.js';
import { openBench, type SubgraphBench } from './subgraph.js';

export interface Person {
  readonly registrationId: RegistrationId;
  readonly employerId: EmployerId;
  readonly candidateId: CandidateId;
  readonly acceptedAt: Date;
}

export interface Hire {
  readonly facts: PlacementFacts;
  readonly confirmed: EventOf<'PlacementConfirmed'>;
  readonly started: EventOf<'PlacementStarted'>;
}

/** The rewards subgraph on PostgreSQL, hearing what the other three would tell it. */
export class RewardsBench {
  readonly introductions = new Map<string, { id: string; status: string; employerId: string; agencyId: string }>();
  readonly agency = randomUUID() as AgencyId;
  /** What members are called, for whom asks their subgraph. */
  readonly names = new Map<string, string>();
  private constructor(readonly bench: SubgraphBench) {}

  static async open(at?: Date): Promise<RewardsBench> {
    let self: RewardsBench | undefined;
    const peers: Peers = {
      execute: async (_subgraph, { variables }, actor) => {
        const members = variables?.members as { id: string }[] | undefined;
        if (members)
          return { data: { _entities: members.map(({ id }) => ({ id, name: self?.names.get(id) ?? '社名' })) } };
        const one = self?.introductions.get(String(variables?.id));
        const own = actor.kind === 'employer' && actor.via === 'rewards' && one?.employerId === actor.id;
        if (!one || !own) return { data: null, errors: [{ message: '', extensions: { code: 'NOT_FOUND' } }] };
        return { data: { slotIntroduction: one } };
      },
    };
    self = new RewardsBench(await openBench(rewards, peers, at));
    return self;
  }

  close = () => this.bench.close();
  as = (actor: Actor) => this.bench.subgraph.open(actor) as RewardsCtx;
  employer = (id: EmployerId) => this.as({ kind: 'employer', id });
  operator = () => this.as({ kind: 'operator' });
  newEmployer = () => randomUUID() as EmployerId;

  get now(): Date {
    return this.bench.clock.now();
  }

  async pass(days: number): Promise<void> {
    this.bench.clock.set(addDays(this.now, days));
    await this.bench.subgraph.runTimers();
  }

  async hear<T extends EventType>(event: EventOf<T>, id: string = randomUUID()): Promise<void> {
    await this.bench.subgraph.tasks[`rewards:on-${event.type}`]?.({ id, event });
  }

  sql<Row>(statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
    return rows(this.as({ kind: 'system' }), statement);
  }

  async ask<T>(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.bench.subgraph.execute({ query, variables }, actor, 'test');
    if (errors?.length) throw new Error(JSON.stringify(errors));
    return data as T;
  }

  /** People whom this employer registered, and who were invited. */
  async register(employerId: EmployerId, count = 1, candidateId?: CandidateId): Promise<Person[]> {
    const registrationIds = Array.from({ length: count }, () => randomUUID() as RegistrationId);
    const at = this.now.toISOString();
    await this.hear({ type: 'RegistrationsCreated', registrationIds, employerId, registeredAt: at });
    await this.hear({ type: 'RegistrationsInvited', registrationIds, employerId, invitedAt: at });
    return registrationIds.map((registrationId) => ({
      registrationId,
      employerId,
      candidateId: candidateId ?? (randomUUID() as CandidateId),
      acceptedAt: this.now,
    }));
  }

  /** The person joins, now. */
  async accept(person: Person): Promise<Person> {
    const accepted = { ...person, acceptedAt: this.now };
    const acceptedAt = this.now.toISOString();
    await this.hear({ type: 'InvitationAccepted', ...person, acceptedAt, outcomeShown: false });
    return accepted;
  }

  /** People whom this employer registered, who were invited and joined. */
  async join(employerId: EmployerId, count = 1, candidateId?: CandidateId): Promise<Person[]> {
    const people = await this.register(employerId, count, candidateId);
    for (const person of people) await this.accept(person);
    return people;
  }

  offer(introductionId: IntroductionId): Promise<void> {
    return this.hear({ type: 'IntroductionOffered', introductionId, offeredAt: this.now.toISOString() });
  }

  /** An introduction of one person, who may have been registered by several. */
  async introduce(registrations: readonly Person[], employerId: EmployerId): Promise<IntroductionId> {
    const introductionId = randomUUID() as IntroductionId;
    this.introductions.set(introductionId, {
      id: introductionId,
      status: 'OFFERED',
      employerId,
      agencyId: this.agency,
    });
    await this.hear({
      type: 'IntroductionProposed',
      introductionId,
      agencyId: this.agency,
      employerId,
      registrationIds: registrations.map(({ registrationId }) => registrationId),
      proposedAt: this.now.toISOString(),
    });
    return introductionId;
  }

  /** The events of a hire, not told yet. */
  hireOf(
    registrations: readonly Person[],
    hiringEmployerId: EmployerId,
    introductionId = randomUUID() as IntroductionId,
    more: Partial<PlacementFacts> = {},
  ): Hire {
    const facts: PlacementFacts = {
      placementId: randomUUID() as PlacementId,
      introductionId,
      agencyId: this.agency,
      hiringEmployerId,
      startsOn: dayOf(this.now),
      fee: 1_500_000,
      introducedAt: this.now.toISOString(),
      authorisedBy: registrations.map(({ registrationId, employerId, acceptedAt }) => ({
        registrationId,
        employerId,
        confirmedAt: acceptedAt.toISOString(),
        consentId: randomUUID() as ConsentId,
      })),
      ...more,
    };
    return {
      facts,
      confirmed: { type: 'PlacementConfirmed', ...facts, confirmedAt: this.now.toISOString() },
      started: { type: 'PlacementStarted', ...facts, startedAt: this.now.toISOString() },
    };
  }

  async hire(
    registrations: readonly Person[],
    hiringEmployerId: EmployerId,
    introductionId?: IntroductionId,
    more?: Partial<PlacementFacts>,
  ): Promise<PlacementFacts> {
    const hire = this.hireOf(registrations, hiringEmployerId, introductionId, more);
    await this.hear(hire.confirmed);
    await this.hear(hire.started);
    return hire.facts;
  }

  /** So many people of this employer start elsewhere, one after the other. */
  async hires(employerId: EmployerId, count: number, at = this.newEmployer()): Promise<PlacementFacts[]> {
    const hired: PlacementFacts[] = [];
    for (const person of await this.join(employerId, count)) {
      hired.push(await this.hire([person], at, await this.introduce([person], at)));
    }
    return hired;
  }

  leave({ placementId, introductionId }: PlacementFacts, cause = 'EMPLOYEE_CHOICE'): Promise<void> {
    return this.hear({
      type: 'PlacementLeft',
      placementId,
      introductionId,
      leftOn: dayOf(this.now),
      cause,
      leftAt: this.now.toISOString(),
    });
  }

  async account(employerId: EmployerId): Promise<AccountAnswer> {
    const query = `{ myRewards { units pendingUnits points pendingPoints unitsPerSlot pointsUses { points placement { id } } slots { id status benefit expiresOn feeWaived pointsConverted
      reservedFor { id } consumedBy { id } } postings(first: 100) { totalCount edges { node { kind units points reason reasonJa programmeVersion at } } } } }`;
    const { myRewards } = await this.ask<{ myRewards: AccountAnswer }>({ kind: 'employer', id: employerId }, query);
    return myRewards;
  }
}

export interface AccountAnswer {
  units: number;
  pendingUnits: number;
  points: number;
  pendingPoints: number;
  pointsUses: { points: number; placement: { id: string } }[];
  unitsPerSlot: number;
  slots: {
    id: string;
    status: string;
    benefit: string;
    expiresOn: string;
    feeWaived: number | null;
    pointsConverted: number | null;
    reservedFor: { id: string } | null;
    consumedBy: { id: string } | null;
  }[];
  postings: {
    totalCount: number;
    edges: {
      node: {
        kind: string;
        units: number;
        points: number;
        reason: string;
        reasonJa: string;
        programmeVersion: string;
        at: string;
      };
    }[];
  };
}
