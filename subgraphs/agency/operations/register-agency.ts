import { fail } from '../../../platform/errors/hub-error.js';
import { found } from '../../../platform/graphql/wire-id.js';
import type { AgencyId } from '../../../platform/ids.js';
import { inTransaction } from '../../../platform/storage/context.js';
import { Agency, type AgencyGiven, checkAgency } from '../domain/agency.js';
import { type AgencyRow, agenciesById } from '../storage/agency-reads.js';
import { isKnown } from '../storage/agency-store.js';
import { addFirstSchedule } from '../storage/fee-store.js';
import type { AgencyCtx } from '../storage/own.js';
import { publishStanding } from '../storage/standing.js';

/** 人材紹介会社の登録 — an application; the agency sees and introduces nobody until the operator has made it ACTIVE. */
export async function registerAgency(
  ctx: AgencyCtx,
  input: AgencyGiven,
  id: AgencyId = ctx.newId(),
): Promise<AgencyRow> {
  const facts = checkAgency(input);

  await inTransaction(ctx, async (tx) => {
    if (await isKnown(tx, facts)) fail('CONFLICT', { field: 'corporateNumber', reason: 'MEMBER_EXISTS' });
    const agency = Agency.register(id, facts, tx.now());
    tx.em.persist(agency);
    await addFirstSchedule(tx, agency);
    await publishStanding(tx, agency);
  });
  return found((await agenciesById(ctx, [id])).get(id));
}
