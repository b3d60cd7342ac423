import { found } from '../../../platform/graphql/wire-id.js';
import { inTransaction, lockOne, requireActor } from '../../../platform/storage/context.js';
import { Agency, type AgencyGiven, checkDetails } from '../domain/agency.js';
import { checkAdministers } from '../domain/login.js';
import { type AgencyRow, agenciesById } from '../storage/agency-reads.js';
import type { AgencyCtx } from '../storage/own.js';

/** 会社情報の変更 — what an agency says of itself; what its permit says changes by a filing only. */
export async function changeAgencyDetails(
  ctx: AgencyCtx,
  input: Pick<AgencyGiven, 'specialities' | 'refundPolicy' | 'contactEmail'>,
): Promise<AgencyRow> {
  const { id, role } = requireActor(ctx, 'agency');
  checkAdministers(role);
  const details = checkDetails(input);
  await inTransaction(ctx, async (tx) => found(await lockOne(tx, Agency, { id })).describe(details));
  return found((await agenciesById(ctx, [id])).get(id));
}
