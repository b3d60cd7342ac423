import { perKind } from '../../../platform/storage/context.js';
import type { FilingStatus } from '../domain/permit-filing.js';
import type { AgencyCtx } from '../storage/own.js';
import { type FilingConditions, type FilingRow, listFilings } from '../storage/permit-store.js';

/** The filings of the calling agency; of everyone for the operator. At most 500, those that wait longest first. */
export function listPermitFilings(ctx: AgencyCtx, status: FilingStatus | null): Promise<FilingRow[]> {
  const agencyId = perKind<FilingConditions['agencyId']>(ctx, { agency: ({ id }) => id, operator: () => null });
  return listFilings(ctx, { status, agencyId });
}
