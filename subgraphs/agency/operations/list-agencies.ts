import { type AgencyFilter, conditionsOf } from '../storage/agency-filter.js';
import { type AgencyRow, listAgencies as readAll } from '../storage/agency-reads.js';
import type { AgencyCtx } from '../storage/own.js';

/** The agencies that a person may choose: those that may introduce today. The operator sees every one. */
export function listAgencies(ctx: AgencyCtx, filter: AgencyFilter): Promise<AgencyRow[]> {
  return readAll(ctx, conditionsOf(ctx, filter));
}
