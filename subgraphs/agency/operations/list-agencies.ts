import { dayOf } from '../../../platform/calendar.js';
import { perKind } from '../../../platform/storage/context.js';
import type { AgencyStanding } from '../domain/agency.js';
import { type AgencyConditions, type AgencyRow, listAgencies as readAll } from '../storage/agency-reads.js';
import type { AgencyCtx } from '../storage/own.js';

export interface AgencyFilter {
  readonly speciality?: string | null;
  readonly standing?: AgencyStanding | null;
}

/** The agencies that a person may choose: those that may introduce today. The operator sees every one. */
export function listAgencies(ctx: AgencyCtx, filter: AgencyFilter): Promise<AgencyRow[]> {
  const active = () => dayOf(ctx.now());
  const activeOn = perKind<AgencyConditions['activeOn']>(ctx, {
    operator: () => null,
    candidate: active,
    agency: active,
    employer: active,
    analyst: active,
  });
  return readAll(ctx, { ...filter, activeOn });
}
