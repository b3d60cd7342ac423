import { found, wireId } from '../../../platform/graphql/wire-id.js';
import type { AgencyId } from '../../../platform/ids.js';
import { inTransaction, lockOne } from '../../../platform/storage/context.js';
import { checkDay, checkOptional, checkText } from '../../../platform/text/check.js';
import { Agency, type AgencyStanding } from '../domain/agency.js';
import { type AgencyRow, agenciesById } from '../storage/agency-reads.js';
import type { AgencyCtx } from '../storage/own.js';
import { enactStanding, publishStanding, tellStanding } from '../storage/standing.js';

export interface SetAgencyStandingInput {
  readonly agencyId: string;
  readonly standing: AgencyStanding;
  readonly reason: string;
  readonly permitValidTo?: string | null;
}

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
    return agency.decide(input.standing, permitValidTo)
      ? enactStanding(tx, agency, reason)
      : publishStanding(tx, agency);
  });
  await tellStanding(ctx, told);
  return found((await agenciesById(ctx, [id])).get(id));
}
