import type { Actor } from '../../platform/auth/actor.js';
import type { AgencyId, CandidateId, EmployerId } from '../../platform/ids.js';
import type { Ctx } from '../../platform/storage/context.js';
import type { AgencyCtx } from '../../subgraphs/agency/storage/own.js';
import type { CandidateCtx } from '../../subgraphs/candidate/storage/own.js';
import type { EmployerCtx } from '../../subgraphs/employer/storage/own.js';
import type { RewardsCtx } from '../../subgraphs/rewards/storage/own.js';
import type { Core } from '../compose.js';

/** Opens contexts for those who act in demo history, each at the moment of his act. */
export class Cast {
  constructor(private readonly core: Core) {}

  employer(id: EmployerId, at: Date): { employer: EmployerCtx; agency: AgencyCtx; rewards: RewardsCtx } {
    const actor: Actor = { kind: 'employer', id };
    return {
      employer: this.open('employer', actor, at),
      agency: this.open('agency', actor, at),
      rewards: this.open('rewards', actor, at),
    };
  }

  agency(id: AgencyId, at: Date): { agency: AgencyCtx; candidate: CandidateCtx } {
    const actor: Actor = { kind: 'agency', id };
    return { agency: this.open('agency', actor, at), candidate: this.open('candidate', actor, at) };
  }

  candidate(id: CandidateId, at: Date): { candidate: CandidateCtx; agency: AgencyCtx } {
    const actor: Actor = { kind: 'candidate', id };
    return { candidate: this.open('candidate', actor, at), agency: this.open('agency', actor, at) };
  }

  /** Whoever holds a link, before he has answered. */
  stranger(at: Date): CandidateCtx {
    return this.open('candidate', { kind: 'anonymous' }, at);
  }

  operator(at: Date): { employer: EmployerCtx; agency: AgencyCtx } {
    const actor: Actor = { kind: 'operator' };
    return { employer: this.open('employer', actor, at), agency: this.open('agency', actor, at) };
  }

  private open<C extends Ctx>(subgraph: string, actor: Actor, at: Date): C {
    const ctx = this.core.running.get(subgraph)?.open(actor);
    return { ...ctx, now: () => new Date(at) } as C;
  }
}

/** Does the work for every item, six at a time. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}
