import { dayOf } from '../../../platform/calendar.js';
import { ask } from '../../../platform/graphql/ask.js';
import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { AgencyId } from '../../../platform/ids.js';
import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { checkDay, checkOptional, checkText } from '../../../platform/text/check.js';
import { Agency, type AgencyStanding } from '../domain/agency.js';
import { noteDecision } from '../storage/agency-store.js';
import { lockUnderWay } from '../storage/introduction-store.js';
import type { AgencyCtx, AgencyTx } from '../storage/own.js';
import { type AgencyRow, agenciesById } from '../storage/reads.js';

export interface SetAgencyStandingInput {
  readonly agencyId: string;
  readonly standing: AgencyStanding;
  readonly reason: string;
  readonly permitValidTo?: string | null;
}

const SET_AUDIENCE = 'mutation($audience: AudienceStandingInput!) { setAudienceStanding(audience: $audience) }';

/**
 * 資格状態の決定 — the operator admits, suspends, reinstates or ends an agency, or notes a renewed permit. When this
 * returns, a suspended agency sees nothing more: the candidate subgraph is told at once, and by event in case of a crash.
 */
export async function setAgencyStanding(ctx: AgencyCtx, input: SetAgencyStandingInput): Promise<AgencyRow> {
  const id = wireId<AgencyId>(input.agencyId);
  const reason = checkText('reason', input.reason, 2000);
  const permitValidTo = checkOptional(input.permitValidTo, (day) => checkDay('permitValidTo', day));

  const told = await inTransaction(ctx, async (tx) => {
    const agency = found(await lockOne(tx, Agency, { id }));
    if (agency.decide(input.standing, permitValidTo)) {
      await noteDecision(tx, agency, reason);
      await freezeOrThaw(tx, agency);
    }
    const facts = {
      agencyId: agency.id,
      standing: agency.standing,
      permitValidFrom: agency.permitValidFrom,
      permitValidTo: agency.permitValidTo,
      version: agency.version,
    };
    await tx.publish({ type: 'AgencyStandingChanged', ...facts });
    return facts;
  });
  await ask(ctx, 'candidate', SET_AUDIENCE, { audience: told });
  return found((await agenciesById(ctx, [id])).get(id));
}

async function freezeOrThaw(tx: AgencyTx, agency: Agency): Promise<void> {
  const may = agency.mayIntroduce(dayOf(tx.now()));
  for (const introduction of await lockUnderWay(tx, agency.id)) {
    if (may) introduction.thaw(tx.now());
    else introduction.freeze(tx.now());
  }
}
