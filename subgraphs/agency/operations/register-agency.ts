import { fail } from '../../../platform/errors/hub-error.js';
import type { AgencyId } from '../../../platform/ids.js';
import { found } from '../../../platform/graphql/wire-id.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { Agency, type AgencyGiven, checkAgency } from '../domain/agency.js';
import { isKnown } from '../storage/agency-store.js';
import type { AgencyCtx } from '../storage/own.js';
import { agenciesById, type AgencyRow } from '../storage/reads.js';

/** 人材紹介会社の登録 — an application; the agency sees and introduces nobody until the operator has made it ACTIVE. */
export async function registerAgency(ctx: AgencyCtx, input: AgencyGiven): Promise<AgencyRow> {
  const facts = checkAgency(input);

  const id = await inTransaction(ctx, async (tx) => {
    if (await isKnown(tx, facts)) fail('CONFLICT', { field: 'corporateNumber', reason: 'MEMBER_EXISTS' });
    const agency = Agency.register(tx.newId<AgencyId>(), facts, tx.now());
    tx.em.persist(agency);
    const { standing, permitValidFrom, permitValidTo, version } = agency;
    await tx.publish({ type: 'AgencyStandingChanged', agencyId: agency.id, standing, permitValidFrom, permitValidTo, version });
    return agency.id;
  });
  return found((await agenciesById(ctx, [id])).get(id));
}
