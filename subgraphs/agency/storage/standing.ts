import { dayOf } from '../../../platform/calendar.js';
import { ask } from '../../../platform/graphql/ask.js';
import type { Agency } from '../domain/agency.js';
import { noteDecision } from './agency-store.js';
import { freezeOrThaw } from './introduction-store.js';
import type { AgencyCtx, AgencyTx } from './own.js';

export interface StandingFacts {
  readonly agencyId: Agency['id'];
  readonly standing: Agency['standing'];
  readonly permitValidFrom: string;
  readonly permitValidTo: string;
  readonly version: number;
}

const SET_AUDIENCE = 'mutation($audience: AudienceStandingInput!) { setAudienceStanding(audience: $audience) }';

/** Tells the other subgraphs where an agency stands now. */
export async function publishStanding(tx: AgencyTx, agency: Agency): Promise<StandingFacts> {
  const { id: agencyId, standing, permitValidFrom, permitValidTo, version } = agency;
  const facts = { agencyId, standing, permitValidFrom, permitValidTo, version };
  await tx.publish({ type: 'AgencyStandingChanged', ...facts });
  return facts;
}

/** Keeps the operator's decision, freezes or thaws what is under way, and tells it. */
export async function enactStanding(tx: AgencyTx, agency: Agency, reason: string): Promise<StandingFacts> {
  await noteDecision(tx, agency, reason);
  await freezeOrThaw(tx, agency.id, agency.mayIntroduce(dayOf(tx.now())));
  return publishStanding(tx, agency);
}

/** Tells the candidate subgraph at once, so that from here on a suspended agency sees nothing; the event covers a crash. */
export async function tellStanding(ctx: AgencyCtx, audience: StandingFacts): Promise<void> {
  await ask(ctx, 'candidate', SET_AUDIENCE, { audience });
}
